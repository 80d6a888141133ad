// The list of a page with very many findings.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothHouses, type Tab } from "./house";
import { large } from "./large";
import { linesDrawn, until } from "./support";

const FINDINGS = 500;

const ROUNDS = 5;

/** Longest that the list may take to open, in milliseconds. */
const BAR = 100;

inBothHouses((house) => {
  test("a list of 500 findings opens at once and is walked by keyboard", async () => {
    house.serve("many.html", large({ paragraphs: 2000, claims: FINDINGS }));
    const page = await house.open("many.html");
    await until("lines are drawn", () => linesDrawn(page));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      times.push(await timeToOpen(page, () => house.command("panel")));
      await page.press("End");
      assert.deepEqual(await page.evaluate(focused), { entry: FINDINGS - 1, inSight: true });
      await page.press("ArrowDown");
      assert.deepEqual(await page.evaluate(focused), { entry: 0, inSight: true });
      await page.press("ArrowDown");
      assert.deepEqual(await page.evaluate(focused), { entry: 1, inSight: true });
      await house.command("panel");
      await until("the list is closed", async () => !(await page.evaluate(focused)));
    }
    process.stdout.write(`list of ${FINDINGS}, ${house.name}: ${times.map(Math.round)} ms\n`);
    assert.ok(Math.min(...times) < BAR, `${times} ms`);
    await page.close();
  });
});

/** From before the command is given until the list is painted. */
async function timeToOpen(page: Tab, command: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const start = performance.now();
    // Events of a popover stay within its shadow root: the frames are looked at.
    const look = (): void => {
      const root = document.querySelector("claimlight-overlay")?.shadowRoot;
      const isOpen = root?.querySelector(".panel:popover-open") != null;
      requestAnimationFrame(isOpen ? () => performance.measure("opened", { start }) : look);
    };
    look();
  });
  await command();
  const time = await until("the list is open", () =>
    page.evaluate(() => performance.getEntriesByName("opened")[0]?.duration),
  );
  await page.evaluate(() => performance.clearMeasures());
  return time;
}

/** In the page: which entry of the open list has the focus, and whether it is seen. */
function focused(): { entry: number; inSight: boolean } | null {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const list = root?.querySelector(".panel:popover-open ol");
  const entry = root?.activeElement?.closest("li");
  if (!list || !entry) return null;
  const [outer, inner] = [list.getBoundingClientRect(), entry.getBoundingClientRect()];
  const inSight = inner.top >= outer.top && inner.bottom <= outer.bottom;
  return { entry: [...list.children].indexOf(entry), inSight };
}
