// Every surface by axe: the rules of WCAG 2.2 A and AA, light and dark, in both browsers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { inBothHouses, popupFor, type Tab } from "./house";
import { card, linesDrawn, marked, placeOfLine, until } from "./support";

const SAMPLE = "sample.html";
const PHONE = { width: 360, height: 700 };

const source = await readFile(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe finds on a page, or within one of our surfaces there. */
async function violations(tab: Tab, surface?: string): Promise<string[]> {
  const include = surface && [{ fromShadowDom: ["claimlight-overlay", surface] }];
  // With the rule on touch targets, which it leaves out by itself.
  const found = await tab.evaluate(`(async () => {
    ${source};
    const context = ${JSON.stringify(include ? { include } : {})};
    const options = { rules: { "target-size": { enabled: true } } };
    const { passes, violations } = await window.axe.run(${include ? "context" : "document"}, options);
    if (passes.length === 0) throw new Error("axe saw nothing");
    return violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" "));
  })()`);
  return found as string[];
}

inBothHouses((house) => {
  for (const scheme of ["light", "dark"] as const) {
    test(`badges, card, copy menu and list, ${scheme}`, async () => {
      await house.prefer(scheme);
      const page = await house.open(SAMPLE);
      await marked(page);
      assert.deepEqual(await violations(page, ".layer"), [], "badges");
      await page.clickAt(await page.evaluate(placeOfLine, "claimlight-claimed"));
      await until("the card is open", () => card(page));
      await page.evaluate(openMenu);
      assert.deepEqual(await violations(page, ".card"), [], "card");
      await page.press("l");
      await until("the list is open", async () => !(await card(page)));
      assert.deepEqual(await violations(page, ".panel"), [], "list");
      await page.close();
    });

    test(`the button of a narrow page, ${scheme}`, async () => {
      await house.prefer(scheme);
      const page = await house.open(SAMPLE, PHONE);
      await until("lines are drawn", () => linesDrawn(page));
      assert.deepEqual(await violations(page, ".stepper"), []);
      await page.close();
    });

    test(`the popup, ${scheme}`, async () => {
      await house.prefer(scheme);
      const page = await house.open(SAMPLE);
      await marked(page);
      const popup = await popupFor(house, SAMPLE);
      await until("the page's counts are shown", () =>
        popup.evaluate(() => document.querySelector(".found .buttons") !== null),
      );
      await popup.evaluate(() => {
        for (const group of document.querySelectorAll("details")) group.open = true;
      });
      assert.deepEqual(await violations(popup), []);
      for (const tab of [popup, page]) await tab.close();
    });

    for (const path of ["popup.html", "options.html", "welcome.html"]) {
      test(`${path}, ${scheme}`, async () => {
        await house.prefer(scheme);
        const page = await house.own(path);
        await until("it is drawn", () =>
          page.evaluate(() => document.querySelector("h1, header input") !== null),
        );
        assert.deepEqual(await violations(page), []);
        await page.close();
      });
    }
  }
});

/** In the page. */
function openMenu(): void {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const menu = root?.querySelector<HTMLDetailsElement>(".card .copy");
  if (menu) menu.open = true;
}
