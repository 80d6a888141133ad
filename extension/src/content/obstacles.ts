// What must not be covered: text, pictures, controls. Measured only around what gets a badge, as
// measuring a whole page takes long.

import { childrenOf, parentOf, shadowOf } from "./flat";
import { isHost } from "./host";
import { boxesOf } from "./place";
import type { Box, Scroll } from "./space";

/** Things besides text. */
const SOLID = new Set(
  "img picture video audio canvas svg iframe object embed button input select textarea meter progress".split(
    " ",
  ),
);

/** Height of the bands by which boxes are found again. */
const BAND = 64;

/**
 * Neighbours in a row that stand elsewhere before those after them are taken to do so, too: a list
 * of ten thousand paragraphs is not measured to its ends.
 */
const FAR = 60;

/** More elements with another text than these: it is simpler to measure all anew. */
const MANY = 20;

/** The boxes that must not be covered, as long as the page's layout stays. */
export class Obstacles {
  private readonly bands = new Map<number, Box[]>();
  private readonly boxes = new Map<Element, Box>();
  private readonly lines = new Map<Text, Box[]>();
  private readonly added = new Set<Element>();

  constructor(private readonly scroll: Scroll) {}

  /** One of the boxes that `box` would cover, as far as they were measured. */
  under(box: Box): Box | undefined {
    for (const band of bandsOf(box)) {
      const hit = this.bands.get(band)?.find((other) => overlaps(box, other));
      if (hit) return hit;
    }
    return undefined;
  }

  add(box: Box): void {
    if (isEmpty(box)) return;
    for (const band of bandsOf(box)) {
      const boxes = this.bands.get(band);
      if (boxes) boxes.push(box);
      else this.bands.set(band, [box]);
    }
  }

  /**
   * Takes up that these elements have another text: what is in the blocks around them will be measured
   * anew. The boxes of these blocks; `null` where they are others now, and all the page may have moved.
   */
  renew(elements: ReadonlySet<Element>): Box[] | null {
    if (elements.size > MANY) return null;
    const blocks = new Map<Element, Box>();
    for (const element of elements) {
      const block = this.blockAround(element);
      const box = block && this.boxes.get(block);
      if (!box || !isSame(box, this.scroll.onDocument(block.getBoundingClientRect()))) return null;
      blocks.set(block, box);
    }
    this.forgetWithin([...blocks.keys()]);
    return [...blocks.values()];
  }

  /** The nearest block that was measured, if nothing between reaches out of it. */
  private blockAround(element: Element): Element | null {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { display, position, float } = getComputedStyle(at);
      if (this.boxes.has(at) && display !== "inline" && display !== "contents") return at;
      if (position !== "static" || float !== "none" || shadowOf(at)) return null;
    }
    return null;
  }

  private forgetWithin(blocks: Element[]): void {
    const isGone = (node: Node): boolean =>
      blocks.some((block) => block !== node && block.contains(node));
    for (const known of [this.boxes, this.lines, this.added]) {
      for (const node of known.keys()) if (isGone(node)) known.delete(node as Element & Text);
    }
    this.bands.clear();
    for (const lines of this.lines.values()) for (const line of lines) this.add(line);
    for (const element of this.added) this.add(this.boxOf(element));
  }

  /** Measures what stands level with `zone`: in `element`, and beside it and what it stands in. */
  measure(zone: Box, element: Element): void {
    this.look(element, zone);
    for (let at = element; ; ) {
      this.walk(at, "previousSibling", zone);
      this.walk(at, "nextSibling", zone);
      const parent = parentOf(at);
      if (!parent) return;
      at = parent;
    }
  }

  private walk(from: Element, next: "previousSibling" | "nextSibling", zone: Box): void {
    let misses = 0;
    for (let node = from[next]; node && misses < FAR; node = node[next]) {
      misses = this.look(node, zone) ? 0 : misses + 1;
    }
  }

  /** Adds what of `node` is level with `zone`; whether anything is. */
  private look(node: Node, zone: Box): boolean {
    if (node instanceof Text) return this.linesOf(node).some((line) => isLevel(line, zone));
    if (!(node instanceof Element) || isHost(node)) return false;
    const box = this.boxOf(node);
    // What floats may stand outside of what holds it, which then has no height of its own.
    if (isEmpty(box) ? !hasBox(node) : !isLevel(box, zone)) return false;
    if (SOLID.has(node.localName)) this.addOnce(node, box);
    else for (const child of childrenOf(node)) this.look(child, zone);
    return true;
  }

  private addOnce(element: Element, box: Box): void {
    if (this.added.has(element)) return;
    this.added.add(element);
    this.add(box);
  }

  private linesOf(node: Text): Box[] {
    let lines = this.lines.get(node);
    if (!lines) {
      const boxes = /\S/.test(node.data) ? [...boxesOf(node)] : [];
      lines = boxes.map((box) => this.scroll.onDocument(box));
      this.lines.set(node, lines);
      for (const line of lines) this.add(line);
    }
    return lines;
  }

  private boxOf(element: Element): Box {
    let box = this.boxes.get(element);
    if (!box) {
      box = this.scroll.onDocument(element.getBoundingClientRect());
      this.boxes.set(element, box);
    }
    return box;
  }
}

/** `display: contents` has no box of its own, but what it holds has. */
function hasBox(element: Element): boolean {
  return element.checkVisibility() || getComputedStyle(element).display === "contents";
}

function* bandsOf(box: Box): Generator<number> {
  const last = Math.floor(box.bottom / BAND);
  for (let band = Math.floor(box.top / BAND); band <= last; band += 1) yield band;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && isLevel(a, b);
}

function isSame(a: Box, b: Box): boolean {
  const sides = ["left", "top", "right", "bottom"] as const;
  return sides.every((side) => Math.abs(a[side] - b[side]) < 0.5);
}

/** Whether boxes have a height in common. */
export function isLevel(a: Box, b: Box): boolean {
  return a.top < b.bottom && b.top < a.bottom;
}

function isEmpty(box: Box): boolean {
  return box.right <= box.left || box.bottom <= box.top;
}
