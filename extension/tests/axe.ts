// Asks axe: the rules of WCAG 2.2 A and AA.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Evaluates } from "./support";

const source = await readFile(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe finds on a page, or within one of our surfaces there. */
export async function violations(tab: Evaluates, surface?: string): Promise<string[]> {
  const include = surface && [{ fromShadowDom: ["claimlight-overlay", surface] }];
  // With the rule on touch targets, which it leaves out by itself.
  const found = await tab.evaluate(`(async () => {
    ${source};
    const context = ${JSON.stringify(include ? { include } : {})};
    const options = { rules: { "target-size": { enabled: true } } };
    const { passes, violations } = await window.axe.run(${include ? "context" : "document"}, options);
    if (passes.length === 0) throw new Error("axe saw nothing");
    return violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" "));
  })()`);
  return found as string[];
}
