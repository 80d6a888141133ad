// The list of everything found on the page.

import { el } from "../shared/dom";
import type { Finding } from "./findings";
import { glyph } from "./glyph";

/** The list of findings, at the side of the window. */
export class Panel {
  private readonly element = el("div", { className: "surface tone panel", popover: "manual" });
  private back: Element | null = null;
  private buttons = new Map<string, HTMLElement>();

  constructor(
    private readonly root: ShadowRoot,
    private readonly choose: (finding: Finding) => void,
  ) {
    this.element.role = "dialog";
    this.element.setAttribute("aria-labelledby", "panel-title");
    this.element.addEventListener("keydown", (event) => this.pressed(event));
    root.append(this.element);
  }

  get isOpen(): boolean {
    return this.element.matches(":popover-open");
  }

  /** Opens the list with the focus on the entry of `at`, or on the first. */
  open(findings: readonly Finding[], tone: string, at: Finding | null): void {
    this.back = this.root.activeElement ?? document.activeElement;
    this.element.dataset.tone = tone;
    this.fill(findings);
    this.element.showPopover();
    const first = this.element.querySelector<HTMLElement>("li button, button");
    const entry = (at && this.buttons.get(at.key)) ?? first;
    entry?.focus();
    entry?.scrollIntoView({ block: "nearest" });
  }

  /** Shows other findings: the page was read again. */
  update(findings: readonly Finding[]): void {
    if (!this.isOpen) return;
    const focused = [...this.buttons].find(([, button]) => button.matches(":focus"))?.[0];
    this.fill(findings);
    if (focused !== undefined) this.buttons.get(focused)?.focus();
  }

  /** Closes the list; the focus goes back to where it was. */
  close(): void {
    if (!this.isOpen) return;
    this.element.hidePopover();
    if (this.back instanceof HTMLElement) this.back.focus({ preventScroll: true });
  }

  /** Up and down the list, and to its ends; Tab goes to the button that closes it. */
  private pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    const entries = [...this.buttons.values()];
    const at = entries.findIndex((button) => button.matches(":focus"));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    entries.at(next % entries.length)?.focus();
  }

  private fill(findings: readonly Finding[]): void {
    this.buttons = new Map(findings.map((finding) => [finding.key, this.entry(finding)]));
    const title = el("h2", { id: "panel-title" }, `Findings on this page: ${findings.length}`);
    const close = el(
      "button",
      { type: "button", className: "close", ariaLabel: "Close", onclick: () => this.close() },
      "×",
    );
    const items = [...this.buttons.values()].map((button) => el("li", {}, button));
    this.element.replaceChildren(
      el("header", { role: "presentation" }, title),
      items.length > 0
        ? el("ol", {}, ...items)
        : el("p", { className: "empty" }, "Nothing to mark on this page."),
      close,
    );
  }

  private entry(finding: Finding): HTMLElement {
    const { group, lacksSource, card, kind, references } = finding;
    const sources = kind === "citation" ? references.map(({ short }) => short) : [];
    const text = [finding.text, ...sources].join(" · ");
    return el(
      "button",
      { type: "button", className: group, onclick: () => this.choose(finding) },
      glyph(group, !lacksSource),
      el("span", { className: "kind" }, card.title),
      el("span", { className: "text" }, text),
    );
  }
}
