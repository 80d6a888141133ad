// Prints what reading costs pages, one figure a line, for `cargo xtask bench`. Parts can be named.

import * as cost from "./cost";
import { article, large } from "./large";
import { hasSeed, realPages, servePages, stageOf, start } from "./support";
import type { Work } from "./trace";

const ROUNDS = 7;

/** Texts that a paragraph is changed to: with a claim, and without. */
const CHANGES = Array.from({ length: 2 * ROUNDS }, (_, at) =>
  at % 2 === 0 ? `Ginger ${at} relieves nausea.` : `The pot ${at} is kept warm.`,
);

const seed = hasSeed ? "article.html" : "sample.html";

/** The parts by their names, each with its figures. */
const PARTS: Record<string, () => Promise<void>> = {
  walk: async () => {
    const all = await cost.walks(stage, "large.html", ROUNDS);
    works("page, read 480,000 characters in 25,000 nodes", all);
  },
  mark: async () => {
    const all = await rounds(3, () => cost.costOfMarking(stage, "large.html"));
    works("page, mark 500 spans among 20,000 paragraphs", all);
  },
  change: async () => {
    const all = await cost.costOfChanges(stage, "long.html", CHANGES);
    print("page, one paragraph of 1 MB changes", "ms", totals(all));
  },
  real: async () => {
    const all: Work[] = [];
    for (const file of realPages()) all.push(await cost.costOfReading(stage, file));
    if (all.length > 0) print("page, idle to marked, real pages", "ms", totals(all));
  },
  first: async () => {
    const times = await rounds(ROUNDS, () => cost.timeToMarks(stage, seed, false));
    print("page, loaded to first marks", "ms", times);
  },
  stopped: async () => {
    const times = await rounds(ROUNDS, () => cost.timeToMarks(stage, seed, true));
    print("page, loaded to first marks, worker stopped", "ms", times);
  },
  rest: async () => {
    print("page, our scripts called in 60 s of rest", "", [await cost.wakeUps(stage, seed, 60)]);
  },
};

const pages = await servePages();
const browser = await start("chromium");
const stage = stageOf("chromium", browser, pages);
stage.serve("large.html", large({ paragraphs: 20_000, claims: 500 }));
stage.serve("long.html", article({ kilobytes: 1000 }));

const named = process.argv.slice(2);
for (const [name, measure] of Object.entries(PARTS)) {
  if (named.length === 0 || named.includes(name)) await measure();
}

await browser.close();
pages.close();

async function rounds<T>(count: number, round: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let at = 0; at < count; at += 1) all.push(await round());
  return all;
}

function totals(all: Work[]): number[] {
  return all.map(({ total }) => total);
}

/** How long work took, and its longest task. */
function works(what: string, all: Work[]): void {
  print(what, "ms", totals(all));
  const longest = all.map((work) => work.longest);
  print(`${what}, longest task`, "ms", longest);
}

function print(what: string, unit: string, values: number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, median, high] = [1, 2, 3].map(
    (quarter) => sorted[Math.floor(((sorted.length - 1) * quarter) / 4)],
  );
  process.stdout.write(`${JSON.stringify({ what, unit, median, low, high })}\n`);
}
