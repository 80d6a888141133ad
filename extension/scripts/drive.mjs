// Opens a page in a browser that has the extension. With a display it stays open until the window
// is closed; with `--headless` or `--screenshot` it prints what is marked, and ends.

import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { launch } from "./launch.mjs";

const { values: options } = parseArgs({
  options: {
    browser: { type: "string" },
    program: { type: "string" },
    extension: { type: "string" },
    url: { type: "string" },
    headless: { type: "boolean", default: false },
    screenshot: { type: "string" },
  },
});

/** Longest wait for the first mark, and the stillness that says that the last one is drawn. */
const PATIENCE = 20_000;
const STILL = 400;

const browser = await launch({ ...options, viewport: options.headless ? undefined : null });
const ended = new Promise((resolve) => browser.once("disconnected", resolve));
try {
  const page = await browser.newPage();
  const response = await page.goto(options.url, { waitUntil: "load" });
  if (response && response.status() >= 400) throw new Error(`${options.url}: ${response.status()}`);
  if (options.headless || options.screenshot) {
    await settled(page);
    if (options.screenshot) await page.screenshot({ path: options.screenshot });
    await showAll(page);
    process.stdout.write(`${await findings(page)}\n`);
    await browser.close();
  } else {
    process.stdout.write("close the browser's window to end\n");
    await ended;
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
  await browser.close();
}

/** Waits until the page is marked and nothing more is drawn. A page's own timers may be blocked. */
async function settled(page) {
  const end = Date.now() + PATIENCE;
  let [drawn, since] = [0, Date.now()];
  while (drawn === 0 || Date.now() - since < STILL) {
    if (Date.now() > end) throw new Error(`nothing was marked on ${options.url}`);
    await delay(50);
    const marks = await page.evaluate(countMarks);
    if (marks === 0) await page.evaluate(goOn);
    if (marks !== drawn) [drawn, since] = [marks, Date.now()];
  }
}

/** Makes the window as high as the page: what is far from the window is not drawn. */
async function showAll(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: page.viewport()?.width ?? 1100, height });
  await settled(page);
}

/** In the page: how many badges and lines are drawn. */
function countMarks() {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const badges = root?.querySelectorAll(".badge").length ?? 0;
  const lines = [...CSS.highlights].filter(([name]) => name.startsWith("claimlight-"));
  return lines.reduce((count, [, highlight]) => count + highlight.size, badges);
}

/** In the page: scrolls on where something was found, but all of it far from the window. */
function goOn() {
  if (document.querySelector("claimlight-overlay")) scrollBy(0, innerHeight);
}

/** What a reader is told who opens each badge in turn, and the markers with a line under them. */
async function findings(page) {
  const badges = await page.evaluate(readBadges);
  const markers = await page.evaluate(readMarkers);
  const lines = badges.map(({ title, words, links }) =>
    [`${title}: ${words}`, ...links.map((it) => `  ${it}`)].join("\n"),
  );
  return [...lines, `Markers: ${markers.join(" ")}`, `${badges.length} badges`].join("\n");
}

/** In the page: opens each badge and reads its card. */
async function readBadges() {
  const root = document.querySelector("claimlight-overlay").shadowRoot;
  const found = [];
  for (const badge of root.querySelectorAll(".badge")) {
    badge.click();
    while (badge.ariaExpanded !== "true") await new Promise(requestAnimationFrame);
    const active = [...CSS.highlights].find(([name]) => /^claimlight-.*active$/.test(name));
    const [place] = active?.[1] ?? [];
    const range = new Range();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const links = [...root.querySelectorAll(".card a[href]")];
    badge.click();
    found.push({
      title: badge.ariaLabel,
      words: range.toString().replace(/\s+/g, " "),
      links: links.map((link) => `${link.textContent} ${link.href}`),
    });
  }
  return found;
}

/** In the page: the words that the highlight of sources covers. */
function readMarkers() {
  const sources = [...CSS.highlights].find(([name]) => /^claimlight-.*sources$/.test(name));
  return [...(sources?.[1] ?? [])].map((place) => {
    const range = new Range();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range.toString().replace(/\s+/g, " ");
  });
}
