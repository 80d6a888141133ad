// Every surface by axe: the rules of WCAG 2.2 A and AA, light and dark, in both browsers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe";
import { inBothHouses, popupFor } from "./house";
import { card, linesDrawn, marked, placeOfLine, until } from "./support";

const SAMPLE = "sample.html";
const PHONE = { width: 360, height: 700 };

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
