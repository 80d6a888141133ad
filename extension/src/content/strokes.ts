// Lines under words for a reader with forced colours in Chromium, which draws every highlight as if
// it were selected. They are ours, under the words, and take no click.

import { el } from "../shared/dom";
import type { Finding } from "./findings";
import type { Host } from "./host";
import { elementOf } from "./near";
import { linesOf } from "./place";
import { type Box, fits, Rooms, Scroll } from "./space";

const FORCED = matchMedia("(forced-colors: active)");

/** Firefox keeps the lines of a highlight. */
const KEEPS_LINES = CSS.supports("-moz-appearance", "none");

/** The lines of one page. */
export class Strokes {
  private readonly scroll = new Scroll();

  constructor(
    private readonly host: Host,
    changed: () => void,
    signal: AbortSignal,
  ) {
    FORCED.addEventListener("change", changed, { signal });
  }

  /** Whether these are drawn, in place of highlights. */
  get isOn(): boolean {
    return FORCED.matches && !KEEPS_LINES;
  }

  /** Draws the lines of the findings, in place of those before. */
  draw(findings: readonly Finding[]): void {
    this.scroll.look();
    const marked = this.isOn ? findings.filter(({ kind }) => kind !== "reference") : [];
    const rooms = new Rooms(this.scroll);
    const strokes = marked.flatMap((finding) => this.strokesOf(finding, rooms));
    const { strokes: layer, attach } = this.host;
    if (strokes.length > 0) attach();
    if (strokes.length > 0 || layer.firstChild) layer.replaceChildren(...strokes);
  }

  /** None for text that stays where it is when the page scrolls, and where a box hides its words. */
  private strokesOf(finding: Finding, rooms: Rooms): HTMLElement[] {
    const element = elementOf(finding);
    if (!element) return [];
    const { fixed, clip } = rooms.of(element);
    const lines = fixed ? [] : linesOf(finding.place).map((line) => this.scroll.onDocument(line));
    return lines.filter((line) => fits(line, clip)).map((line) => stroke(finding.group, line));
  }
}

function stroke(group: string, { left, right, bottom }: Box): HTMLElement {
  const element = el("div", { className: `stroke ${group}` });
  element.style.transform = `translate(${left}px, ${bottom}px)`;
  element.style.width = `${right - left}px`;
  return element;
}
