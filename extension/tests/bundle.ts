// Brings parts of the content script into a page, to be tried there by themselves.

import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { ROOT } from "./support";

/** Puts what the files export on the page's `window`. */
export async function inPage(page: Page, ...files: string[]): Promise<void> {
  const extension = join(ROOT, "extension");
  const exports = files.map((file) => `export * from "./${file}";`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents: exports, resolveDir: extension },
    bundle: true,
    format: "iife",
    globalName: "parts",
    footer: { js: "Object.assign(window, parts);" },
    define: { ALL_SITES: "true" },
    loader: { ".css": "text" },
    write: false,
  });
  // Not as an element: a page may forbid scripts, and has no place for one while it changes.
  await page.evaluate(outputFiles[0]?.text ?? "");
}
