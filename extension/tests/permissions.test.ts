// Leave to read pages: given, remembered, kept over a restart, taken back. With the extension that
// readers get, by the browser's own toolbar, questions and settings.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type House, openHouse, type Tab } from "./house";
import { type Evaluates, linesDrawn, packageOf, releaseOf, until } from "./support";

const SAMPLE = "sample.html";
const HEALTH = "*://health.test/*";
const NEWS = "*://news.test/*";
const EVERYWHERE = "*://*/*";

for (const name of ["chromium", "firefox"] as const) {
  describe(name, () => {
    let house: House;
    let own: Tab;
    before(async () => {
      house = await openHouse(name, releaseOf(name), { asks: true });
      own = await settled(house);
    });
    after(() => house?.close());

    test("a click on the toolbar reads the page, with no leave for any site", async () => {
      const page = await house.open(SAMPLE, undefined, "health.test");
      const popup = await house.toolbar();
      await until("the page is marked", () => linesDrawn(page));
      await popup.close();
      assert.deepEqual(await stateOf(own), { ...NOTHING, allowed: [], matches: [] });
      await page.close();
    });

    test("always on a site: remembered before the answer, then read by itself", async () => {
      const wish = { everywhere: false, always: ["health.test"] };
      const { page, popup } = await wishFor(house, own, "health.test", { ...wish, allowed: [] });
      await house.answer(true, HEALTH);
      await popup.close();
      const given = { ...wish, allowed: [HEALTH], matches: [HEALTH] };
      await until("the script is registered", () => isSo(own, given));
      await page.close();
      const again = await house.open(SAMPLE, undefined, "health.test");
      await until("it is read by itself", () => linesDrawn(again));
      await again.close();
    });

    test("on every site: pages that are open are read too, those on the list are not", async () => {
      const [news, local] = [
        await house.open(SAMPLE, undefined, "news.test"),
        await house.open(SAMPLE),
      ];
      await news.front();
      const popup = await house.toolbar();
      await until("the page is marked", () => linesDrawn(news));
      await popup.use("everywhere");
      await until("the wish is remembered", () => isSo(popup.asking ?? own, { everywhere: true }));
      await house.answer(true, EVERYWHERE);
      await popup.close();
      await until("the script is registered", () => isSo(own, { matches: [EVERYWHERE] }));
      const again = await house.open(SAMPLE, undefined, "news.test");
      await until("it is read by itself", () => linesDrawn(again));
      assert.equal(await linesDrawn(local), false);
      for (const tab of [news, local, again]) await tab.close();
    });

    test("what is taken back in the browser's settings is no longer wished", async () => {
      const page = await house.open(SAMPLE, undefined, "health.test");
      await until("the page is read by itself", () => linesDrawn(page));
      for (let { allowed } = await stateOf(own); allowed[0]; { allowed } = await stateOf(own)) {
        await house.revoke(allowed[0]);
      }
      await until("nothing is left", () => isSo(own, { ...NOTHING, allowed: [], matches: [] }));
      await until("the page is left alone", async () => !(await linesDrawn(page)));
      await page.close();
    });

    test("a no is a no", async (t) => {
      if (name === "chromium") return t.skip("no way to decline Chromium's question");
      for (const closes of [false, true]) {
        const { page, popup } = await wishFor(house, own, "news.test", { always: ["news.test"] });
        await house.answer(false, NEWS);
        // A popup that hears of no answer leaves it to the next one.
        if (closes) await popup.close();
        const next = closes ? await house.own("popup.html") : null;
        await until("the wish is forgotten", () => isSo(own, { ...NOTHING, allowed: [] }));
        await (next ?? popup).close();
        await page.close();
      }
    });

    test("leave outlives the browser", async (t) => {
      if (!existsSync(packageOf(name))) return t.skip("no package: cargo xtask build");
      const profile = await mkdtemp(join(tmpdir(), "claimlight-"));
      // Firefox keeps an extension that is a package, Chromium one that is a folder.
      const extension = name === "firefox" ? packageOf(name) : releaseOf(name);
      const first = await openHouse(name, extension, { profile, asks: true });
      const pages = await settled(first);
      await wishFor(first, pages, "health.test", { always: ["health.test"] });
      await first.answer(true, HEALTH);
      await until("the script is registered", () => isSo(pages, { matches: [HEALTH] }));
      await first.close();
      const second = await openHouse(name, name === "firefox" ? undefined : extension, { profile });
      const again = await second.open(SAMPLE, undefined, "health.test");
      await until("it is read by itself", () => linesDrawn(again));
      await second.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });
  });
}

/** What the extension wishes, and what the browser lets it do. */
interface State {
  everywhere: boolean;
  always: string[];
  allowed: string[];
  matches: string[];
}

const NOTHING = { everywhere: false, always: [] };

function stateOf(own: Evaluates): Promise<State> {
  return own.evaluate(async () => {
    const { sites } = await chrome.storage.sync.get("sites");
    const { everywhere = false, always = [] } = (sites ?? {}) as Partial<State>;
    const { origins: allowed = [] } = await chrome.permissions.getAll();
    const [script] = await chrome.scripting.getRegisteredContentScripts();
    return { everywhere, always, allowed: allowed.toSorted(), matches: script?.matches ?? [] };
  });
}

async function isSo(own: Evaluates, wanted: Partial<State>): Promise<boolean> {
  const state = await stateOf(own);
  return JSON.stringify({ ...state, ...wanted }) === JSON.stringify(state);
}

/** Opens a page, and asks in the popup that its site be read always: remembered before the answer. */
async function wishFor(house: House, own: Tab, host: string, wish: Partial<State>) {
  const page = await house.open(SAMPLE, undefined, host);
  const popup = await house.toolbar();
  await until("the page is marked", () => linesDrawn(page));
  await popup.use("site");
  await until("the wish is remembered", () => isSo(popup.asking ?? own, wish));
  return { page, popup };
}

/** One of the extension's own pages, once the page that greets new readers has come and gone. */
async function settled(house: House): Promise<Tab> {
  await house.greeted();
  return house.own("options.html");
}
