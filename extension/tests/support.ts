// What the browser tests share: browsers with the extension, a server of pages, and questions to
// what is drawn.

import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { after, before, describe } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import { launch } from "../scripts/launch.mjs";

export type BrowserName = "chromium" | "firefox";

/** The tests run in the folder of the extension. */
export const ROOT = resolve("..");

const PROGRAMS: Record<BrowserName, string[]> = {
  chromium: ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"],
  firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
};

/** The browser to run: named by the environment, or where systems install it. */
export function programOf(browser: BrowserName): string {
  const named = process.env[`CLAIMLIGHT_${browser.toUpperCase()}`];
  const program = named ?? PROGRAMS[browser].find((path) => existsSync(path));
  assert.ok(program, `no ${browser} on this machine`);
  return program;
}

/** Folder of the unpacked extension that the tests load. */
export function extensionOf(browser: BrowserName): string {
  return join(process.env.CLAIMLIGHT_DIST ?? join(ROOT, "dist/all-sites"), browser);
}

/** Folder of the one that readers get, which is allowed on no site until they say so. */
export function releaseOf(browser: BrowserName): string {
  return join(ROOT, "dist", browser);
}

/** The package of it. */
export function packageOf(browser: BrowserName): string {
  return `${releaseOf(browser)}.zip`;
}

export function start(name: BrowserName, args: string[] = []): Promise<Browser> {
  return launch({ browser: name, program: programOf(name), extension: extensionOf(name), args });
}

/** A browser with the extension, and a server of the tests' pages. */
export interface Stage {
  name: BrowserName;
  browser: Browser;
  /** Opens a page: a file of `www/` or `tests/pages/`, at a width, with headers. */
  open(file: string, options?: OpenOptions): Promise<Page>;
  /** Serves a page that is no file. */
  serve(file: string, html: string): void;
  /** Address of a file, at another host if that is wanted. */
  url(file: string, host?: string): string;
}

export interface OpenOptions {
  headers?: Record<string, string>;
  width?: number;
  dark?: boolean;
}

/** Puts browser and pages together. */
export function stageOf(name: BrowserName, browser: Browser, pages: Pages): Stage {
  return {
    name,
    browser,
    url: (file, host) => pages.url(file, host),
    serve: (file, html) => pages.made.set(`/${file}`, html),
    open: async (file, options = {}) => {
      pages.headers = options.headers ?? {};
      const page = await browser.newPage();
      await page.setViewport({ width: options.width ?? 1100, height: 900 });
      if (options.dark) {
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      }
      await page.goto(pages.url(file), { waitUntil: "load" });
      return page;
    },
  };
}

/** Declares the same tests for both browsers, each with one browser for all of them. */
export function inBothBrowsers(declare: (stage: Stage) => void): void {
  for (const name of ["chromium", "firefox"] as const) {
    describe(name, () => {
      const stage = { name } as Stage;
      let pages: Pages;
      before(async () => {
        pages = await servePages();
        Object.assign(stage, stageOf(name, await start(name), pages));
      });
      after(async () => {
        await stage.browser?.close();
        pages?.close();
      });
      declare(stage);
    });
  }
}

/** A running server of the tests' pages. */
export interface Pages {
  url(file: string, host?: string): string;
  /** Pages that are no files, by their paths. */
  made: Map<string, string>;
  /** Sent with every page. */
  headers: Record<string, string>;
  close(): void;
}

