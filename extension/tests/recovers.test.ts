// What goes wrong around us is got over: storage is full, the extension is replaced under its pages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothHouses, popupFor } from "./house";
import { drawn, marked, until } from "./support";

const SAMPLE = "sample.html";

inBothHouses((house) => {
  test("where synchronised storage is full, settings are kept on the device", async () => {
    const own = await house.own("options.html");
    const page = await house.open(SAMPLE);
    await marked(page);
    await own.evaluate(fillStorage);
    let popup = await popupFor(house, SAMPLE);
    await popup.evaluate(flip, "hype");
    await until("its lines are gone", async () => !(await drawn(page)).lines.wording);
    await popup.close();
    await page.close();
    const again = await house.open(SAMPLE);
    assert.equal((await marked(again)).lines.wording, undefined);
    await own.evaluate(() => chrome.storage.sync.clear());
    popup = await popupFor(house, SAMPLE);
    await popup.evaluate(flip, "hype");
    await until("its lines are back", async () => (await drawn(again)).lines.wording);
    await until("they are synchronised again", () => own.evaluate(isSynchronised));
    for (const tab of [popup, own, again]) await tab.close();
    assert.deepEqual(await house.problems(), []);
  });

  test("pages that are open follow the new copy of an extension that was replaced", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    let popup = await popupFor(house, SAMPLE);
    await popup.evaluate(flip, "hype");
    await until("its lines are gone", async () => !(await drawn(page)).lines.wording);
    await popup.close();
    await page.evaluate(() => {
      Object.assign(window, { old: document.querySelector("claimlight-overlay") });
    });
    await house.reload();
    await until("the old copy has left", () =>
      page.evaluate(() => !(window as unknown as { old: Element }).old.isConnected),
    );
    const { lines, badges } = await marked(page);
    assert.equal(lines.wording, undefined);
    assert.ok(badges.length > 0);
    const hosts = (): Promise<number> =>
      page.evaluate(() => document.querySelectorAll("claimlight-overlay").length);
    assert.equal(await hosts(), 1);
    popup = await popupFor(house, SAMPLE);
    await popup.evaluate(flip, "hype");
    await until("its lines are back", async () => (await drawn(page)).lines.wording);
    assert.equal(await hosts(), 1);
    for (const tab of [popup, page]) await tab.close();
    assert.deepEqual(await house.problems(), []);
  });
});

/** In one of the extension's own pages: leaves room for nothing. */
async function fillStorage(): Promise<void> {
  let item = 0;
  for (let size = 8000; size >= 1; size = Math.floor(size / 4)) {
    for (let fits = true; fits; item += 1) {
      fits = await chrome.storage.sync.set({ [`fill${item}`]: "x".repeat(size) }).then(
        () => true,
        () => false,
      );
    }
  }
}

/** In one of the extension's own pages. */
async function isSynchronised(): Promise<boolean> {
  const { settings } = await chrome.storage.local.get("settings");
  return settings === undefined && "settings" in (await chrome.storage.sync.get("settings"));
}

/** In the popup: uses the switch of a category. */
function flip(id: string): void {
  document.querySelector<HTMLInputElement>(`[data-category="${id}"] input`)?.click();
}
