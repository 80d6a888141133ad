// Badges: one button for each finding that the page has room for, beside its line.

import { Badge } from "./badge";
import type { Finding } from "./findings";
import type { Host } from "./host";
import { elementOf } from "./near";
import { isLevel, Obstacles } from "./obstacles";
import { linesOf } from "./place";
import { Slices } from "./slices";
import { type Box, Rooms, Scroll, spotFor, zoneOf } from "./space";

/** Where a badge stands in the present layout. */
interface Spot {
  /** What is level with its words and with it; `null` where its words are not in sight. */
  zone: Box | null;
  /** `null` where there is no room. */
  box: Box | null;
  layer: number;
}

const NOWHERE: Spot = { zone: null, box: null, layer: 0 };

/** The badges of one page. */
export class Badges {
  private readonly badges = new Map<string, Badge>();
  private readonly spots = new Map<StaticRange, Spot>();
  private drawn: Finding[] = [];
  private readonly scroll = new Scroll();
  private measured = this.nothing();
  /** How far the layer had to be moved to begin where the document does. */
  private origin = { left: 0, top: 0 };
  private isSettled = false;

  constructor(
    private readonly host: Host,
    private readonly open: (finding: Finding) => void,
  ) {}

  /**
   * The page's layout has changed: every badge is placed anew. Where all that has changed is the text
   * of some elements, and these are as large as before, only those beside them are.
   */
  moved(texts: ReadonlySet<Element> | null): void {
    this.scroll.look();
    const { obstacles } = this.measured;
    const changed = texts && obstacles.renew(texts);
    if (!changed) {
      this.spots.clear();
      this.measured = this.nothing();
      return;
    }
    this.measured = { obstacles, rooms: new Rooms(this.scroll) };
    for (const [place, { zone, box }] of this.spots) {
      if (zone && changed.some((it) => isLevel(it, zone))) this.spots.delete(place);
      else if (box) obstacles.add(box);
    }
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
      if (!element || this.spots.has(finding.place)) continue;
      if (slices.due()) {
        await slices.pause();
        this.scroll.look();
      }
      this.spots.set(finding.place, this.spotOf(finding, element));
    }
  }

  /** Whether most of the badges found no room. */
  get isCrowded(): boolean {
    const spots = [...this.spots.values()];
    return spots.filter(({ box }) => box !== null).length < spots.length / 2;
  }

  /** Puts the badges of the findings where they were measured to go. */
  draw(findings: Finding[]): void {
    this.drawn = findings.filter(hasBadge);
    const placed = this.drawn.filter(({ place }) => this.spots.get(place)?.box);
    const keys = new Set(placed.map(({ key }) => key));
    const spare = [...this.badges].filter(([key, { isHidden }]) => isHidden && !keys.has(key));
    for (const finding of placed) {
      const { box, layer } = this.spots.get(finding.place) ?? NOWHERE;
      const badge = this.badges.get(finding.key) ?? this.adapted(spare.shift(), finding.key);
      if (box) badge.show(finding, box, layer);
    }
    this.removeAllBut(keys);
    this.order(keys);
    if (keys.size === 0) return;
    this.host.attach();
    if (!this.isSettled) this.settle();
  }

  /** A page may move or position its root, and our layer with it. */
  private settle(): void {
    this.scroll.look();
    this.isSettled = this.host.layer.isConnected;
    if (!this.isSettled) return;
    const { left, top } = this.scroll.onDocument(this.host.layer.getBoundingClientRect());
    if (left === 0 && top === 0) return;
    this.origin = { left: this.origin.left - left, top: this.origin.top - top };
    this.host.layer.style.translate = `${this.origin.left}px ${this.origin.top}px`;
  }

  private spotOf(finding: Finding, element: Element): Spot {
    const { obstacles, rooms } = this.measured;
    const room = rooms.of(element);
    const lines = linesOf(finding.place).map((line) => this.scroll.onDocument(line));
    if (room.fixed || lines.length === 0) return NOWHERE;
    const zone = zoneOf(lines);
    obstacles.measure(zone, element);
    const box = spotFor(lines, room, obstacles);
    if (box) obstacles.add(box);
    return { zone, box, layer: room.layer };
  }

  /** Hides the badges of some findings until they are drawn again. */
  stepAside(isMeant: (finding: Finding) => boolean): void {
    for (const finding of this.drawn) {
      const button = this.of(finding);
      if (button && isMeant(finding)) button.hidden = true;
    }
  }

  /** The badge of a finding, if it has one. */
  of(finding: Finding): HTMLButtonElement | undefined {
    return this.badges.get(finding.key)?.button;
  }

  /** One that is out of sight, or a new one, for another finding. */
  private adapted(spare: [string, Badge] | undefined, key: string): Badge {
    if (spare) this.badges.delete(spare[0]);
    const badge = spare?.[1] ?? new Badge(this.open);
    this.badges.set(key, badge);
    return badge;
  }

  /** One that is hidden already waits for others: any write to the tree costs Chromium a frame. */
  private removeAllBut(keys: ReadonlySet<string>): void {
    const gone = [...this.badges].filter(([key]) => !keys.has(key));
    if (gone.every(([, { isHidden }]) => isHidden)) return;
    for (const [key, { button }] of gone) {
      button.remove();
      this.badges.delete(key);
    }
  }

  /** Keyboard order is reading order. Buttons in place stay, so that none loses the focus. */
  private order(keys: Iterable<string>): void {
    let next = shownFrom(this.host.layer.firstElementChild);
    for (const key of keys) {
      const button = this.badges.get(key)?.button;
      if (!button) continue;
      if (button === next) next = shownFrom(next.nextElementSibling);
      else this.host.layer.insertBefore(button, next);
    }
  }
}

/** The first badge from here on that is in sight. */
function shownFrom(element: Element | null): Element | null {
  let at = element;
  while (at instanceof HTMLElement && at.hidden) at = at.nextElementSibling;
  return at;
}

/** A citation is marked by its line alone, which can be clicked where it stands. */
function hasBadge({ kind }: Finding): boolean {
  return kind !== "citation";
}
