// On paper a page is as it was: neither lines nor badges nor an open card.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { card, clickBadge, inBothBrowsers, marked, until } from "./support";

inBothBrowsers((stage) => {
  test("print shows none of our colours", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    await clickBadge(page, "risk");
    await until("the card is open", () => card(page));
    const colours = await printed(page);
    await page.evaluate(() => {
      document.querySelector("claimlight-overlay")?.remove();
      CSS.highlights.clear();
    });
    assert.deepEqual(colours, await printed(page));
    await page.evaluate(() => {
      document.body.style.color = "#c81e5a";
    });
    assert.notDeepEqual(colours, await printed(page), "any other colour is seen");
    await page.close();
  });
});

/** The colours that a page is printed with. */
async function printed(page: Page): Promise<Set<string>> {
  const pdf = Buffer.from(await page.pdf({ printBackground: true })).toString("latin1");
  const streams = [...pdf.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map(([, it = ""]) =>
    drawing(it),
  );
  return new Set(streams.flatMap((it) => it.match(/[\d.]+ [\d.]+ [\d.]+ rg\b/gi) ?? []));
}

/** What a stream draws; pictures and fonts may be packed otherwise. */
function drawing(stream: string): string {
  try {
    const text = inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
    return /\bBT\b/.test(text) ? text : "";
  } catch {
    return "";
  }
}
