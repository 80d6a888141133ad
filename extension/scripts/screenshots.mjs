// Pictures of what a reader sees, for the README and docs/: the sample article with an open card,
// light and dark, wide and as narrow as a phone.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { launch } from "./launch.mjs";

const { values: options } = parseArgs({
  options: {
    browser: { type: "string", default: "" },
    program: { type: "string", default: "" },
    extension: { type: "string", default: "" },
    url: { type: "string", default: "" },
    outdir: { type: "string", default: "" },
  },
});

/** Longest wait for the marks, in milliseconds. */
const PATIENCE = 20_000;

const SIZES = { wide: { width: 1000, height: 700 }, narrow: { width: 360, height: 700 } };

const name = /** @type {"chromium" | "firefox"} */ (options.browser);
await mkdir(options.outdir, { recursive: true });
for (const scheme of ["light", "dark"]) {
  const browser = await launch({ ...options, browser: name, scheme });
  for (const [size, viewport] of Object.entries(SIZES)) {
    const page = await browser.newPage();
    await page.setViewport(viewport);
    if (name === "chromium") {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    }
    await page.goto(options.url);
    await until(() => page.evaluate(openCard));
    const path = join(options.outdir, `${name}-${scheme}-${size}.png`);
    await until(() => page.evaluate(isPlaced));
    await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
    process.stdout.write(`${path}\n`);
    await page.close();
  }
  await browser.close();
}

/** @param {() => Promise<boolean>} question */
async function until(question) {
  const end = Date.now() + PATIENCE;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`nothing was marked on ${options.url}`);
    await delay(50);
  }
}

/** In the page: opens the first card once badges are there. */
function openCard() {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const badge = /** @type {HTMLElement | null | undefined} */ (root?.querySelector(".badge"));
  badge?.click();
  return Boolean(badge);
}

/** In the page: whether the card has its place. */
function isPlaced() {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const card = /** @type {HTMLElement | null | undefined} */ (root?.querySelector(".card"));
  return Boolean(card?.style.transform);
}
