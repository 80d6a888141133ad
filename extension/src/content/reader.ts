// One reading of a page, from the moment it is asked for until its signal ends: reads, asks the
// engine, draws, and follows what the page and the user do.

import type { Category, Report, Settings } from "../generated/types";
import type { PageCommand, Summary } from "../shared/messages";
import { type NotRight, nameOfNotRight } from "../shared/not-right";
import type { Patch } from "../shared/patch";
import { categoryOf, withCategory } from "../shared/settings";
import { Drawing, unlessStopped } from "./drawing";
import { type Ask, Engine } from "./engine";
import { type Finding, findingsOf } from "./findings";
import type { Around } from "./guide";
import { type Keeper, removeLeftHosts } from "./host";
import { Page } from "./page";
import { watchPage } from "./watch";

/** What a reading needs from outside. */
export interface Surroundings extends Around, Keeper {
  /** What is read: asked each time, as some pages replace their body. */
  root(): Element;
  /** What holds it for good; changes under it are followed. */
  watched: Element;
  /** Asks the engine. */
  ask: Ask;
  /** Is told what was found. */
  tell(summary: Summary): void;
  /** Stores that the user hid a kind on a card. */
  switchOff(category: Category): void;
  /** Keeps a finding that the user calls wrong. */
  keepNotRight(finding: Finding): Promise<void>;
  /** Those that were kept before. */
  allNotRight(): Promise<NotRight[]>;
}

/** A page being read. */
export class Reader {
  private readonly watcher;
  private readonly engine;
  private drawing: Drawing | null = null;
  private page: Page | null = null;
  private report: Report | null = null;
  private notRightNames: Set<string> | null = null;
  private hidden = false;
  private reading: Promise<void> | null = null;
  private again = false;
  /** How often something made the engine's answer old, and which of it was answered. */
  private wishes = 0;
  private answered = 0;

  constructor(
    private readonly around: Surroundings,
    private settings: Settings,
  ) {
    removeLeftHosts();
    this.engine = new Engine(around.ask);
    this.watcher = watchPage(
      around.watched,
      {
        stale: (nodes) => this.drawing?.forget(nodes),
        text: () => this.read(),
        displaced: (box) => this.drawing?.stepAside(box),
        layout: () => this.adjust(),
      },
      around.signal,
    );
  }

  /** Reads the page, now or as soon as the reading under way is done. */
  async read(): Promise<void> {
    if (this.reading) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.readOnce()
      .catch(unlessStopped)
      .finally(() => {
        this.reading = null;
      });
    await this.reading;
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
    const revealed = page.revealed();
    for (const element of revealed) changes.parents.add(element);
    this.drawing?.moved(changes.isText && revealed.length === 0 ? changes.parents : null);
    const patch = await page.refresh(changes, signal);
    if (patch.cuts.length > 0) this.wishes += 1;
    const { wishes } = this;
    if (wishes !== this.answered) {
      this.report = await this.ask(page, patch);
      this.answered = wishes;
    }
    this.drawUnless(signal);
  }

  private async readAll(): Promise<void> {
    const { root, signal } = this.around;
    const { wishes } = this;
    this.watcher.take();
    const page = await Page.read(root(), signal);
    const report = await this.ask(page, null);
    this.page = page;
    this.report = report;
    this.answered = wishes;
    this.drawing?.moved();
    this.drawUnless(signal);
  }

  /** What the engine says of the page, or of what has changed on it. */
  private async ask(page: Page, patch: Patch | null): Promise<Report> {
    const report = await this.engine.read(() => page.snapshot(), patch);
    if (report.claims.length > 0 && !this.notRightNames) {
      this.notRightNames = new Set((await this.around.allNotRight()).map(nameOfNotRight));
    }
    return report;
  }

  private drawUnless({ aborted }: AbortSignal): void {
    if (aborted) return;
    this.watcher.also(this.page?.roots ?? []);
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
      next: () => this.drawn().guide.step(1),
      previous: () => this.drawn().guide.step(-1),
      open: () => this.drawn().guide.openPaper(),
      hide: () => this.setHidden(!this.hidden),
      panel: () => this.drawn().guide.toggleList(),
    };
    commands[command]();
  }

  /** The drawing, begun where there was none. */
  private drawn(): Drawing {
    this.drawing ??= new Drawing(this.around, {
      hideKind: (finding) => this.hideKind(finding),
      notRight: (finding) => this.notRight(finding),
    });
    return this.drawing;
  }

  private draw(): void {
    const { page, report } = this;
    if (!page || !report) return;
    const marked = this.hidden ? [] : findingsOf(report, page, this.settings);
    const findings = marked.filter((it) => !this.notRightNames?.has(nameOfNotRight(it)));
    const drawing = findings.length > 0 ? this.drawn() : this.drawing;
    drawing?.draw(findings, page.roots);
    this.tell(report, findings);
  }

  /** Tells what was found. */
  private tell(report: Report, findings: Finding[]): void {
    const counts: Record<string, number> = {};
    const count = (id: string): void => {
      counts[id] = (counts[id] ?? 0) + 1;
    };
    for (const claim of report.claims) count(claim.category);
    for (const citation of report.citations) citation.flags.forEach(count);
    this.around.tell({
      badges: findings.filter(({ kind }) => kind === "claim").length,
      counts,
      citations: report.citations.length,
      references: report.references.length,
      notes: report.notes,
    });
  }

  /** Follows a change of places, and of light and dark. */
  private async adjust(): Promise<void> {
    if (this.page && this.page.revealed().length > 0) return this.read();
    this.drawing?.adjust();
  }

  private hideKind({ category: id }: Finding): void {
    const category = id === null ? undefined : categoryOf(id);
    if (!category) return;
    this.drawing?.guide.close();
    this.update(withCategory(this.settings, category, false));
    this.around.switchOff(category);
  }

  private notRight(finding: Finding): void {
    this.around.keepNotRight(finding);
    this.notRightNames?.add(nameOfNotRight(finding));
    this.drawing?.guide.close();
    this.draw();
  }

  private setHidden(hidden: boolean): void {
    this.hidden = hidden;
    this.drawing?.guide.close();
    this.draw();
  }
}
