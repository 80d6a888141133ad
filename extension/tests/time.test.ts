// What reading costs a page, by Chromium's own trace. The bars are those of `cargo xtask bench`, with
// room for a busy machine: what a test can tell is whether the work has become another.

import assert from "node:assert/strict";
import { test } from "node:test";
import { costOfChanges, costOfMarking, costOfReading, wakeUps, walks } from "./cost";
import { article, large } from "./large";
import { inBothBrowsers } from "./support";
import type { Work } from "./trace";

/** How much slower than a quiet machine one may be. */
const BUSY = 5;

inBothBrowsers((stage) => {
  if (stage.name === "firefox") return;

  test("a page of 25,000 text nodes is read in short slices", async () => {
    stage.serve("large.html", large({ paragraphs: 20_000, claims: 500 }));
    within(25, await walks(stage, "large.html", 3));
  });

  test("500 spans among 20,000 paragraphs are marked", async () => {
    stage.serve("large.html", large({ paragraphs: 20_000, claims: 500 }));
    within(50, [await costOfMarking(stage, "large.html")]);
  });

  test("where one paragraph of a large page changes, that is all that is read", async () => {
    stage.serve("long.html", article({ kilobytes: 1000 }));
    const texts = [1, 2, 3].map((at) => `Ginger ${at} relieves nausea.`);
    within(5, await costOfChanges(stage, "long.html", texts));
  });

  test("an article is read and marked", async () => {
    within(15, [await costOfReading(stage, "sample.html")]);
  });

  test("nothing of ours runs while nothing happens", async () => {
    assert.equal(await wakeUps(stage, "sample.html", 5), 0);
  });
});

/** The best of the rounds is within the bar, and no task is long. */
function within(bar: number, works: Work[]): void {
  const best = Math.min(...works.map(({ total }) => total));
  assert.ok(best <= bar * BUSY, `${best.toFixed(1)} ms, not ${bar}`);
  const longest = Math.min(...works.map((work) => work.longest));
  assert.ok(longest <= 50, `${longest.toFixed(1)} ms without a pause`);
}
