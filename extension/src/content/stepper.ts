// Where a page leaves no room for badges, one small button counts the claims and steps through
// them; it can be moved and hidden. Citations are not counted: their markers can be seen.

import { el } from "../shared/dom";
import { type Host, setTone } from "./host";
import type { Tone } from "./tone";

/** A phone: no margin, and no pointer that finds a small badge. */
const NARROW = matchMedia("(max-width: 600px)");

/** Farther than this, in pixels, a touch moves the button and does not press it. */
const DRAG = 8;

/** The button of one page, made when it is first wanted. */
export class Stepper {
  private made: { element: HTMLElement; step: HTMLElement } | null = null;
  private count = 0;
  private tone: Tone = "light";
  /** What it says; empty where it is not shown. */
  private state = "";
  private isCrowded = false;
  private dismissed = false;

  constructor(
    private readonly host: Host,
    private readonly next: () => void,
    signal: AbortSignal,
  ) {
    NARROW.addEventListener("change", () => this.show(), { signal });
  }

  /** Shows how many claims there are. */
  update(count: number, tone: Tone): void {
    this.count = count;
    this.tone = tone;
    this.show();
  }

  /** Is told whether most badges found no room. */
  makeRoom(isCrowded: boolean): void {
    this.isCrowded = isCrowded;
    this.show();
  }

  private show(): void {
    const isWanted = this.count > 0 && !this.dismissed && (NARROW.matches || this.isCrowded);
    const claims = this.count === 1 ? "1 claim" : `${this.count} claims`;
    const state = isWanted ? `${claims} ${this.tone}` : "";
    if (state === this.state) return;
    this.state = state;
    this.made ??= this.make();
    const { element, step } = this.made;
    element.hidden = !isWanted;
    setTone(element, this.tone);
    step.textContent = `${claims} ›`;
    step.ariaLabel = `${claims}: go to the next`;
  }

  private make(): { element: HTMLElement; step: HTMLElement } {
    const step = el("button", { type: "button", onclick: this.next });
    const hide = el("button", { type: "button", onclick: () => this.dismiss() }, "×");
    hide.ariaLabel = "Hide this button";
    const element = el("div", { className: "tone stepper" }, step, hide);
    letMove(element);
    this.host.root.append(element);
    this.host.attach();
    return { element, step };
  }

  private dismiss(): void {
    this.dismissed = true;
    this.show();
  }
}

/** Lets an element be drawn to where it is wanted, and no farther than the window reaches. */
function letMove(element: HTMLElement): void {
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
