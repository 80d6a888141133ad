// The one instance of the engine, for all tabs.

import init, { cite, scan } from "claimlight-engine";
import { DEFAULT_SETTINGS } from "../generated/constants";
import type { CitationFormat, Csl, Settings } from "../generated/types";
import type { ScanAnswer, ScanRequest } from "../shared/messages";
import { Pages } from "../shared/pages";
import { FIRST } from "./first";

let ready: Promise<unknown> | undefined;
const pages = new Pages();

/** Reads a page. */
export async function read(request: ScanRequest, settings: Settings): Promise<ScanAnswer> {
  await start();
  return pages.answer(request, settings, scan);
}

/** Writes a reference of a report as text to copy. */
export async function write(csl: Partial<Csl>, format: CitationFormat): Promise<string> {
  await start();
  return cite(csl, format);
}

/** The engine is compiled at the first call after the browser woke this worker. */
export async function start(): Promise<void> {
  ready ??= setUp();
  try {
    await ready;
  } catch (error) {
    ready = undefined;
    throw error;
  }
}

async function setUp(): Promise<void> {
  await init({ module_or_path: chrome.runtime.getURL("engine_bg.wasm") });
  scan(FIRST, DEFAULT_SETTINGS);
}
