// Asks the engine about a page: first about all of it, then about what has changed.

import type { Report, Snapshot } from "../generated/types";
import { applied } from "../shared/delta";
import type { ScanAnswer, ScanRequest } from "../shared/messages";
import type { Patch } from "../shared/patch";
import { Stopped } from "./slices";

/** How often the background is asked before a page stays unread: it may be stopped at any moment. */
const ATTEMPTS = 3;

/** Carries a question to the engine; no answer where it was stopped meanwhile. */
export type Ask = (request: ScanRequest) => Promise<ScanAnswer | undefined>;

/** What the engine knows of one page. */
export class Engine {
  private readonly page = crypto.getRandomValues(new Uint32Array(4)).join(".");
  private version = 0;
  private report: Report | null = null;

  constructor(private readonly ask: Ask) {}

  /** The report of the page; where `patch` says what has changed, that alone is sent if it can be. */
  async read(snapshot: () => Snapshot, patch: Patch | null): Promise<Report> {
    const before = this.report;
    this.report = null;
    this.version += 1;
    const report = (before && patch && (await this.askFor(before, patch))) ?? null;
    this.report = report ?? (await this.askForAll(snapshot()));
    return this.report;
  }

  private async askFor(before: Report, patch: Patch): Promise<Report | null> {
    const { page, version } = this;
    const answer = await this.ask({ type: "scan", page, version, patch });
    return answer && "delta" in answer ? applied(before, answer.delta) : null;
  }

  private async askForAll(snapshot: Snapshot): Promise<Report> {
    const { page, version } = this;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const answer = await this.ask({ type: "scan", page, version, snapshot });
      if (answer && "report" in answer) return answer.report;
    }
    throw new Stopped();
  }
}
