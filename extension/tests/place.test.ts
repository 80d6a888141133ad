// Where the card stands: in the window, beside its words and not on them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { card, clickBadge, inBothBrowsers, marked, until } from "./support";

inBothBrowsers((stage) => {
  test("at 200 % zoom the card leaves the claim in sight", async () => {
    const page = await stage.open("sample.html");
    await page.setViewport({ width: 550, height: 450 });
    const { badges } = await marked(page);
    await clickBadge(page, "Claim");
    for (let left = badges.length; left > 0; left -= 1) {
      await until("the card has its place", () => page.evaluate(isCardInWindow));
      assert.deepEqual(await page.evaluate(coveredByCard), []);
      const { text } = await until("the card is open", () => card(page));
      await page.keyboard.press("j");
      await until("the next is open", async () => (await card(page))?.text !== text);
    }
    await page.close();
  });

  test("a marker that the page links keeps its link, with the card beside", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    await page.click('a[href="#ref-2"]');
    const open = await until("the card is open", () => card(page));
    assert.match(open.text, /Copy citation/);
    assert.equal(new URL(page.url()).hash, "#ref-2");
    await until("the whole card is in the window", () => page.evaluate(isCardInWindow));
    await page.close();
  });

  test("a badge makes way for text that comes beside it", async () => {
    const side = "<p id='side' style='margin: 0; height: 100px; text-align: right'>No more.</p>";
    const grid = "display: grid; grid-template-columns: 400px 400px";
    stage.serve(
      "side.html",
      `<!doctype html><html lang="en"><h1>Tea</h1><main style="${grid}"><p>Green tea prevents strokes.</p>${side}</main></html>`,
    );
    const page = await stage.open("side.html");
    await marked(page);
    assert.ok(await page.evaluate(isBadgeOver, "side", false));
    await page.evaluate(() => {
      const text = document.getElementById("side")?.firstChild as Text;
      text.data = "The leaves are picked by hand, and dried for two days. ".repeat(3);
    });
    await until("it is gone from there", async () => {
      return (await page.evaluate(hasBadges)) && !(await page.evaluate(isBadgeOver, "side", true));
    });
    await page.close();
  });

  test("in a window that becomes narrower, badges leave at once and the card goes with its words", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    await clickBadge(page, "Claim");
    await until("the card is open", () => card(page));
    await page.evaluate(noteOverhang);
    await page.setViewport({ width: 360, height: 700 });
    await until("the badges are back", () => page.evaluate(hasBadges));
    await until("the card has its place", async () => {
      const isInside = await page.evaluate(isCardInWindow);
      return isInside && (await page.evaluate(coveredByCard)).length === 0;
    });
    assert.deepEqual(await page.evaluate(() => window.overhang), [0]);
    await page.close();
  });
});

declare global {
  interface Window {
    /** How far the page is wider than the window: all that was ever seen. */
    overhang: number[];
  }
}

/** In the page: notes with each new size, before it is painted, whether anything sticks out. */
function noteOverhang(): void {
  const seen = new Set<number>();
  window.overhang = [];
  new ResizeObserver(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    seen.add(scrollWidth - clientWidth);
    window.overhang = [...seen];
  }).observe(document.documentElement);
}

/** In the page. */
function hasBadges(): boolean {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  return root?.querySelector(".badge:not([hidden])") !== null;
}

/** In the page: whether a badge stands on an element, or on its text. */
function isBadgeOver(id: string, isText: boolean): boolean {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const badges = [...(root?.querySelectorAll(".badge:not([hidden])") ?? [])];
  const element = document.getElementById(id) ?? document.body;
  const range = document.createRange();
  range.selectNodeContents(element);
  const boxes = (isText ? range : element).getClientRects();
  return badges
    .map((badge) => badge.getBoundingClientRect())
    .some((a) =>
      [...boxes].some(
        (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
      ),
    );
}

/** In the page: whether the whole card is in the window. */
function isCardInWindow(): boolean {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const box = root?.querySelector(".card:popover-open")?.getBoundingClientRect();
  return (
    box !== undefined &&
    box.height > 0 &&
    box.left > 0 &&
    box.top > 0 &&
    box.right < innerWidth &&
    box.bottom < innerHeight
  );
}

/** In the page: lines of the open card's words that the card covers, to the pixel. */
function coveredByCard(): string[] {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const card = root?.querySelector(".card:popover-open")?.getBoundingClientRect();
  const active = [...CSS.highlights].find(([name]) => /^claimlight-.*active$/.test(name));
  const [place] = active?.[1] ?? [];
  if (!card || !place) return ["nothing is open"];
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return [...range.getClientRects()]
    .filter(
      (line) =>
        line.left < card.right - 1 &&
        line.right > card.left + 1 &&
        line.top < card.bottom - 1 &&
        line.bottom > card.top + 1,
    )
    .map((line) => JSON.stringify([line, card]));
}
