// Leads through the findings: opens the card of one, or the list of all, and steps from one to the
// next.

import type { CardView } from "./card";
import type { Cite } from "./copy";
import type { Finding } from "./findings";
import { findingAt } from "./hit";
import type { Host } from "./host";
import type { Panel } from "./panel";
import { boxOf } from "./place";
import type { Tone } from "./tone";

/** The code of card and list. */
export type Dialogs = typeof import("./dialogs");

/** Height that a card would like to have, in pixels. */
const ROOM = 280;

/** What the guide knows of a reading, and asks of it. */
export interface Reading {
  readonly findings: readonly Finding[];
  readonly tone: Tone;
  badgeOf(finding: Finding): HTMLElement | undefined;
  /** Sets off the words of the finding whose card is open. */
  activate(finding: Finding | null): void;
  hideKind(finding: Finding): void;
  notRight(finding: Finding): void;
}

/** What it asks of the world around. */
export interface Around {
  /** Brings the code of card and list. */
  dialogs(): Promise<Dialogs>;
  cite: Cite;
  openPaper(url: string): void;
  /** Ends it. */
  signal: AbortSignal;
}

interface Opened {
  card: CardView;
  panel: Panel;
}

/** The guide of one reading. */
export class Guide {
  private coming: Promise<Opened> | null = null;
  private opened: Opened | null = null;
  /** Counts what was asked for: an answer that comes late opens nothing. */
  private turn = 0;
  private last: Finding | null = null;
  private opener: HTMLElement | null = null;

  constructor(
    private readonly host: Host,
    private readonly reading: Reading,
    private readonly around: Around,
  ) {
    const { signal } = around;
    addEventListener("click", (event) => this.clicked(event), { signal });
    addEventListener("keydown", (event) => this.pressed(event), { signal, capture: true });
  }

  /** Opens or closes the card of a badge. */
  toggle(finding: Finding): void {
    if (this.shown?.key === finding.key) this.close();
    else this.open(finding);
  }

  /** Goes to the next finding of a kind or to the one before: as a rule, of the kind seen last. */
  step(direction: 1 | -1, kind = this.last?.kind ?? "claim"): void {
    const { findings } = this.reading;
    const tour = this.tourOf(kind);
    const last = findings.findIndex(({ key }) => key === this.last?.key);
    const from = last < 0 ? findings.findIndex(isAhead) - 0.5 : last;
    const at = (finding: Finding): number => findings.indexOf(finding);
    const next =
      direction > 0
        ? (tour.find((it) => at(it) > from) ?? tour[0])
        : (tour.findLast((it) => at(it) < from) ?? tour.at(-1));
    if (next) this.show(next);
  }

  /** What is stepped through: claims with claims, sources with sources. */
  private tourOf(kind: Finding["kind"]): readonly Finding[] {
    const { findings } = this.reading;
    const tour = findings.filter((it) => it.kind === kind);
    return tour.length > 0 ? tour : findings;
  }

  /** Opens the paper of the finding whose card is or was open. */
  openPaper(): void {
    const finding = this.shown ?? this.last;
    const url = finding?.references[0]?.link?.url ?? finding?.link?.url;
    if (url) this.around.openPaper(url);
  }

  /** Opens or closes the list. */
  async toggleList(): Promise<void> {
    if (this.opened?.panel.isOpen) return this.opened.panel.close();
    this.close();
    const opened = await this.bring();
    if (!opened) return;
    const { findings, tone } = this.reading;
    opened.panel.open(findings, tone, this.last);
  }

  /** Follows other findings: the page was read again. */
  update(): void {
    const { findings } = this.reading;
    this.opened?.panel.update(findings);
    const { shown } = this;
    if (shown && !findings.some(({ key }) => key === shown.key)) this.close();
  }