/** Serves the files of `www/` and `tests/pages/`. */
export async function servePages(): Promise<Pages> {
  const server = createServer(async (request, response) => {
    const path = decodeURI(new URL(request.url ?? "/", "http://localhost").pathname);
    const body = pages.made.get(path) ?? (await fileOf(path));
    const headers = TYPES[extname(path)] ?? { "content-type": "text/html; charset=utf-8" };
    response.writeHead(body ? 200 : 404, { ...headers, ...pages.headers });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const pages: Pages = {
    url: (file, host = "127.0.0.1") => `http://${host}:${port}/${file}`,
    made: new Map(),
    headers: {},
    close: () => server.close(),
  };
  return pages;
}

const TYPES: Record<string, Record<string, string>> = {
  ".css": { "content-type": "text/css" },
  ".pdf": { "content-type": "application/pdf" },
  // Which characters these have, they say themselves.
  ".gz": { "content-type": "text/html", "content-encoding": "gzip" },
};

const FIXTURES = join(ROOT, "tests/pages");
const REAL = resolve(ROOT, "../shared/pages");

/** The pages of the engine's tests. */
export function fixtures(): string[] {
  return readdirSync(FIXTURES).filter((file) => file.endsWith(".html"));
}

/** Pages of other people, not part of the project: none where they are not at hand. */
export function realPages(): string[] {
  const files = existsSync(REAL) ? readdirSync(REAL) : [];
  return files.filter((file) => file.endsWith(".html.gz"));
}

async function fileOf(path: string): Promise<Buffer | null> {
  const folders = [join(ROOT, "www"), join(ROOT, "extension/tests/pages"), FIXTURES, REAL, SEED];
  for (const folder of folders) {
    const file = join(folder, path);
    if (file.startsWith(folder) && existsSync(file)) return readFile(file);
  }
  return null;
}

const SEED = resolve(ROOT, "../shared/eval/seed");

/** Whether the page that the project was created from is at hand; it is not part of the project. */
export const hasSeed = existsSync(join(SEED, "article.html"));

/** Longest wait for a condition, in milliseconds. */
const PATIENCE = 15_000;

/** Waits outside of the page until `question` has a truthy answer; the page's timers may be blocked. */
export async function until<T>(what: string, question: () => Promise<T>): Promise<NonNullable<T>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (performance.now() > end) assert.fail(`waited in vain until ${what}`);
    await delay(20);
  }
}

/** Lines by group and the words under them, and the badges, as they are drawn. */
export interface Drawn {
  lines: Record<string, string[]>;
  badges: string[];
}

/** Something that runs a function in a page: a page of puppeteer, or a tab of Marionette. */
export type Evaluates = Pick<Page, "evaluate">;

/** What is drawn now. */
export function drawn(page: Evaluates): Promise<Drawn> {
  return page.evaluate(() => {
    const lines: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith("claimlight-")) continue;
      lines[name.replace(/^claimlight-(dark-)?/, "")] = [...highlight].map((place) => {
        const range = new Range();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return range.toString().replace(/\s+/g, " ");
      });
    }
    const root = document.querySelector("claimlight-overlay")?.shadowRoot;
    const badges = [...(root?.querySelectorAll(".badge:not([hidden])") ?? [])];
    return { lines, badges: badges.map(({ ariaLabel }) => ariaLabel ?? "") };
  });
}

/** Waits until a page is marked. */
export async function marked(page: Evaluates): Promise<Drawn> {
  return until("the page is marked", async () => {
    const now = await drawn(page);
    return now.badges.length > 0 && Object.keys(now.lines).length > 0 ? now : null;
  });
}

/** Whether any line is drawn; a narrow page may have no badge. */
export async function linesDrawn(page: Evaluates): Promise<boolean> {
  return Object.keys((await drawn(page)).lines).length > 0;
}

/** Whether nothing is drawn. */
export async function isUnmarked(page: Evaluates): Promise<boolean> {
  const { lines, badges } = await drawn(page);
  return Object.keys(lines).length === 0 && badges.length === 0;
}

/** In the page: the middle of the first line of a highlight's first words. */
export function placeOfLine(name: string): { x: number; y: number } {
  const dark = name.replace("-", "-dark-");
  const [place] = CSS.highlights.get(name) ?? CSS.highlights.get(dark) ?? [];
  if (!place) throw new Error(`no ${name}`);
  const range = new Range();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  const [line] = range.getClientRects();
  const { x, y, width, height } = line ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** What the open card says and where its links lead; `null` when none is open. */
export function card(page: Evaluates) {
  return page.evaluate(() => {
    const root = document.querySelector("claimlight-overlay")?.shadowRoot;
    const element = root?.querySelector(".card:popover-open");
    if (!element) return null;
    const links = [...element.querySelectorAll("a")];
    return {
      title: element.querySelector("h2")?.textContent ?? "",
      text: element.textContent ?? "",
      links: links.map(({ href, rel, target, textContent }) => ({
        href,
        rel,
        target,
        label: textContent,
      })),
    };
  });
}

/** Opens the card of the first badge whose name has `words`, with a real click. */
export async function clickBadge(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const root = document.querySelector("claimlight-overlay")?.shadowRoot;
    const badges = [...(root?.querySelectorAll<HTMLElement>(".badge") ?? [])];
    const badge = badges.find(({ ariaLabel }) => ariaLabel?.includes(wanted));
    badge?.scrollIntoView({ block: "center" });
    const { x, y, width, height } = badge?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, words);
  await page.mouse.click(box.x, box.y);
}
