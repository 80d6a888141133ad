// The list of everything found on the page.

import { el } from "../shared/dom";
import type { Finding } from "./findings";
import { glyph } from "./glyph";

/** The list of findings, at the side of the window. */
export class Panel {
  private readonly element = el("div", { className: "surface tone panel", popover: "manual" });
  private back: Element | null = null;

  constructor(
    root: ShadowRoot,
    private readonly choose: (finding: Finding) => void,
  ) {
    this.element.role = "dialog";
    this.element.setAttribute("aria-labelledby", "panel-title");
    root.append(this.element);
  }

  get isOpen(): boolean {
    return this.element.matches(":popover-open");
  }

  /** Opens the list with the focus on its first entry. */
  open(findings: Finding[], tone: string): void {
    this.back = document.activeElement;
    this.element.dataset.tone = tone;
    this.fill(findings);
    this.element.showPopover();
    this.element.querySelector<HTMLElement>("li button, header button")?.focus();
  }

  /** Shows other findings: the page was read again. */
  update(findings: Finding[]): void {
    if (this.isOpen) this.fill(findings);
  }

  /** Closes the list; the focus goes back to where it was. */
  close(): void {
    if (!this.isOpen) return;
    this.element.hidePopover();
    if (this.back instanceof HTMLElement) this.back.focus({ preventScroll: true });
  }

  /** Whether an event happened on the list. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.element);
  }

  private fill(findings: Finding[]): void {
    const close = el("button", { type: "button", onclick: () => this.close() }, "Close");
    const title = el("h2", { id: "panel-title" }, `Findings on this page: ${findings.length}`);
    const list = el("ol", {}, ...findings.map((finding) => this.entry(finding)));
    this.element.replaceChildren(
      el("header", { role: "presentation" }, title, close),
      findings.length > 0 ? list : el("p", { className: "empty" }, "Nothing to mark on this page."),
    );
  }

  private entry(finding: Finding): HTMLElement {
    const button = el(
      "button",
      { type: "button", className: finding.group, onclick: () => this.choose(finding) },
      glyph(finding.group, !finding.lacksSource),
      el("span", { className: "kind" }, finding.card.title),
      el("span", { className: "text" }, finding.text),
    );
    return el("li", {}, button);
  }
}
