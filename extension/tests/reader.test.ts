// A reading with an engine that answers when the test says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage } from "./bundle";
import { inBothBrowsers } from "./support";

inBothBrowsers((stage) => {
  test("what is wished while the page is read is asked for afterwards, once", async () => {
    const page = await stage.open("living.html");
    await inPage(page, "src/content/reader.ts", "src/generated/constants.ts");
    assert.equal(await page.evaluate(wishWhileReading), 2);
    await page.close();
  });
});

/** In the page: how often the engine is asked where two settings change under the first reading. */
async function wishWhileReading(): Promise<number> {
  const { Reader, DEFAULT_SETTINGS } = window as unknown as typeof import("../src/content/reader") &
    typeof import("../src/generated/constants");
  const report = {
    version: 1,
    url: "",
    lang: "en",
    words: 0,
    claims: [],
    citations: [],
    references: [],
    notes: [],
  };
  let asked = 0;
  let answer = (): void => {};
  const answering = new Promise<void>((done) => {
    answer = done;
  });
  let arrived = (): void => {};
  const arrival = new Promise<void>((done) => {
    arrived = done;
  });
  const reader = new Reader(
    {
      watched: document.documentElement,
      root: () => document.body,
      ask: async (request) => {
        asked += 1;
        arrived();
        await answering;
        return "patch" in request ? { delta: report } : { report };
      },
      cite: async () => "",
      openPaper: () => {},
      dialogs: () => Promise.reject(new Error("no card is opened here")),
      tell() {},
      save() {},
      keepNotRight: async () => {},
      allNotRight: async () => [],
      isOrphan: () => false,
      leave() {},
      signal: new AbortController().signal,
    },
    DEFAULT_SETTINGS,
  );
  const reading = reader.read();
  await arrival;
  const search = DEFAULT_SETTINGS.search === "pubmed" ? "scholar" : "pubmed";
  reader.update({ ...DEFAULT_SETTINGS, search });
  reader.update({ ...DEFAULT_SETTINGS, search, comments: !DEFAULT_SETTINGS.comments });
  answer();
  await reading;
  return asked;
}
