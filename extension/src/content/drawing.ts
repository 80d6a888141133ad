// What we draw on one page: lines, badges, card, list and the button of narrow pages. Made when
// there is something to draw: most pages hold nothing for us.

import { Badges } from "./badges";
import type { Finding } from "./findings";
import { toneOf } from "./ground";
import { type Around, Guide, type Reading } from "./guide";
import { Highlights } from "./highlights";
import { createHost, type Keeper, setTone } from "./host";
import { Near } from "./near";
import { Stopped } from "./slices";
import { Stepper } from "./stepper";
import { Strokes } from "./strokes";
import type { Tone } from "./tone";

/** What the user may wish on a card. */
type Wishes = Pick<Reading, "hideKind" | "notRight">;

/** The drawing on one page. */
export class Drawing {
  readonly guide: Guide;
  private readonly host;
  private readonly badges;
  private readonly near;
  private readonly highlights;
  private readonly strokes;
  private readonly stepper;
  private findings: Finding[] = [];
  private roots: ReadonlySet<ShadowRoot> = new Set();
  private tone: Tone = "light";
  private round = new AbortController();

  constructor(
    private readonly around: Around & Keeper,
    wishes: Wishes,
  ) {
    const { signal } = around;
    this.host = createHost(around, signal);
    this.highlights = new Highlights(signal);
    this.strokes = new Strokes(this.host, () => this.drawNear(), signal);
    this.badges = new Badges(this.host, (finding) => this.guide.toggle(finding));
    this.near = new Near(() => this.drawNear(), signal);
    const drawing = this;
    this.guide = new Guide(
      this.host,
      {
        get findings() {
          return drawing.findings;
        },
        get tone() {
          return drawing.tone;
        },
        badgeOf: (finding) => this.badges.of(finding),
        activate: (finding) => this.highlights.activate(finding),
        ...wishes,
      },
      around,
    );
    this.stepper = new Stepper(this.host, () => this.guide.step(1, "claim"), signal);
  }

  /** Draws these, in place of those before. `roots`: shadow roots that some of them stand in. */
  draw(findings: Finding[], roots: ReadonlySet<ShadowRoot>): void {
    this.findings = findings;
    this.roots = roots;
    this.tone = this.toneOfPage();
    setTone(this.host.layer, this.tone);
    this.stepper.update(findings.filter(({ kind }) => kind === "claim").length, this.tone);
    this.guide.update();
    this.near.watch(findings);
    this.drawNear();
  }

  /**
   * The page's layout may be another: badges find their places anew when they are drawn next.
   * `texts`: all that has changed is the text of these elements.
   */
  moved(texts: ReadonlySet<Element> | null = null): void {
    this.badges.moved(texts);
  }

  /** Follows a change of places, and of light and dark. */
  adjust(): void {
    this.moved();
    if (this.toneOfPage() !== this.tone) this.draw(this.findings, this.roots);
    else this.drawNear();
  }

  /** Takes away what belongs to text that has changed, until the page is read again. */
  forget(nodes: ReadonlySet<Node>): void {
    this.highlights.forget(nodes);
    this.badges.stepAside(
      ({ place }) => nodes.has(place.startContainer) || nodes.has(place.endContainer),
    );
  }

  /** Text in this box stands elsewhere now: what stands beside it has to step aside. */
  stepAside(box: Node): void {
    this.strokes.draw([]);
    this.badges.stepAside(({ place }) => box.contains(place.startContainer));
  }

  /** Draws what is near the window, all in one frame; a newer call ends the one before. */
  private async drawNear(): Promise<void> {
    this.round.abort();
    this.round = new AbortController();
    const signal = AbortSignal.any([this.round.signal, this.around.signal]);
    const near = this.near.among(this.findings);
    await this.badges.measure(near, signal).then(() => this.show(near), unlessStopped);
  }

  private show(near: Finding[]): void {
    this.strokes.draw(near);
    this.highlights.draw(this.strokes.isOn ? [] : near, this.roots, this.tone);
    this.badges.draw(near);
    this.stepper.makeRoom(this.badges.isCrowded);
    this.guide.follow();
  }

  private toneOfPage(): Tone {
    const first = this.findings[0]?.place.startContainer.parentElement;
    return toneOf(first ?? document.body);
  }
}

/** Lets work go that was given up. */
export function unlessStopped(error: unknown): void {
  if (!(error instanceof Stopped)) throw error;
}