  /** Follows words and badges that stand elsewhere now. */
  follow(): void {
    const finding = this.reading.findings.find(({ key }) => key === this.shown?.key);
    if (finding) this.opened?.card.standBeside(finding, this.reading.badgeOf(finding));
  }

  /** Closes what is open. */
  close(): void {
    this.turn += 1;
    this.opened?.card.close();
    this.opened?.panel.close();
  }

  /** The finding whose card is open. */
  private get shown(): Finding | null {
    return this.opened?.card.finding ?? null;
  }

  private clicked(event: MouseEvent): void {
    if (event.composedPath().includes(this.host.element)) return;
    const finding = findingAt(event, this.reading.findings);
    if (finding && finding.key !== this.shown?.key) {
      this.opened?.panel.close();
      this.open(finding);
    } else {
      this.close();
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== "Escape" || (!this.shown && !this.opened?.panel.isOpen)) return;
    event.stopPropagation();
    if (this.shown) this.opened?.card.close();
    else this.opened?.panel.close();
  }

  /** Scrolls to a finding and opens its card. */
  private show(finding: Finding): void {
    if (!isInSight(finding)) bringInSight(finding);
    this.open(finding);
  }

  private async open(finding: Finding): Promise<void> {
    const badge = this.reading.badgeOf(finding);
    if (badge) this.opener = badge;
    else if (!this.shown) this.opener = this.focused();
    this.last = finding;
    const opened = await this.bring();
    const tour = this.tourOf(finding.kind);
    const number = tour.findIndex(({ key }) => key === finding.key) + 1;
    if (!opened || number === 0) return;
    this.reading.activate(finding);
    // Its badge may have come with the place that was scrolled to.
    const { tone } = this.reading;
    opened.card.show(finding, { number, of: tour.length }, tone, this.reading.badgeOf(finding));
  }

  /** Card and list; nothing where something else was asked for meanwhile, or they cannot be had. */
  private async bring(): Promise<Opened | null> {
    this.turn += 1;
    const { turn } = this;
    this.coming ??= this.around.dialogs().then((code) => this.make(code));
    try {
      this.opened = await this.coming;
    } catch {
      this.coming = null;
      return null;
    }
    return turn === this.turn && !this.around.signal.aborted ? this.opened : null;
  }

  private make({ CardView, Panel, dress }: Dialogs): Opened {
    const { root } = this.host;
    this.host.attach();
    dress(root);
    const card = new CardView(root, {
      step: (direction) => this.step(direction),
      openPaper: () => this.openPaper(),
      list: () => this.toggleList(),
      hideKind: (finding) => this.reading.hideKind(finding),
      notRight: (finding) => this.reading.notRight(finding),
      copy: (text) => navigator.clipboard.writeText(text),
      cite: this.around.cite,
      closed: () => this.closed(),
    });
    const panel = new Panel(root, (finding) => {
      panel.close();
      this.show(finding);
    });
    return { card, panel };
  }

  private closed(): void {
    this.reading.activate(null);
    this.opener?.focus({ preventScroll: true });
    this.opener = null;
  }

  private focused(): HTMLElement | null {
    const element = this.host.root.activeElement ?? document.activeElement;
    return element instanceof HTMLElement ? element : null;
  }
}

/** Whether the words of a finding are in the window, with room for their card above or below. */
function isInSight({ place }: Finding): boolean {
  const { top, bottom } = boxOf(place);
  const room = Math.max(top, innerHeight - bottom);
  return top >= 0 && bottom <= innerHeight && room >= Math.min(ROOM, innerHeight / 2);
}

/** At once, whatever the page says of scrolling: the card stands where the words come to rest. */
function bringInSight({ place }: Finding): void {
  place.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  const { top } = boxOf(place);
  scrollBy({ top: top - innerHeight / 4, behavior: "instant" });
}

/** Whether a finding is in the window or below it: who has read half a page goes on from there. */
function isAhead({ place }: Finding): boolean {
  return boxOf(place).bottom > 0;
}
