// Real pages, and the fixtures of the engine's tests: none is changed or moved by us, and no badge
// covers its text. The real ones are not part of the project; they are taken where they are at hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothHouses, type Tab } from "./house";
import { fixtures, realPages, until } from "./support";

/** Widths of a phone, a tablet and a desk; high enough that all badges are drawn at once. */
const SIZES = [360, 800, 1400].map((width) => ({ width, height: 12_000 }));

/** Firefox shows a few of each; Chromium all. */
const FEW = 4;

inBothHouses((house) => {
  const some = (files: string[]): string[] =>
    house.name === "firefox" ? files.slice(0, FEW) : files;
  for (const [name, files] of [
    ["fixtures", some(fixtures())],
    ["real pages", some(realPages())],
  ] as const) {
    for (const size of SIZES) {
      test(`${name} at ${size.width} px`, async (t) => {
        if (files.length === 0) return t.skip("no ../shared/pages");
        // A page's own scripts and pictures would change and move it: now only we could.
        const alone = "default-src 'none'; style-src 'unsafe-inline'";
        house.headers({ "content-security-policy": alone });
        const own = await house.own("options.html");
        const sums = { badges: 0, covered: 0, changed: 0, shift: 0 };
        const wrong: string[] = [];
        for (const file of files) {
          await setOn(own, false);
          const tab = await house.open(file, size);
          await steady("the page has come to rest", tab, placesAfterFrame);
          await tab.evaluate(startWatching);
          await setOn(own, true);
          const seen = await settled(own, tab, house.url(file));
          await setOn(own, false);
          await until(`${file} is left`, () => tab.evaluate(isLeft));
          const same = await tab.evaluate(isSame);
          sums.badges += seen.badges;
          sums.covered += seen.covered;
          sums.changed += seen.changed;
          sums.shift += seen.shift;
          if (seen.covered || seen.changed || seen.shift || !same) {
            wrong.push(`${file}: ${JSON.stringify({ ...seen, same })}`);
          }
          await tab.close();
        }
        await setOn(own, true);
        await own.close();
        house.headers({});
        t.diagnostic(`${files.length} pages: ${JSON.stringify(sums)}`);
        assert.deepEqual(wrong, []);
      });
    }
  }
});

/** What is seen of us on a page. */
interface Seen {
  badges: number;
  /** Of the page's text, in px². */
  covered: number;
  /** Changes of the page's nodes. */
  changed: number;
  /** Layout shift since we are there. */
  shift: number;
}

/** As many looks in a row have to see the same before it counts. */
const LOOKS = 4;

/** What is seen once the page is read and drawn. */
async function settled(own: Tab, tab: Tab, url: string): Promise<Seen> {
  await until("it is read", () =>
    own.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({});
      const keys = tabs.filter((it) => it.url === address).map(({ id }) => `tab:${id}`);
      return Object.keys(await chrome.storage.session.get(keys)).length > 0;
    }, url),
  );
  await tab.front();
  await steady("it is drawn", tab, placesOfBadges);
  return tab.evaluate(look);
}

/** Waits until a question about places has the same answer several times. */
async function steady(
  what: string,
  tab: Tab,
  places: () => number[] | Promise<number[]>,
): Promise<void> {
  let [last, same] = ["", 0];
  await until(what, async () => {
    const now = JSON.stringify(await tab.evaluate(places));
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= LOOKS;
  });
}

/** The master switch. Stored where no quota limits how often. */
function setOn(own: Tab, on: boolean): Promise<void> {
  return own.evaluate((value) => chrome.storage.local.set({ settings: { on: value } }), on);
}

/** What the page keeps for the test. */
interface Watching {
  html: string;
  observer: MutationObserver;
  changes: number;
  shift: number;
}

/** In the page: notes all that happens to it from now on. */
function startWatching(): void {
  const watching: Watching = {
    html: document.documentElement.outerHTML,
    observer: new MutationObserver((records) => {
      const isOurs = (node: Node): boolean => node.nodeName === "CLAIMLIGHT-OVERLAY";
      for (const { target, addedNodes, removedNodes } of records) {
        const nodes = [...addedNodes, ...removedNodes];
        const isOfUs = target === document.documentElement && nodes.length > 0;
        if (!isOfUs || !nodes.every(isOurs)) watching.changes += 1;
      }
    }),
    changes: 0,
    shift: 0,
  };
  const everything = { attributes: true, characterData: true, childList: true, subtree: true };
  watching.observer.observe(document, everything);
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        watching.shift += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: "layout-shift" });
  }
  Object.assign(window, { watching });
}

/** In the page: where its elements are, once what is due has been drawn. */
function placesAfterFrame(): Promise<number[]> {
  return new Promise((resolve) => {
    requestAnimationFrame(() =>
      setTimeout(() =>
        resolve([...document.querySelectorAll("*")].map((it) => it.getBoundingClientRect().y)),
      ),
    );
  });
}

/** In the page. */
function placesOfBadges(): number[] {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const badges = [...(root?.querySelectorAll<HTMLElement>(".badge:not([hidden])") ?? [])];
  return badges.flatMap((badge) => {
    const { x, y } = badge.getBoundingClientRect();
    return [x, y];
  });
}

/** In the page: what was noted, and how much text lies under badges. */
function look(): Seen {
  const { watching } = window as unknown as { watching: Watching };
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const badges = [...(root?.querySelectorAll<HTMLElement>(".badge:not([hidden])") ?? [])].map(
    (badge) => badge.getBoundingClientRect(),
  );
  const common = (a: DOMRect, b: DOMRect): DOMRect => {
    const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
    const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  /** What the boxes around an element let be seen of a box. */
  const seen = (box: DOMRect, element: Element | null): DOMRect => {
    if (!element || element === document.body) return box;
    const { overflow, clip, clipPath } = getComputedStyle(element);
    const clips = overflow !== "visible" || clip !== "auto" || clipPath !== "none";
    const inside = clips ? common(box, element.getBoundingClientRect()) : box;
    return seen(inside, element.parentElement);
  };
  let covered = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node && badges.length > 0; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent?.trim() || !element) continue;
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      for (const badge of badges) {
        const under = common(line, badge);
        if (under.width === 0 || under.height === 0) continue;
        const isVisible = element.checkVisibility({
          opacityProperty: true,
          visibilityProperty: true,
        });
        const { width, height } = isVisible ? seen(under, element) : new DOMRect();
        covered += width * height;
      }
    }
  }
  return {
    badges: badges.length,
    covered: Math.round(covered),
    changed: watching.changes,
    shift: watching.shift,
  };
}

/** In the page: whether nothing of ours is left. */
function isLeft(): boolean {
  const names = [...CSS.highlights.keys()].filter((name) => name.startsWith("claimlight-"));
  return names.length === 0 && document.querySelector("claimlight-overlay") === null;
}

/** In the page: whether it is what it was, byte by byte. */
function isSame(): boolean {
  const { watching } = window as unknown as { watching: Watching };
  return document.documentElement.outerHTML === watching.html;
}
