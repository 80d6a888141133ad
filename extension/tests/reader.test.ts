// A reading with an engine that answers what the test says, when it says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { inPage } from "./bundle";
import { inBothBrowsers, type Stage } from "./support";

type Reading = typeof import("./reading");

async function open(stage: Stage): Promise<Page> {
  const page = await stage.open("living.html");
  await inPage(page, "tests/reading.ts");
  return page;
}

inBothBrowsers((stage) => {
  test("what is wished while the page is read is asked for afterwards, once", async () => {
    const page = await open(stage);
    const asked = () => (window as unknown as Reading).wishWhileReading();
    assert.equal(await page.evaluate(asked), 2);
    await page.close();
  });

  test("where other text changes and the same is found again, nothing is written", async () => {
    const page = await open(stage);
    const written = () => (window as unknown as Reading).writesWhereNothingIsNew();
    assert.deepEqual(await page.evaluate(written), []);
    await page.close();
  });
});
