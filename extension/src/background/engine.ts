// The one instance of the engine, for all tabs.

import init, { cite, scan } from "claimlight-engine";
import type { CitationFormat, Csl, Report, Settings, Snapshot } from "../generated/types";

let ready: Promise<unknown> | undefined;

/** Reads a page. */
export async function read(snapshot: Snapshot, settings: Settings): Promise<Report> {
  await start();
  return scan(snapshot, settings);
}

/** Writes a reference of a report as text to copy. */
export async function write(csl: Partial<Csl>, format: CitationFormat): Promise<string> {
  await start();
  return cite(csl, format);
}

/** The engine is compiled at the first call after the browser woke this worker. */
async function start(): Promise<void> {
  ready ??= init({ module_or_path: chrome.runtime.getURL("engine_bg.wasm") });
  try {
    await ready;
  } catch (error) {
    ready = undefined;
    throw error;
  }
}
