// What the report calls `shown` is what gets a badge under the default settings: the engine says it
// for those who read reports, the content script decides it for those who read pages.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { chooseClaims } from "../src/content/choose";
import { DEFAULT_SETTINGS } from "../src/generated/constants";
import { initSync, scan } from "../src/generated/engine/engine.js";
import type { Claim, Report, Snapshot } from "../src/generated/types";
import { inPage } from "./bundle";
import { hasSeed, inBothBrowsers, ROOT, realPages, type Stage, until } from "./support";

inBothBrowsers((stage) => {
  if (stage.name === "firefox") return;

  test("the engine and the content script choose alike", async () => {
    const engine = join(ROOT, "extension/src/generated/engine/engine_bg.wasm");
    initSync({ module: await readFile(engine) });
    const files = [
      "sample.html",
      "ginger.html",
      ...(hasSeed ? ["article.html"] : []),
      ...realPages(),
    ];
    let claims = 0;
    for (const file of files) {
      const report: Report = scan(await snapshotOf(stage, file), DEFAULT_SETTINGS);
      const chosen = new Set(chooseClaims(report, DEFAULT_SETTINGS).map(({ claim }) => claim));
      const differing = report.claims.filter((claim) => claim.shown !== chosen.has(claim));
      assert.deepEqual(differing.map(described), [], file);
      claims += chosen.size;
    }
    assert.ok(claims >= 10, `${claims} claims on ${files.length} pages`);
  });
});

/** Pages stand still without scripts of their own. */
const STILL = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" };

async function snapshotOf(stage: Stage, file: string): Promise<Snapshot> {
  const page = await stage.open(file, { headers: STILL });
  await until("it stands still", () =>
    page.evaluate(() => document.readyState === "complete" && document.body !== null),
  );
  await inPage(page, "src/content/page.ts");
  const snapshot = await page.evaluate(async () => {
    const { Page } = window as unknown as typeof import("../src/content/page");
    const read = await Page.read(document.body, new AbortController().signal);
    return read.snapshot();
  });
  await page.close();
  return snapshot;
}

function described({ category, text, paragraph, rank, group, section, shown }: Claim): unknown {
  return { category, text, paragraph, rank, group, section, shown };
}
