// The one instance of the engine, for all tabs.

import init, { scan } from "claimlight-engine";
import type { Settings } from "../generated/types";
import type { ScanAnswer, ScanRequest } from "../shared/messages";
import { Pages } from "../shared/pages";

let ready: Promise<unknown> | undefined;
const pages = new Pages();

/** Reads a page. The engine is compiled at the first call after the browser woke this worker. */
export async function read(request: ScanRequest, settings: Settings): Promise<ScanAnswer> {
  ready ??= init({ module_or_path: chrome.runtime.getURL("engine_bg.wasm") });
  try {
    await ready;
  } catch (error) {
    ready = undefined;
    throw error;
  }
  return pages.answer(request, settings, scan);
}
