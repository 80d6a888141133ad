// Badges: one button for each finding that the page has room for, beside its line.

import { type Finding, nameOf } from "./findings";
import { glyph } from "./glyph";
import { Obstacles } from "./obstacles";
import { linesOf } from "./place";
import { Slices } from "./slices";
import { type Box, onDocument, Rooms, spotFor, zoneOf } from "./space";

/** How far from the window badges are placed: a page is scrolled at any time. */
const AHEAD = "100% 0px";

interface Spot {
  box: Box;
  layer: number;
}

/** The badges of one page. Those far from the window wait until it comes near. */
export class Badges {
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly near = new Set<Element>();
  private readonly watched = new Set<Element>();
  private readonly arrivals: IntersectionObserver;
  /** Where badges stand in the present layout; `null` where there is no room. */
  private readonly spots = new Map<string, Spot | null>();
  private measured: { obstacles: Obstacles; rooms: Rooms };

  /** `arrived` is called when findings have come near the window. */
  constructor(
    private readonly layer: HTMLElement,
    private readonly host: Element,
    private readonly open: (finding: Finding, button: HTMLElement) => void,
    arrived: () => void,
    signal: AbortSignal,
  ) {
    this.measured = { obstacles: new Obstacles(host), rooms: new Rooms() };
    const note = (entries: IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.near.add(target);
        else this.near.delete(target);
      }
      if (entries.some(({ isIntersecting }) => isIntersecting)) arrived();
    };
    this.arrivals = new IntersectionObserver(note, { root: document, rootMargin: AHEAD });
    signal.addEventListener("abort", () => this.arrivals.disconnect());
  }

  /** The page's layout has changed: every badge is placed anew. */
  moved(): void {
    this.spots.clear();
    this.measured = { obstacles: new Obstacles(this.host), rooms: new Rooms() };
  }

  /**
   * Puts the badges of the findings near the window where they cover nothing; resolves to whether
   * most of them found no room.
   */
  async draw(findings: Finding[], signal: AbortSignal): Promise<boolean> {
    const marked = findings.filter(({ kind }) => kind !== "citation");
    this.watch(marked);
    const slices = new Slices(signal);
    for (const finding of marked) {
      const element = elementOf(finding);
      if (!element || !this.near.has(element) || this.spots.has(finding.key)) continue;
      if (slices.due()) await slices.pause();
      this.spots.set(finding.key, this.spotOf(finding, element));
    }
    const origin = onDocument(this.layer.getBoundingClientRect());
    // All reading is done; what follows only writes.
    const drawn = new Set<string>();
    for (const finding of marked) {
      const spot = this.spots.get(finding.key);
      if (!spot) continue;
      drawn.add(finding.key);
      const { box, layer } = spot;
      const button = this.buttonFor(finding);
      button.style.transform = `translate(${box.left - origin.left}px, ${box.top - origin.top}px)`;
      button.style.width = button.style.height = `${box.right - box.left}px`;
      button.style.zIndex = String(layer);
      button.hidden = false;
    }
    for (const [key, button] of this.buttons) {
      if (drawn.has(key)) continue;
      button.remove();
      this.buttons.delete(key);
    }
    this.order(drawn);
    return drawn.size < this.spots.size / 2;
  }

  /**
   * Lets the browser tell which findings come near. It tells with the next frame, and a page behind
   * another has none: those that are near now are looked up.
   */
  private watch(findings: Finding[]): void {
    const wanted = new Set(findings.map(elementOf).filter((it) => it !== null));
    for (const element of this.watched) {
      if (wanted.has(element)) continue;
      this.arrivals.unobserve(element);
      this.watched.delete(element);
      this.near.delete(element);
    }
    for (const element of wanted) {
      if (this.watched.has(element)) continue;
      this.arrivals.observe(element);
      this.watched.add(element);
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom > -innerHeight && top < 2 * innerHeight) this.near.add(element);
    }
  }

  private spotOf(finding: Finding, element: Element): Spot | null {
    const { obstacles, rooms } = this.measured;
    const room = rooms.of(element);
    const lines = linesOf(finding.place).map(onDocument);
    if (room.fixed || lines.length === 0) return null;
    obstacles.measure(zoneOf(lines), element);
    const box = spotFor(lines, room, obstacles);
    if (!box) return null;
    obstacles.add(box);
    return { box, layer: room.layer };
  }

  /** Hides the badges of text inside `box` until they are drawn again. */
  stepAside(box: Node, findings: Finding[]): void {
    for (const finding of findings) {
      const button = this.of(finding);
      if (button && box.contains(finding.place.startContainer)) button.hidden = true;
    }
  }

  /** The badge of a finding, if it has one. */
  of(finding: Finding): HTMLButtonElement | undefined {
    return this.buttons.get(finding.key);
  }

  private buttonFor(finding: Finding): HTMLButtonElement {
    let button = this.buttons.get(finding.key);
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      this.buttons.set(finding.key, button);
    }
    const name = nameOf(finding);
    if (button.ariaLabel !== name || button.dataset.more !== String(finding.more)) {
      button.className = `badge ${finding.group}`;
      button.ariaLabel = name;
      button.title = finding.card.title;
      button.ariaHasPopup = "dialog";
      button.dataset.more = String(finding.more);
      button.replaceChildren(glyph(finding.group, !finding.lacksSource));
    }
    button.onclick = () => this.open(finding, button);
    return button;
  }

  /** Keyboard order is reading order. Buttons in place stay, so that none loses the focus. */
  private order(keys: Iterable<string>): void {
    let next = this.layer.firstElementChild;
    for (const key of keys) {
      const button = this.buttons.get(key);
      if (!button) continue;
      if (button === next) next = next.nextElementSibling;
      else this.layer.insertBefore(button, next);
    }
  }
}

function elementOf({ place }: Finding): Element | null {
  return place.startContainer.parentElement;
}
