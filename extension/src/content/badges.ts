// Badges: one button for each finding that the page has room for, beside its line.

import { type Finding, nameOf } from "./findings";
import { glyph } from "./glyph";
import { elementOf } from "./near";
import { Obstacles } from "./obstacles";
import { linesOf } from "./place";
import { Slices } from "./slices";
import { type Box, Rooms, Scroll, spotFor, zoneOf } from "./space";

interface Spot {
  box: Box;
  layer: number;
}

/** The badges of one page. */
export class Badges {
  private readonly buttons = new Map<string, HTMLButtonElement>();
  /** Where badges stand in the present layout; `null` where there is no room. */
  private readonly spots = new Map<string, Spot | null>();
  private readonly scroll = new Scroll();
  private measured = this.nothing();
  /** How far the layer had to be moved to begin where the document does. */
  private origin = { left: 0, top: 0 };
  private isSettled = false;

  constructor(
    private readonly layer: HTMLElement,
    private readonly open: (finding: Finding) => void,
  ) {}

  /** The page's layout has changed: every badge is placed anew. */
  moved(): void {
    this.spots.clear();
    this.measured = this.nothing();
  }

  private nothing(): { obstacles: Obstacles; rooms: Rooms } {
    return { obstacles: new Obstacles(this.scroll), rooms: new Rooms(this.scroll) };
  }

  /** Finds where the badges of the findings cover nothing. */
  async measure(findings: Finding[], signal: AbortSignal): Promise<void> {
    const slices = new Slices(signal);
    this.settle();
    for (const finding of findings.filter(hasBadge)) {
      const element = elementOf(finding);
      if (!element || this.spots.has(finding.key)) continue;
      if (slices.due()) {
        await slices.pause();
        this.scroll.look();
      }
      this.spots.set(finding.key, this.spotOf(finding, element));
    }
  }

  /** Whether most of the badges found no room. */
  get isCrowded(): boolean {
    const spots = [...this.spots.values()];
    return spots.filter((spot) => spot !== null).length < spots.length / 2;
  }

  /** Puts the badges of the findings where they were measured to go. */
  draw(findings: Finding[]): void {
    const drawn = new Set<string>();
    for (const finding of findings.filter(hasBadge)) {
      const spot = this.spots.get(finding.key);
      if (!spot) continue;
      drawn.add(finding.key);
      const { box, layer } = spot;
      const button = this.buttonFor(finding);
      button.style.transform = `translate(${box.left}px, ${box.top}px)`;
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
    if (!this.isSettled) this.settle();
  }

  /** A page may move or position its root, and our layer with it. */
  private settle(): void {
    this.scroll.look();
    this.isSettled = this.layer.isConnected;
    if (!this.isSettled) return;
    const { left, top } = this.scroll.onDocument(this.layer.getBoundingClientRect());
    if (left === 0 && top === 0) return;
    this.origin = { left: this.origin.left - left, top: this.origin.top - top };
    this.layer.style.translate = `${this.origin.left}px ${this.origin.top}px`;
  }

  private spotOf(finding: Finding, element: Element): Spot | null {
    const { obstacles, rooms } = this.measured;
    const room = rooms.of(element);
    const lines = linesOf(finding.place).map((line) => this.scroll.onDocument(line));
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
    button.onclick = () => this.open(finding);
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

/** A citation is marked by its line alone, which can be clicked where it stands. */
function hasBadge({ kind }: Finding): boolean {
  return kind !== "citation";
}
