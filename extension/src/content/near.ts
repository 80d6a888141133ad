// Which findings are near the window. Only these are drawn: Chromium goes over every line that is
// set at each change of the page, and the room beside the text has to be measured for each badge.

import type { Finding } from "./findings";
import { idle } from "./slices";

/** How many heights of the window above and below it: a page is scrolled at any time. */
const AHEAD = 2;

/** Longest wait for a quiet moment while the page scrolls, in milliseconds. */
const SOON = 200;

/** Looks after the findings of one page. */
export class Near {
  private readonly near = new Set<Element>();
  /** What is watched for, and what was: claims come and go in one place, and asking again is dear. */
  private readonly watched = new Set<Element>();
  private wanted: ReadonlySet<Element> = new Set();
  /** What the findings stand in, by their keys. */
  private places = new Map<string, Element>();
  private readonly arrivals: IntersectionObserver;
  private isTelling = false;

  /** `arrived` is called when findings have come near. */
  constructor(
    private readonly arrived: () => void,
    private readonly signal: AbortSignal,
  ) {
    const margin = `${100 * AHEAD}% 0px`;
    this.arrivals = new IntersectionObserver((entries) => this.note(entries), {
      root: document,
      rootMargin: margin,
    });
    signal.addEventListener("abort", () => this.arrivals.disconnect());
  }

  /** Of the findings of the page, those that are near. */
  among(findings: readonly Finding[]): Finding[] {
    return findings.filter(({ key }) => {
      const element = this.places.get(key);
      return element !== undefined && this.near.has(element);
    });
  }

  /**
   * Follows these findings, in place of those before. The browser tells with the next frame which
   * are near, and a page behind another has none: those that are near now are looked up.
   */
  watch(findings: readonly Finding[]): void {
    this.places = new Map(findings.map((finding) => [finding.key, this.boxOf(finding)]));
    this.wanted = new Set(this.places.values());
    for (const element of this.watched) {
      if (this.wanted.has(element) || element.isConnected) continue;
      this.arrivals.unobserve(element);
      this.watched.delete(element);
      this.near.delete(element);
    }
    for (const element of this.wanted) {
      if (this.watched.has(element)) continue;
      this.arrivals.observe(element);
      this.watched.add(element);
      if (!element.checkVisibility()) continue;
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom > -AHEAD * innerHeight && top < (1 + AHEAD) * innerHeight) this.near.add(element);
    }
  }

  /** What the words of a finding stand in and has a box: `display: contents` has none. */
  private boxOf(finding: Finding): Element {
    let element = elementOf(finding) ?? document.body;
    if (this.watched.has(element)) return element;
    while (element.parentElement && getComputedStyle(element).display === "contents") {
      element = element.parentElement;
    }
    return element;
  }

  private note(entries: IntersectionObserverEntry[]): void {
    const isNew = entries.some(
      ({ target, isIntersecting }) =>
        isIntersecting && this.wanted.has(target) && !this.near.has(target),
    );
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.near.add(target);
      else this.near.delete(target);
    }
    if (isNew) this.tell();
  }

  private async tell(): Promise<void> {
    if (this.isTelling) return;
    this.isTelling = true;
    await idle(SOON);
    this.isTelling = false;
    if (!this.signal.aborted) this.arrived();
  }
}

/** What the words of a finding stand in. */
export function elementOf({ place }: Finding): Element | null {
  return place.startContainer.parentElement;
}
