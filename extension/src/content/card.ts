// The card: what kind of claim this is, what the page gives, and where the paper is.

import { el } from "../shared/dom";
import { contentOf } from "./card-content";
import type { Cite } from "./copy";
import type { Finding } from "./findings";
import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from "./floating";
import { liveRange } from "./place";

/** What a card can ask for. */
export interface CardActions {
  step(direction: 1 | -1): void;
  openPaper(): void;
  list(): void;
  hideKind(finding: Finding): void;
  notRight(finding: Finding): void;
  copy(text: string): Promise<void>;
  cite: Cite;
  closed(): void;
}

/** Where in the list of findings the card's stands: "3 of 17". */
export interface Position {
  number: number;
  of: number;
}

/** Distance from the words and from the window's edges, in pixels. */
const GAP = 6;
const EDGE = 8;

/** Above or below the words it rather scrolls than covers them, down to this height: three lines. */
const LOWEST = 150;

/** The card of one finding at a time. */
export class CardView {
  private readonly element = el("div", { popover: "manual", tabIndex: -1 });
  private current: Finding | null = null;
  private badge: HTMLElement | undefined;
  private stopFollowing: () => void = () => {};

  constructor(
    root: ShadowRoot,
    private readonly actions: CardActions,
  ) {
    this.element.role = "dialog";
    this.element.setAttribute("aria-labelledby", "card-title");
    this.element.setAttribute("aria-describedby", "card-given card-ask");
    this.element.addEventListener("keydown", (event) => this.pressed(event));
    root.append(this.element);
  }

  /** The finding whose card is open. */
  get finding(): Finding | null {
    return this.current;
  }

  /** Opens the card of `finding` beside its words and its badge. */
  show(finding: Finding, position: Position, tone: string, badge?: HTMLElement): void {
    this.element.className = `surface tone card ${finding.group}`;
    this.element.dataset.tone = tone;
    const close = el(
      "button",
      { className: "close", type: "button", ariaLabel: "Close", onclick: () => this.close() },
      "×",
    );
    this.element.replaceChildren(...contentOf(finding, position, this.actions), close);
    if (!this.element.matches(":popover-open")) this.element.showPopover();
    this.element.scrollTop = 0;
    this.standBeside(finding, badge);
    // A screen reader says a dialog's name when the focus comes to it: also from itself.
    this.element.blur();
    this.element.focus({ preventScroll: true });
  }

  /** Stands beside the words and the badge of the finding, wherever they are by now. */
  standBeside(finding: Finding, badge?: HTMLElement): void {
    this.leave();
    this.current = finding;
    this.badge = badge;
    if (badge) badge.ariaExpanded = "true";
    const beside = placeOf(finding, badge);
    this.stopFollowing = autoUpdate(beside, this.element, () => this.place(beside));
  }

  /** Closes the card. */
  close(): void {
    if (!this.current) return;
    this.leave();
    this.current = null;
    if (this.element.matches(":popover-open")) this.element.hidePopover();
    this.actions.closed();
  }

  private leave(): void {
    this.stopFollowing();
    if (this.badge) this.badge.ariaExpanded = "false";
  }

  /** The letters of the browser-wide keys, without their modifiers. */
  private pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { step, openPaper, list } = this.actions;
    const keys: Record<string, () => void> = {
      j: () => step(1),
      k: () => step(-1),
      o: openPaper,
      l: list,
    };
    const action = keys[event.key.toLowerCase()];
    // The page has keys of its own.
    event.stopPropagation();
    action?.();
  }

  private async place(beside: VirtualElement): Promise<void> {
    const { x, y } = await computePosition(beside, this.element, {
      strategy: "fixed",
      placement: "right-start",
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, fallbackPlacements: ["bottom-end", "top-end", "left-start"] }),
        size({
          padding: EDGE,
          apply: ({ elements, placement, availableHeight }) => {
            const height = document.documentElement.clientHeight - 2 * EDGE;
            const isBeside = /^(right|left)/.test(placement);
            const most = isBeside ? height : Math.max(availableHeight, Math.min(LOWEST, height));
            elements.floating.style.maxHeight = `${most}px`;
          },
        }),
        shift({ padding: EDGE, crossAxis: true }),
      ],
    });
    this.element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}

/** The words of a finding and its badge, as one thing to stand beside: the card covers neither. */
function placeOf(finding: Finding, badge: HTMLElement | undefined): VirtualElement {
  const range = liveRange(finding.place);
  const element = range.startContainer.parentElement;
  const box = (): DOMRect => {
    const words = range.getBoundingClientRect();
    const button = badge?.isConnected && !badge.hidden ? badge.getBoundingClientRect() : words;
    const left = Math.min(words.left, button.left);
    const top = Math.min(words.top, button.top);
    const right = Math.max(words.right, button.right);
    const bottom = Math.max(words.bottom, button.bottom);
    return new DOMRect(left, top, right - left, bottom - top);
  };
  return { ...(element && { contextElement: element }), getBoundingClientRect: box };
}
