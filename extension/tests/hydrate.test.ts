// A page that the server rendered and React takes over: it has to find every node as it left it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { Article, Whole } from "./pages/app";
import { drawn, inBothBrowsers, marked, ROOT, until } from "./support";

const PAGES = {
  "a part of the page": `<!doctype html><html lang="en"><title>Ginger</title><div id="part">${renderToString(createElement(Article))}</div></html>`,
  "the whole page": `<!doctype html>${renderToString(createElement(Whole))}`,
};

inBothBrowsers((stage) => {
  for (const [name, html] of Object.entries(PAGES)) {
    test(`React takes over ${name} after it was marked`, async () => {
      stage.serve("hydrate.html", html);
      const page = await stage.open("hydrate.html");
      await marked(page);
      const content = () =>
        page.evaluate(() => {
          const copy = document.documentElement.cloneNode(true) as Element;
          for (const own of copy.querySelectorAll("claimlight-overlay, script")) own.remove();
          return copy.outerHTML;
        });
      const before = await content();
      await page.addScriptTag({ content: await script() });
      await page.evaluate(() => (window as unknown as { hydrate(): void }).hydrate());
      const underlined = async (words: string): Promise<boolean> =>
        Object.values((await drawn(page)).lines).some((all) => all.join().includes(words));
      await until("React answers", async () => {
        await page.click("main button");
        return page.evaluate(() => document.querySelectorAll("main p").length > 1);
      });
      await until("what it adds is marked", () => underlined("cures arthritis"));
      await page.click("main button");
      await until("what it takes away is not", async () => !(await underlined("cures arthritis")));
      assert.equal(await content(), before);
      const problems = await page.evaluate(
        () => (window as unknown as { problems: string[] }).problems,
      );
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
});

/** React's development build, which warns. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "extension/tests/pages/hydrate.ts")],
    bundle: true,
    format: "iife",
    define: { "process.env.NODE_ENV": '"development"' },
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
