// Badges: one button for each finding that the page has room for, beside its line.

import type { Page } from "./collect";
import { type Finding, nameOf } from "./findings";
import { glyph } from "./glyph";
import { linesOf } from "./place";
import { type Box, measure, onDocument, Rooms, spotFor } from "./space";

/** The badges of one page. */
export class Badges {
  private readonly buttons = new Map<string, HTMLButtonElement>();

  constructor(
    private readonly layer: HTMLElement,
    private readonly open: (finding: Finding, button: HTMLElement) => void,
  ) {}

  /** Puts the badges where they cover nothing; resolves to whether most of them found no room. */
  async draw(
    findings: Finding[],
    page: Page,
    host: Element,
    signal: AbortSignal,
  ): Promise<boolean> {
    const obstacles = await measure(page, host, signal);
    const rooms = new Rooms();
    const origin = onDocument(this.layer.getBoundingClientRect());
    const spots: { finding: Finding; spot: Box; layer: number }[] = [];
    const wanted = findings.filter(({ kind }) => kind !== "citation");
    for (const finding of wanted) {
      const element = finding.place.startContainer.parentElement;
      if (!element) continue;
      const room = rooms.of(element);
      if (room.fixed) continue;
      const lines = linesOf(finding.place).map(onDocument);
      const spot = spotFor(lines, room, obstacles);
      if (!spot) continue;
      obstacles.add(spot);
      spots.push({ finding, spot, layer: room.layer });
    }
    // All reading is done; what follows only writes.
    const drawn = new Set<string>();
    for (const { finding, spot, layer } of spots) {
      drawn.add(finding.key);
      const button = this.buttonFor(finding);
      button.style.transform = `translate(${spot.left - origin.left}px, ${spot.top - origin.top}px)`;
      button.style.width = button.style.height = `${spot.right - spot.left}px`;
      button.style.zIndex = String(layer);
      button.hidden = false;
    }
    for (const [key, button] of this.buttons) {
      if (drawn.has(key)) continue;
      button.remove();
      this.buttons.delete(key);
    }
    this.order(spots.map(({ finding }) => finding.key));
    return spots.length < wanted.length / 2;
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
  private order(keys: string[]): void {
    let next = this.layer.firstElementChild;
    for (const key of keys) {
      const button = this.buttons.get(key);
      if (!button) continue;
      if (button === next) next = next.nextElementSibling;
      else this.layer.insertBefore(button, next);
    }
  }
}
