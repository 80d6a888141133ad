// Draws the PNGs from icon.svg: `node icons/make.mjs CHROMIUM`.

import { readFile } from "node:fs/promises";
import { launch } from "puppeteer-core";

const folder = new URL(".", import.meta.url);
const svg = await readFile(new URL("icon.svg", folder), "utf8");
const browser = await launch({ executablePath: process.argv[2], args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const path = new URL(`icon-${size}.png`, folder).pathname;
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
