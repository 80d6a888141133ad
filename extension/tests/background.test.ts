// What outlives the background: in Chromium, whose worker and profile a test can stop and start.

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

  test("the engine answers after its worker was stopped", async () => {
    const worker = await stage.browser.waitForTarget(
      (target) => target.type() === "service_worker",
    );
    // By now the extension is installed.
    await marked(await stage.open("sample.html"));
    await (await worker.worker())?.close();
    const page = await stage.open("sample.html");
    await marked(page);
    await page.close();
  });

  test("a page is marked though the worker is stopped while it reads", async () => {
    const target = await stage.browser.waitForTarget((it) => it.type() === "service_worker");
    const worker = await target.worker();
    const asked = worker?.evaluate(() => {
      // It never gets to the reading.
      Object.assign(chrome.storage.local, { get: () => new Promise(() => {}) });
      return new Promise<void>((done) => {
        chrome.runtime.onMessage.addListener(({ type }) => {
          if (type === "scan") done();
        });
      });
    });
    const page = await stage.browser.newPage();
    const problems: string[] = [];
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(stage.url("sample.html"));
    await asked;
    assert.deepEqual((await drawn(page)).lines, {});
    await worker?.close();
    await marked(page);
    assert.deepEqual(problems, []);
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
