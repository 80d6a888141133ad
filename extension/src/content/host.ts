// The one element that we add to a page, with a shadow root that the page cannot look into.

import { el } from "../shared/dom";
import look from "../shared/look.css";
import css from "./overlay.css";
import type { Tone } from "./tone";

/** Name of the host: a custom element, which no page styles by accident. */
export const HOST = "claimlight-overlay";

/** Our corner of the page. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Holds the badges, in document coordinates. */
  layer: HTMLElement;
}

/** Adds the host after the page's body; it goes when the signal ends. */
export function createHost(signal: AbortSignal): Host {
  // An update of the extension leaves the host of the copy before it.
  for (const left of document.querySelectorAll(`:root > ${HOST}`)) left.remove();
  const element = document.createElement(HOST);
  const root = element.attachShadow({ mode: ALL_SITES ? "open" : "closed", delegatesFocus: false });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look + css);
  root.adoptedStyleSheets.push(sheet);
  const layer = el("div", { className: "tone layer" });
  root.append(layer);
  document.documentElement.append(element);
  signal.addEventListener("abort", () => element.remove());
  return { element, root, layer };
}

/** Colours follow the page, not the system: a dark page stays dark on a light desktop. */
export function setTone(host: Host, tone: Tone): void {
  host.layer.dataset.tone = tone;
}
