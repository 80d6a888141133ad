// Light and dark, and what is drawn in which colour.

import type { Group } from "../generated/types";
import look from "../shared/look.css";

/** Whether the text of the page stands on a light or a dark ground. */
export type Tone = "light" | "dark";

export const TONES: readonly Tone[] = ["light", "dark"];

export const GROUPS: readonly Group[] = ["claimed", "basis", "wording", "asks", "sources"];

/**
 * Line under the words of each group. A marker is too short for a pattern to be seen: it has the
 * thinnest line, and a wash.
 */
export const LINES: Record<Group, string> = {
  claimed: "solid 1.5px",
  basis: "dashed 1.5px",
  wording: "dotted 2px",
  asks: "double 1px",
  sources: "solid 1px",
};

/** One of the colours of the shared sheet, as `light-dark(a, b)` names it for a tone. */
export function colour(name: Group | "open", tone: Tone): string {
  const pair = look.match(`--${name}: light-dark\\((.+?), (.+?)\\);`);
  return pair?.[tone === "light" ? 1 : 2] ?? "currentColor";
}
