// What is drawn on a page, by axe: the rules of WCAG 2.2 A and AA, light and dark.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { card, clickBadge, inBothBrowsers, marked, until } from "./support";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds within the elements that `selector` matches. */
async function violations(page: Page, selector: string[]): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (path) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const context = {
      include: [path.length > 1 ? { fromShadowDom: path as [string, string] } : path],
    };
    const { violations } = await axe.run(context as import("axe-core").ContextSpec);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, selector);
}

const SCHEMES = ["light", "dark"] as const;

inBothBrowsers((stage) => {
  for (const scheme of SCHEMES) {
    test(`badges, card and list, ${scheme}`, async (t) => {
      if (stage.name === "firefox" && scheme === "dark") return t.skip("no emulation over BiDi");
      const page = await stage.open("sample.html", scheme === "dark" ? { dark: true } : {});
      await marked(page);
      await clickBadge(page, "risk");
      await until("the card is open", () => card(page));
      assert.deepEqual(await violations(page, ["claimlight-overlay", ".card"]), []);
      assert.deepEqual(await violations(page, ["claimlight-overlay", ".layer"]), []);
      await page.close();
    });
  }
});
