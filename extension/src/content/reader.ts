// One reading of a page, from the moment it is asked for until its signal ends: reads, asks the
// engine, draws, and follows what the page and the user do.

import type { Report, Settings } from "../generated/types";
import type { PageCommand, Summary } from "../shared/messages";
import { type NotRight, nameOfNotRight } from "../shared/not-right";
import { categoryOf, withCategory } from "../shared/settings";
import { Badges } from "./badges";
import type { Cite } from "./copy";
import { type Ask, Engine } from "./engine";
import { type Finding, findingsOf } from "./findings";
import { type Dialogs, Guide } from "./guide";
import { Highlights } from "./highlights";
import { createHost, type Keeper, setTone } from "./host";
import { Near } from "./near";
import { Page } from "./page";
import { Stopped } from "./slices";
import { Stepper } from "./stepper";
import { Strokes } from "./strokes";
import { type Tone, toneOf } from "./tone";
import { watchPage } from "./watch";

/** What a reading needs from outside. */
export interface Surroundings extends Keeper {
  /** What is read: asked each time, as some pages replace their body. */
  root(): Element;
  /** What holds it for good; changes under it are followed. */
  watched: Element;
  /** Asks the engine. */
  ask: Ask;
  /** Asks the engine for a citation to copy. */
  cite: Cite;
  /** Opens a paper in a tab of its own, which learns nothing of the page. */
  openPaper(url: string): void;
  /** Brings the code of card and list, which only some readings need. */
  dialogs(): Promise<Dialogs>;
  /** Is told what was found. */
  tell(summary: Summary): void;
  /** Stores settings that the user changed on a card. */
  save(settings: Settings): void;
  /** Keeps a finding that the user calls wrong. */
  keepNotRight(finding: Finding): Promise<void>;
  /** Those that were kept before. */
  allNotRight(): Promise<NotRight[]>;
  /** Ends the reading. */
  signal: AbortSignal;
}

/** A page being read. */
export class Reader {
  private readonly host;
  private readonly badges;
  private readonly near;
  private readonly highlights;
  private readonly strokes;
  private readonly guide;
  private readonly stepper;
  private readonly watcher;
  private readonly engine;
  private page: Page | null = null;
  private report: Report | null = null;
  private findings: Finding[] = [];
  private tone: Tone = "light";
  private notRightNames: Set<string> | null = null;
  private hidden = false;
  private reading: Promise<void> | null = null;
  private drawing = new AbortController();
  private again = false;
  /** How often something made the engine's answer old, and which of it was answered. */
  private wishes = 0;
  private answered = 0;

  constructor(
    private readonly around: Surroundings,
    private settings: Settings,
  ) {
    const { signal, watched } = around;
    this.host = createHost(around, signal);
    this.highlights = new Highlights(signal);
    this.strokes = new Strokes(this.host.strokes, () => this.drawNear(), signal);
    this.engine = new Engine(around.ask);
    this.badges = new Badges(this.host.layer, (finding) => this.guide.toggle(finding));
    this.near = new Near(() => this.drawNear(), signal);
    const reader = this;
    this.guide = new Guide(
      this.host,
      {
        get findings() {
          return reader.findings;
        },
        get tone() {
          return reader.tone;
        },
        badgeOf: (finding) => this.badges.of(finding),
        activate: (finding) => this.highlights.activate(finding),
        hideKind: (finding) => this.hideKind(finding),
        notRight: (finding) => this.notRight(finding),
      },
      around,
    );
    this.stepper = new Stepper(this.host.root, () => this.guide.step(1, "claim"), signal);
    this.watcher = watchPage(
      watched,
      {
        stale: (nodes) => this.highlights.forget(nodes),
        text: () => this.read(),
        displaced: (box) => {
          this.strokes.draw([]);
          this.badges.stepAside(box, this.findings);
        },
        layout: () => this.adjust(),
      },
      signal,
    );
  }

  /** Reads the page, now or as soon as the reading under way is done. */
  async read(): Promise<void> {
    if (this.reading) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.readOnce().catch(unlessStopped);
    await this.reading;
    this.reading = null;
    if (this.again && !this.around.signal.aborted) {
      this.again = false;
      await this.read();
    }
  }

  private async readOnce(): Promise<void> {
    const { root, signal } = this.around;
    const { page } = this;
    if (!page?.root.isConnected || page.root !== root()) return this.readAll();
    const changes = this.watcher.take();
    for (const element of page.revealed()) changes.parents.add(element);
    const patch = await page.refresh(changes, signal);
    if (patch.cuts.length > 0) this.wishes += 1;
    const { wishes } = this;
    if (wishes !== this.answered) {
      this.report = await this.engine.read(() => page.snapshot(), patch);
      this.answered = wishes;
    }
    this.drawUnless(signal);
  }

