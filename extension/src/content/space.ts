// Free space on the page: where a badge covers nothing that the reader looks at.

import { parentOf } from "./flat";
import type { Obstacles } from "./obstacles";

/** A box in document coordinates, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Takes boxes from window to document coordinates. */
export class Scroll {
  private x = scrollX;
  private y = scrollY;

  /** Where the page is scrolled to now: asked once for many boxes, as each time has its price. */
  look(): void {
    this.x = scrollX;
    this.y = scrollY;
  }

  onDocument({ left, top, right, bottom }: DOMRectReadOnly): Box {
    const { x, y } = this;
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  }
}

/** The room that a piece of text has around it. */
export interface Room {
  /** Right edge of its column. */
  column: number;
  /** What its scrolling or clipping ancestors leave of it. */
  clip: Box;
  /** Its place among the layers of the page. */
  layer: number;
  /** It stays where it is when the page scrolls, so nothing can stand beside it. */
  fixed: boolean;
}

/** The rooms of the elements, each worked out once. */
export class Rooms {
  private readonly known = new Map<Element, Room>();

  constructor(private readonly scroll: Scroll) {}

  of(element: Element): Room {
    const known = this.known.get(element);
    if (known) return known;
    const room = this.workOut(element);
    this.known.set(element, room);
    return room;
  }

  private workOut(element: Element): Room {
    const parent = parentOf(element);
    const style = getComputedStyle(element);
    const box = this.scroll.onDocument(element.getBoundingClientRect());
    if (!parent) return { column: box.right, clip: wholeDocument(), layer: 0, fixed: false };
    const outer = this.of(parent);
    const isBlock = !style.display.startsWith("inline") && style.display !== "contents";
    const clips = isBlock && style.overflow !== "visible" && element !== document.body;
    const positioned = style.position !== "static";
    const layer = Number.parseInt(style.zIndex, 10);
    return {
      column: isBlock ? box.right - Number.parseFloat(style.paddingRight) : outer.column,
      clip: clips ? intersection(outer.clip, box) : outer.clip,
      layer: outer.layer === 0 && positioned && layer > 0 ? layer : outer.layer,
      fixed: outer.fixed || style.position === "fixed" || style.position === "sticky",
    };
  }
}

/** The whole document, as wide as the window. */
function wholeDocument(): Box {
  const { clientWidth, scrollHeight } = document.documentElement;
  return { left: 0, top: 0, right: scrollX + clientWidth, bottom: scrollHeight };
}

function intersection(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Side of a badge where there is room for it; WCAG 2.2, 2.5.8. */
const SIZE = 24;

/** Smallest side, between lines that stand close; the same rule lets it be as high as its line. */
const SMALLEST = 14;

/** Between text and badge. */
const GAP = 4;

/** Farthest that a badge stands from the end of its line or column. */
const REACH = 40;

/**
 * A free square beside the words, most wanted first: in the margin beside the first of their lines
 * that has room there, so that the badges of a paragraph follow each other as its sentences do; at
 * the end of one of their lines, the last before the others; the same, as small as the line is.
 * `null` where the page has no room.
 */
export function spotFor(lines: Box[], room: Room, obstacles: Obstacles): Box | null {
  for (const smallest of [false, true]) {
    const sized = lines
      .map((line) => ({ line, side: smallest ? Math.min(SIZE, line.bottom - line.top) : SIZE }))
      .filter(({ side }) => side >= SMALLEST);
    for (const { line, side } of sized) {
      const spot = inMargin(line, side, room, obstacles);
      if (spot) return spot;
    }
    for (const { line, side } of sized.reverse()) {
      const spot = alongLine(line, side, room, obstacles);
      if (spot) return spot;
    }
  }
  return null;
}

function inMargin(line: Box, side: number, room: Room, obstacles: Obstacles): Box | null {
  const box = square(Math.max(room.column, line.right) + GAP, line, side);
  return fits(box, room.clip) && !obstacles.under(box) ? box : null;
}

/** Along the line, past what stands in the way. */
function alongLine(line: Box, side: number, room: Room, obstacles: Obstacles): Box | null {
  const farthest = Math.max(room.column, line.right) + REACH;
  let box = square(line.right + GAP, line, side);
  while (box.left <= farthest && fits(box, room.clip)) {
    const hit = obstacles.under(box);
    if (!hit) return box;
    box = square(hit.right + GAP, line, side);
  }
  return null;
}

/** A square with its middle at the line's. */
function square(left: number, line: Box, side: number): Box {
  const top = (line.top + line.bottom - side) / 2;
  return { left, top, right: left + side, bottom: top + side };
}

/** Whether a box lies within another. */
export function fits(box: Box, clip: Box): boolean {
  return (
    box.left >= clip.left &&
    box.right <= clip.right &&
    box.top >= clip.top &&
    box.bottom <= clip.bottom
  );
}

/** What is level with the lines and any badge beside them. */
export function zoneOf(lines: Box[]): Box {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    top: Math.min(...lines.map(({ top }) => top)) - SIZE,
    right: Math.max(...lines.map(({ right }) => right)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)) + SIZE,
  };
}
