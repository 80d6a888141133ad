// What the parts of the extension say to each other.

import type { CitationFormat, Csl, Note, Report, Snapshot } from "../generated/types";
import type { ReportDelta } from "./delta";
import type { Patch } from "./patch";

/** To the background. */
export type Request =
  | ScanRequest
  | { type: "cite"; csl: Partial<Csl>; format: CitationFormat }
  /** From the popup: a page will be read, so the engine should be ready by then. */
  | { type: "wake" }
  /** Asks for a paper in a tab of its own. */
  | { type: "paper"; url: string }
  /** Asks for the script of card and list. */
  | { type: "dialogs" }
  | { type: "summary"; summary: Summary | null };

/**
 * Reads a page, or what has changed on it since the version before. `page` is a name that the
 * page's reader made up.
 */
export type ScanRequest = { type: "scan"; page: string; version: number } & (
  | { snapshot: Snapshot }
  | { patch: Patch }
);

/** Answer to `scan`; to a change only where the page before it is still known. */
export type ScanAnswer =
  | { report: Report }
  | { delta: ReportDelta }
  | { isForgotten: true }
  | { error: string };

/** Answer to `cite`. */
export type CiteAnswer = { text: string } | { error: string };

/** From the popup or a key to a page. */
export type PageCommand = "next" | "previous" | "open" | "hide" | "panel";

/** What a page, or one of its frames, tells about itself. */
export interface Summary {
  /** Badges on the page. */
  badges: number;
  /** Claims and citations by category, shown or not. */
  counts: Record<string, number>;
  /** Citations in the text. */
  citations: number;
  /** Entries of the reference lists. */
  references: number;
  notes: Note[];
}

/** Key in `storage.session` under which the summaries of a tab's frames are kept. */
export function summaryKey(tabId: number): string {
  return `tab:${tabId}`;
}

/** The summaries of all frames as one. */
export function total(frames: Record<string, Summary>): Summary {
  const sum: Summary = { badges: 0, counts: {}, citations: 0, references: 0, notes: [] };
  for (const frame of Object.values(frames)) {
    sum.badges += frame.badges;
    sum.citations += frame.citations;
    sum.references += frame.references;
    for (const [id, count] of Object.entries(frame.counts)) {
      sum.counts[id] = (sum.counts[id] ?? 0) + count;
    }
    const isNew = ({ kind }: Note): boolean => !sum.notes.some((it) => it.kind === kind);
    sum.notes.push(...frame.notes.filter(isNew));
  }
  return sum;
}