  private async readAll(): Promise<void> {
    const { root, signal } = this.around;
    const { wishes } = this;
    this.notRightNames ??= new Set((await this.around.allNotRight()).map(nameOfNotRight));
    this.watcher.take();
    const page = await Page.read(root(), signal);
    const report = await this.engine.read(() => page.snapshot(), null);
    this.page = page;
    this.report = report;
    this.answered = wishes;
    this.drawUnless(signal);
  }

  private drawUnless({ aborted }: AbortSignal): void {
    if (aborted) return;
    this.watcher.also(this.page?.roots ?? []);
    this.badges.moved();
    this.draw();
  }

  /** Takes over changed settings; what they concern changes on the page at once. */
  update(settings: Settings): void {
    const asks = settings.search !== this.settings.search;
    this.settings = settings;
    if (asks) {
      this.wishes += 1;
      this.read();
    } else {
      this.draw();
    }
  }

  /** Does what a key or the popup asks for. */
  command(command: PageCommand): void {
    const commands: Record<PageCommand, () => void> = {
      next: () => this.guide.step(1),
      previous: () => this.guide.step(-1),
      open: () => this.guide.openPaper(),
      hide: () => this.setHidden(!this.hidden),
      panel: () => this.guide.toggleList(),
    };
    commands[command]();
  }

  /** Tells what was found. */
  private tell(): void {
    if (!this.report) return;
    const counts: Record<string, number> = {};
    const count = (id: string): void => {
      counts[id] = (counts[id] ?? 0) + 1;
    };
    for (const claim of this.report.claims) count(claim.category);
    for (const citation of this.report.citations) citation.flags.forEach(count);
    this.around.tell({
      badges: this.claims,
      counts,
      citations: this.report.citations.length,
      references: this.report.references.length,
      notes: this.report.notes,
    });
  }

  private get claims(): number {
    return this.findings.filter(({ kind }) => kind === "claim").length;
  }

  private draw(): void {
    const { page, report } = this;
    if (!page || !report) return;
    const marked = this.hidden ? [] : findingsOf(report, page, this.settings);
    this.findings = marked.filter((it) => !this.notRightNames?.has(nameOfNotRight(it)));
    this.tone = this.toneOfPage();
    setTone(this.host, this.tone);
    this.stepper.update(this.claims, this.tone);
    this.guide.update();
    this.near.watch(this.findings);
    this.drawNear();
    this.tell();
  }

  /** Draws what is near the window, all in one frame; a newer call ends the one before. */
  private async drawNear(): Promise<void> {
    this.drawing.abort();
    this.drawing = new AbortController();
    const signal = AbortSignal.any([this.drawing.signal, this.around.signal]);
    const near = this.near.among(this.findings);
    await this.badges.measure(near, signal).then(() => this.show(near), unlessStopped);
  }

  private show(near: Finding[]): void {
    this.strokes.draw(near);
    const lines = this.strokes.isOn ? [] : near;
    this.highlights.draw(lines, this.page?.roots ?? [], this.tone);
    if (this.findings.length > 0) this.host.attach();
    this.badges.draw(near);
    this.stepper.makeRoom(this.badges.isCrowded);
    this.guide.follow();
  }

  /** Follows a change of places, and of light and dark. */
  private async adjust(): Promise<void> {
    if (this.page && this.page.revealed().length > 0) return this.read();
    this.badges.moved();
    if (this.toneOfPage() !== this.tone) return this.draw();
    return this.drawNear();
  }

  private toneOfPage(): Tone {
    const first = this.findings[0]?.place.startContainer.parentElement;
    return toneOf(first ?? document.body);
  }

  private hideKind({ category: id }: Finding): void {
    const category = id === null ? undefined : categoryOf(id);
    if (!category) return;
    const settings = withCategory(this.settings, category, false);
    this.guide.close();
    this.update(settings);
    this.around.save(settings);
  }

  private notRight(finding: Finding): void {
    this.around.keepNotRight(finding);
    this.notRightNames?.add(nameOfNotRight(finding));
    this.guide.close();
    this.draw();
  }

  private setHidden(hidden: boolean): void {
    this.hidden = hidden;
    this.guide.close();
    this.draw();
  }
}

function unlessStopped(error: unknown): void {
  if (!(error instanceof Stopped)) throw error;
}
