// The one element that we add to a page, with a shadow root that the page cannot look into.

import { el } from "../shared/dom";
import look from "../shared/look.css";
import css from "./overlay.css";
import type { Tone } from "./tone";

/** Name of the host: a custom element, which no page styles by accident. */
export const HOST = "claimlight-overlay";

/** Whether something is our corner, or that of another copy of us. */
export function isHost(node: Node): boolean {
  return (node as Partial<Element>).localName === HOST;
}

/** Our corner of the page. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Holds the badges, in document coordinates. */
  layer: HTMLElement;
  /** Holds lines, at the same place. */
  strokes: HTMLElement;
  /** Adds it to the page, for what is to be seen; before, the page has nothing of ours. */
  attach(): void;
}

/** What is asked where a page has lost our corner. */
export interface Keeper {
  /** Whether the extension was updated or removed under us. */
  isOrphan(): boolean;
  /** Asks for the reading to end for good. */
  leave(): void;
}

/** An update of the extension leaves the host of the copy before it. */
export function removeLeftHosts(): void {
  for (const left of [...document.documentElement.children].filter(isHost)) left.remove();
}

/** Makes the host, which comes after the page's body; it goes when the signal ends. */
export function createHost(keeper: Keeper, signal: AbortSignal): Host {
  const element = document.createElement(HOST);
  const root = element.attachShadow({ mode: ALL_SITES ? "open" : "closed", delegatesFocus: false });
  const layer = el("div", { className: "tone layer" });
  const strokes = el("div", { className: "layer" });
  root.append(strokes, layer);
  let isAttached = false;
  const attach = (): void => {
    if (isAttached || signal.aborted) return;
    isAttached = true;
    addStyle(root, look + css);
    document.documentElement.append(element);
    keep(element, keeper, signal);
    signal.addEventListener("abort", () => element.remove());
  };
  return { element, root, layer, strokes, attach };
}

/** Adds rules to a shadow root; no page's policy forbids these. */
export function addStyle(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}

/**
 * A page that replaces its whole tree loses our host; it is put back. A newer copy of this
 * extension takes it away from an orphan, which then ends.
 */
function keep(element: HTMLElement, { isOrphan, leave }: Keeper, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (element.isConnected || signal.aborted) return;
    if (isOrphan()) leave();
    else document.documentElement?.append(element);
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

/**
 * Colours follow the page, not the system: a dark page stays dark on a light desktop. Not written
 * where it says so already: after any write to the tree, Chromium draws the lines of the page anew.
 */
export function setTone({ dataset }: HTMLElement, tone: Tone): void {
  if (dataset.tone !== tone) dataset.tone = tone;
}
