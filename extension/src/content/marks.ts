// The lines under words, as a style sheet. It comes into a page with the script: Chromium works out
// the style of every element anew where it comes later.

import type { Group } from "../generated/types";
import { colour, GROUPS, LINES, TONES, type Tone } from "./tone";

/** The finding whose card is open. */
export type Line = Group | "active";

/** Every line that is drawn. */
export const ALL_LINES: readonly Line[] = [...GROUPS, "active"];

/** The name of a highlight. Its colours are fixed in the sheet, so each tone has its own. */
export function highlightOf(line: Line, tone: Tone): string {
  return `claimlight-${tone === "dark" ? "dark-" : ""}${line}`;
}

/**
 * The rules. Chromium lets what is marked take them from `:root`, which spares it to match them with
 * every element; Firefox wants them where the words stand: then `root` is empty.
 */
export function marks(root: ":root" | ""): string {
  const rules = TONES.flatMap((tone) => ALL_LINES.map((line) => rule(root, line, tone)));
  return `@media screen {
${rules.join("\n")}
}
@media screen and (forced-colors: active) {
  ${selectors(root, GROUPS)} { text-decoration-color: CanvasText; background-color: Canvas; }
  ${selectors(root, ["active"])} { background-color: Highlight; color: HighlightText; }
}
`;
}

function selectors(root: string, lines: readonly Line[]): string {
  const names = TONES.flatMap((tone) => lines.map((line) => highlightOf(line, tone)));
  return names.map((name) => `${root}::highlight(${name})`).join(", ");
}

function rule(root: string, line: Line, tone: Tone): string {
  return `  ${root}::highlight(${highlightOf(line, tone)}) { ${declarations(line, tone)} }`;
}

function declarations(line: Line, tone: Tone): string {
  if (line === "active") return `background-color: ${colour("open", tone)};`;
  const ground = line === "sources" ? ` background-color: ${colour(line, tone)}1c;` : "";
  return `text-decoration: underline ${LINES[line]} ${colour(line, tone)}b8; text-underline-offset: 22%;${ground}`;
}
