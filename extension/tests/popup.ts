// Opens the popup in Chromium; Firefox lets no test into an extension's own pages.

import type { Browser, Page } from "puppeteer-core";

/** Opens the popup, as a page of its own, for another page. */
export async function openPopup(browser: Browser, page: Page): Promise<Page> {
  const worker = await browser.waitForTarget((target) => target.type() === "service_worker");
  const origin = worker.url().replace(/\/background\.js$/, "");
  const inside = await worker.worker();
  const tab = await inside?.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((it) => it.url === url)?.id;
  }, page.url());
  const popup = await browser.newPage();
  await popup.setViewport({ width: 360, height: 700 });
  await popup.goto(`${origin}/popup.html?tab=${tab}`);
  await popup.waitForSelector("header input");
  return popup;
}
