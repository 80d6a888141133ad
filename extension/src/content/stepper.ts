// Where a page leaves no room for badges, one small button counts the findings and steps through
// them; it can be moved and hidden.

import { el } from "../shared/dom";

/** A phone: no margin, and no pointer that finds a small badge. */
const NARROW = matchMedia("(max-width: 600px)");

/** Farther than this, in pixels, a touch moves the button and does not press it. */
const DRAG = 8;

/** The button of one page. */
export class Stepper {
  private readonly step = el("button", { type: "button" });
  private readonly element: HTMLElement;
  private count = 0;
  private isCrowded = false;
  private dismissed = false;

  constructor(root: ShadowRoot, next: () => void, signal: AbortSignal) {
    const hide = el("button", { type: "button", onclick: () => this.dismiss() }, "×");
    hide.ariaLabel = "Hide this button";
    this.element = el("div", { className: "tone stepper", hidden: true }, this.step, hide);
    this.step.onclick = next;
    this.letMove();
    root.append(this.element);
    NARROW.addEventListener("change", () => this.show(), { signal });
  }

  /** Shows how many findings there are. */
  update(count: number, tone: string): void {
    this.count = count;
    this.element.dataset.tone = tone;
    this.step.textContent = `${count} ›`;
    this.step.ariaLabel = `${count} findings: go to the next`;
    this.show();
  }

  /** Is told whether most badges found no room. */
  makeRoom(isCrowded: boolean): void {
    this.isCrowded = isCrowded;
    this.show();
  }

  private show(): void {
    const isWanted = this.count > 0 && (NARROW.matches || this.isCrowded);
    this.element.hidden = this.dismissed || !isWanted;
  }

  private dismiss(): void {
    this.dismissed = true;
    this.show();
  }

  private letMove(): void {
    const { element } = this;
    let moved = false;
    element.addEventListener("pointerdown", (down) => {
      moved = false;
      const box = element.getBoundingClientRect();
      const stop = new AbortController();
      const move = ({ clientX, clientY }: PointerEvent): void => {
        const [dx, dy] = [clientX - down.clientX, clientY - down.clientY];
        moved ||= Math.hypot(dx, dy) > DRAG;
        if (!moved) return;
        const right = innerWidth - box.right - dx;
        const bottom = innerHeight - box.bottom - dy;
        element.style.right = `${Math.max(0, Math.min(innerWidth - box.width, right))}px`;
        element.style.bottom = `${Math.max(0, Math.min(innerHeight - box.height, bottom))}px`;
      };
      addEventListener("pointermove", move, { signal: stop.signal });
      for (const type of ["pointerup", "pointercancel"]) {
        addEventListener(type, () => stop.abort(), { signal: stop.signal });
      }
    });
    element.addEventListener("click", (event) => moved && event.stopPropagation(), {
      capture: true,
    });
  }
}
