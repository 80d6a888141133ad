// The card: what kind of claim this is, what the page gives, and where the paper is.

import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from "@floating-ui/dom";
import type { Link, Reference } from "../generated/types";
import { el, link } from "../shared/dom";
import type { Finding } from "./findings";
import { glyph } from "./glyph";
import { liveRange } from "./place";
import { studyName } from "./study";

/** What a card can ask for. */
export interface CardActions {
  step(direction: 1 | -1): void;
  hideKind(finding: Finding): void;
  notRight(finding: Finding): void;
  copy(text: string): Promise<void>;
  closed(): void;
}

/** Where in the list of findings the card's stands: "3 of 17". */
export interface Position {
  number: number;
  of: number;
}

/** The card of one finding at a time. */
export class CardView {
  private readonly element = el("div", {
    className: "surface tone card",
    popover: "manual",
    tabIndex: -1,
  });
  private current: Finding | null = null;
  private stopFollowing: () => void = () => {};

  constructor(
    root: ShadowRoot,
    private readonly actions: CardActions,
  ) {
    this.element.role = "dialog";
    this.element.setAttribute("aria-labelledby", "card-title");
    root.append(this.element);
  }

  /** The finding whose card is open. */
  get finding(): Finding | null {
    return this.current;
  }

  /** Opens the card of `finding` beside `anchor`, or beside the words themselves. */
  show(finding: Finding, position: Position, tone: string, anchor?: HTMLElement): void {
    this.stopFollowing();
    this.current = finding;
    this.element.className = `surface tone card ${finding.group}`;
    this.element.dataset.tone = tone;
    this.element.replaceChildren(...this.content(finding, position));
    if (!this.element.matches(":popover-open")) this.element.showPopover();
    this.element.scrollTop = 0;
    const beside = anchor ?? wordsOf(finding);
    this.stopFollowing = autoUpdate(beside, this.element, () => this.place(beside));
    this.element.focus({ preventScroll: true });
  }

  /** Closes the card. */
  close(): void {
    if (!this.current) return;
    this.current = null;
    this.stopFollowing();
    if (this.element.matches(":popover-open")) this.element.hidePopover();
    this.actions.closed();
  }

  /** Whether an event happened on the card. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.element);
  }

  private async place(beside: HTMLElement | VirtualElement): Promise<void> {
    const { x, y } = await computePosition(beside, this.element, {
      strategy: "fixed",
      placement: "right-start",
      middleware: [
        offset(6),
        flip({ padding: 8, fallbackPlacements: ["bottom-end", "top-end", "left-start"] }),
        shift({ padding: 8, crossAxis: true }),
        size({
          padding: 8,
          apply: ({ elements }) => {
            elements.floating.style.maxHeight = `${document.documentElement.clientHeight - 16}px`;
          },
        }),
      ],
    });
    this.element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  private content(finding: Finding, position: Position): HTMLElement[] {
    const { card } = finding;
    const title = el("h2", { id: "card-title" }, card.title);
    const close = el(
      "button",
      { className: "close", type: "button", onclick: () => this.close() },
      "×",
    );
    close.ariaLabel = "Close";
    const parts = [
      // A card is no landmark of the page.
      el(
        "header",
        { role: "presentation" },
        glyph(finding.group, !finding.lacksSource),
        title,
        close,
      ),
      card.given && el("p", { className: "given" }, card.given),
      card.ask && el("p", { className: "ask" }, card.ask),
      ...finding.references.slice(0, MOST_SOURCES).map((reference) => this.source(reference)),
      finding.link &&
        el("div", { className: "links" }, link(finding.link.label, finding.link.url, "main")),
      finding.references.length > MOST_SOURCES &&
        el(
          "p",
          { className: "why" },
          `and ${finding.references.length - MOST_SOURCES} more sources in the list`,
        ),
      why(finding),
      this.footer(finding, position),
    ];
    return parts.filter((part) => part instanceof HTMLElement);
  }

  private source(reference: Reference): HTMLElement {
    const { csl } = reference;
    const study = studyName(reference.study);
    const [main, ...rest] = reference.links;
    const links = el("div", { className: "links" });
    if (main) links.append(linkTo(main, "main"));
    links.append(...rest.map((it) => linkTo(it)));
    links.append(this.copyButton(reference));
    const where = [csl["container-title"], study].filter(Boolean).join(" · ");
    return el(
      "div",
      { className: "source" },
      el("p", { className: "cite" }, reference.short),
      csl.title ? el("p", { className: "title" }, csl.title) : null,
      where ? el("p", { className: "title" }, where) : null,
      links,
    );
  }

  private copyButton(reference: Reference): HTMLElement {
    const button = el("button", { type: "button" }, "Copy citation");
    button.onclick = async () => {
      await this.actions.copy(reference.raw);
      button.textContent = "Copied";
    };
    return button;
  }

  private footer(finding: Finding, { number, of }: Position): HTMLElement {
    const { step, hideKind, notRight } = this.actions;
    const button = (label: string, onclick: () => void): HTMLButtonElement =>
      el("button", { type: "button", onclick }, label);
    const previous = button("‹", () => step(-1));
    previous.ariaLabel = "Previous finding";
    const next = button("›", () => step(1));
    next.ariaLabel = "Next finding";
    return el(
      "footer",
      {},
      finding.category ? button("Hide this kind", () => hideKind(finding)) : null,
      finding.kind === "claim" ? button("Not right?", () => notRight(finding)) : null,
      el("div", { className: "steps" }, previous, `${number} of ${of}`, next),
    );
  }
}

/** Sources of one card; the list on the page has the rest. */
const MOST_SOURCES = 3;

function linkTo({ label, url }: Link, className = ""): HTMLElement {
  return link(label, url, className);
}

/** The words that fired, and what else was found here. */
function why({ cues, others, group, more }: Finding): HTMLElement | null {
  const lines: HTMLElement[] = [];
  if (cues.length > 0) {
    const words = cues.slice(0, 4).flatMap((cue) => [el("mark", {}, cue), ", "]);
    lines.push(el("p", {}, "Because of: ", ...words.slice(0, -1)));
  }
  if (others.length > 0) lines.push(el("p", {}, `Here too: ${others.join(", ")}`));
  if (more > 0) lines.push(el("p", {}, `${more} more in this paragraph; the list has all.`));
  return lines.length > 0 ? el("div", { className: `why ${group}` }, ...lines) : null;
}

/** The words of a finding, as something to stand beside. */
function wordsOf(finding: Finding): VirtualElement {
  const range = liveRange(finding.place);
  return {
    ...(range.startContainer.parentElement && {
      contextElement: range.startContainer.parentElement,
    }),
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
  };
}
