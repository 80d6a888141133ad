// The popup, in Chromium: Firefox lets no test into an extension's own pages.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { openPopup } from "./popup";
import { drawn, inBothBrowsers, marked, type Stage, start, until } from "./support";

inBothBrowsers((stage) => {
  if (stage.name === "firefox") return;

  test("a switch takes its kind off the page at once, and brings it back", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    const popup = await openPopup(stage.browser, page);
    const before = (await drawn(page)).lines.asks?.length ?? 0;
    assert.ok(before > 0);
    await press(popup, "advice");
    await until(
      "advice is off",
      async () => ((await drawn(page)).lines.asks?.length ?? 0) < before,
    );
    await press(popup, "advice");
    await until("advice is on", async () => (await drawn(page)).lines.asks?.length === before);
    await popup.close();
    await page.close();
  });

  test("the master switch leaves the page as it was", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    const popup = await openPopup(stage.browser, page);
    await press(popup, "on");
    await until("nothing is drawn", async () => {
      const { lines, badges } = await drawn(page);
      return Object.keys(lines).length === 0 && badges.length === 0;
    });
    const left = await page.evaluate(() => ({
      host: document.querySelector("claimlight-overlay") !== null,
      sheets: document.adoptedStyleSheets.length,
    }));
    assert.deepEqual(left, { host: false, sheets: 0 });
    await press(popup, "on");
    await marked(page);
    await popup.close();
    await page.close();
  });

  test("counts and switches of this page", async () => {
    const page = await stage.open("sample.html");
    const { badges } = await marked(page);
    const popup = await openPopup(stage.browser, page);
    const claims = badges.filter((name) => name.startsWith("Claim")).length;
    const text = await until("the page's counts are shown", () =>
      popup.evaluate(() => document.querySelector(".found [role=status]")?.textContent),
    );
    assert.match(text, /^\d+ claims? marked · \d+ citations? · 3 listed sources$/);
    assert.ok(Number.parseInt(text, 10) >= claims);
    // The popup brings the script again; the page stays with the copy that it has.
    const hosts = await page.evaluate(() => document.querySelectorAll("claimlight-overlay").length);
    assert.equal(hosts, 1);
    await popup.close();
    await page.close();
  });

  test("the engine answers after its worker was stopped", async () => {
    const worker = await stage.browser.waitForTarget(
      (target) => target.type() === "service_worker",
    );
    await (await worker.worker())?.close();
    const page = await stage.open("sample.html");
    await marked(page);
    await page.close();
  });

  test("settings survive a restart of the browser", async () => {
    const profile = await mkdtemp(join(tmpdir(), "claimlight-"));
    const args = [`--user-data-dir=${profile}`];
    const first = await start("chromium", args);
    const page = await openIn(first, stage);
    await marked(page);
    const popup = await openPopup(first, page);
    await press(popup, "hype");
    await until("hype is off", async () => !(await drawn(page)).lines.wording);
    await first.close();
    const second = await start("chromium", args);
    const again = await openIn(second, stage);
    const { lines } = await marked(again);
    assert.equal(lines.wording, undefined);
    await second.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
});

async function openIn(browser: Browser, stage: Stage): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(stage.url("sample.html"));
  return page;
}

/** Uses a switch: of a category, or the master switch (`on`). */
async function press(popup: Page, id: string): Promise<void> {
  await popup.evaluate((wanted) => {
    const row = wanted === "on" ? ".master" : `[data-category="${wanted}"]`;
    document.querySelector<HTMLInputElement>(`${row} input`)?.click();
  }, id);
}
