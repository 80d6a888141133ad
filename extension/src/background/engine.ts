// The one instance of the engine, for all tabs.

import init, { scan } from "claimlight-engine";
import type { Report, Settings, Snapshot } from "../generated/types";

let ready: Promise<unknown> | undefined;

/** Reads a page. The engine is compiled at the first call after the browser woke this worker. */
export async function read(snapshot: Snapshot, settings: Settings): Promise<Report> {
  ready ??= init({ module_or_path: chrome.runtime.getURL("engine_bg.wasm") });
  try {
    await ready;
  } catch (error) {
    ready = undefined;
    throw error;
  }
  return scan(snapshot, settings);
}
