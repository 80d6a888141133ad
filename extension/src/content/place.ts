// From an anchor of the report back to the page.

import type { Anchor } from "../generated/types";
import type { Page } from "./page";

/** Ranges of anchors that were asked for before: the same range is the same mark. */
const known = new WeakMap<Anchor, StaticRange>();

/**
 * The range that an anchor names; `null` when the page has changed there since it was read, or when
 * the anchor covers nothing.
 */
export function rangeOf(anchor: Anchor, page: Page): StaticRange | null {
  const startContainer = page.nodes[anchor.start_node];
  const endContainer = page.nodes[anchor.end_node];
  if (!startContainer || !endContainer) return null;
  if (anchor.start_node === anchor.end_node && anchor.start >= anchor.end) return null;
  for (let at = anchor.start_node; at <= anchor.end_node; at += 1) {
    if (!page.isUnchanged(at)) return null;
  }
  const before = known.get(anchor);
  if (before?.startContainer === startContainer && before.endContainer === endContainer) {
    return before;
  }
  const range = new StaticRange({
    startContainer,
    startOffset: anchor.start,
    endContainer,
    endOffset: anchor.end,
  });
  known.set(anchor, range);
  return range;
}

/**
 * Measures, and is used again: at each change of a page the browser goes over all ranges that were
 * ever made for it and are not collected yet.
 */
const ruler = document.createRange();

/** The boxes of a text, in window coordinates. */
export function boxesOf(text: Text): DOMRectList {
  ruler.selectNodeContents(text);
  return ruler.getClientRects();
}

/** The ruler along a place, whose text may have become shorter since it was read. */
function along({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  ruler.setStart(startContainer, Math.min(startOffset, (startContainer as Text).length));
  ruler.setEnd(endContainer, Math.min(endOffset, (endContainer as Text).length));
  return ruler;
}

/** A range of its own over the same text: it follows what becomes of it. */
export function liveRange(place: StaticRange): Range {
  return along(place).cloneRange();
}

/** The box around a place, in window coordinates. */
export function boxOf(place: StaticRange): DOMRect {
  return along(place).getBoundingClientRect();
}

/** Whether a place holds a point of the text. */
export function holds(place: StaticRange, node: Node, offset: number): boolean {
  if (!place.startContainer.isConnected || !place.endContainer.isConnected) return false;
  return along(place).isPointInRange(node, offset);
}

/** The boxes of a place's lines, in window coordinates; none where the reader does not see it. */
export function linesOf(place: StaticRange): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const box of along(place).getClientRects()) {
    if (box.width === 0 || box.height === 0) continue;
    const last = lines.at(-1);
    if (last && continues(last, box)) lines[lines.length - 1] = together(last, box);
    else lines.push(box);
  }
  return lines;
}

/** Whether a box goes on where the one before ends: a link, or raised characters, in one line. */
function continues(line: DOMRect, box: DOMRect): boolean {
  const shared = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top);
  return shared > 0 && box.left >= line.left && box.left - line.right < line.height;
}

/** As wide as both, as high as the higher: raised characters do not lift their line. */
function together(a: DOMRect, b: DOMRect): DOMRect {
  const { top, height } = a.height >= b.height ? a : b;
  const right = Math.max(a.right, b.right);
  return new DOMRect(a.left, top, right - a.left, height);
}
