// The pages that were read last, so that a change need not be sent with all that stays as it is.
// Nothing depends on them: a page that is forgotten is sent again as a whole.

import type { Report, Settings, Snapshot } from "../generated/types";
import { deltaOf } from "./delta";
import type { ScanAnswer, ScanRequest } from "./messages";
import { patched } from "./patch";

type Scan = (snapshot: Snapshot, settings: Settings) => Report;

/** How many pages are remembered. */
const MOST = 8;

/** Pages by the names that their readers gave them. */
export class Pages {
  private readonly known = new Map<
    string,
    { version: number; snapshot: Snapshot; report: Report }
  >();

  /** Reads a page, or what has changed on it. */
  answer(request: ScanRequest, settings: Settings, scan: Scan): ScanAnswer {
    const { page, version } = request;
    if ("snapshot" in request) {
      const report = scan(request.snapshot, settings);
      this.keep(page, { version, snapshot: request.snapshot, report });
      return { report };
    }
    const before = this.known.get(page);
    if (before?.version !== version - 1) return { isForgotten: true };
    const snapshot = patched(before.snapshot, request.patch);
    const report = scan(snapshot, settings);
    this.keep(page, { version, snapshot, report });
    return { delta: deltaOf(before.report, report) };
  }

  private keep(page: string, state: { version: number; snapshot: Snapshot; report: Report }): void {
    this.known.delete(page);
    this.known.set(page, state);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
  }
}
