// What reading costs a page: how each figure is measured, for the test that holds them and for
// `cargo xtask bench`. In Chromium, whose trace tells.

import type { Page, WebWorker } from "puppeteer-core";
import { inPage } from "./bundle";
import type { Stage } from "./support";
import { traced, type Work } from "./trace";

/** Pages are measured as they are, without scripts of their own and without what they load. */
const ALONE = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" };

/** From the moment that an idle page is to be read until it is marked and at rest. */
export async function costOfReading(stage: Stage, file: string): Promise<Work> {
  const worker = await background(stage);
  await turn(worker, false);
  const page = await stage.open(file, { headers: ALONE });
  const work = await costOf(page, async () => {
    const told = summary(worker);
    await turn(worker, true);
    await told;
  });
  await page.close();
  return work;
}

/** Drawing what was found: from hidden to marked. */
export async function costOfMarking(stage: Stage, file: string): Promise<Work> {
  const { page, worker } = await read(stage, file);
  const hide = (): Promise<void> =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      await chrome.tabs.sendMessage(tab?.id ?? 0, { type: "command", command: "hide" });
    });
  await hide();
  const work = await costOf(page, hide);
  await page.close();
  return work;
}

/** What changes of the fourth paragraph cost more than they cost without us. */
export async function costOfChanges(stage: Stage, file: string, texts: string[]): Promise<Work[]> {
  const worker = await background(stage);
  await turn(worker, false);
  const page = await stage.open(file, { headers: ALONE });
  const change = (text: string): Promise<void> =>
    page.evaluate((text) => {
      const node = document.querySelectorAll("p")[3]?.firstChild;
      if (node instanceof Text) node.data = text;
    }, text);
  const alone: Work[] = [];
  for (const text of texts) alone.push(await costOf(page, () => change(text)));
  const told = summary(worker);
  await turn(worker, true);
  await told;
  const costs: Work[] = [];
  for (const text of texts) {
    const both = await costOf(page, async () => {
      const told = summary(worker);
      await change(text);
      await told;
    });
    costs.push(less(both, alone[costs.length] ?? both));
  }
  await page.close();
  return costs;
}

/** Milliseconds from the end of loading to the first mark. */
export async function timeToMarks(stage: Stage, file: string, stopped: boolean): Promise<number> {
  const worker = await background(stage);
  await turn(worker, true);
  const page = await stage.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const timer = setInterval(() => {
      if (CSS.highlights.size === 0) return;
      clearInterval(timer);
      performance.mark("marked");
    }, 1);
  });
  if (stopped) await worker.close();
  await page.goto(stage.url(file), { waitUntil: "load" });
  const handle = await page.waitForFunction(() => {
    const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const [mark] = performance.getEntriesByName("marked");
    return mark && load && mark.startTime - load.loadEventEnd;
  });
  const time = (await handle.jsonValue()) ?? 0;
  await page.close();
  return time;
}

/** Milliseconds that it takes to walk a page in slices, and the longest of them, many times. */
export async function walks(stage: Stage, file: string, rounds: number): Promise<Work[]> {
  const worker = await background(stage);
  await turn(worker, false);
  const page = await stage.open(file);
  await inPage(page, "src/content/page.ts");
  const work: Work[] = [];
  for (let round = 0; round < rounds; round += 1) {
    work.push(
      await costOf(page, () =>
        page.evaluate(async () => {
          const { Page } = window as unknown as typeof import("../src/content/page");
          // Not in the task that the test sends, which is not counted.
          await new Promise((done) => requestIdleCallback(done));
          await Page.read(document.body, new AbortController().signal);
        }),
      ),
    );
  }
  await page.close();
  return work;
}

/** How often one of our scripts is called while a page that is read is left alone. */
export async function wakeUps(stage: Stage, file: string, seconds: number): Promise<number> {
  const { page } = await read(stage, file);
  const work = await traced(page, () => new Promise((done) => setTimeout(done, 1000 * seconds)));
  await page.close();
  return work.calls;
}

async function read(stage: Stage, file: string): Promise<{ page: Page; worker: WebWorker }> {
  const worker = await background(stage);
  await turn(worker, true);
  const told = summary(worker);
  const page = await stage.open(file, { headers: ALONE });
  await told;
  await rest(page);
  return { page, worker };
}

/** What `act` and what follows from it cost. */
async function costOf(page: Page, act: () => Promise<void>): Promise<Work> {
  await rest(page);
  const alone = await traced(page, () => rest(page));
  const both = await traced(page, async () => {
    await act();
    await rest(page);
  });
  return less(both, alone);
}

/** What is left of the work when other work is taken away. */
function less(both: Work, other: Work): Work {
  return { ...both, total: both.total - other.total };
}

async function background({ browser }: Stage): Promise<WebWorker> {
  const target = await browser.waitForTarget((it) => it.type() === "service_worker");
  const worker = await target.worker();
  if (!worker) throw new Error("no background");
  return worker;
}

/** The master switch. */
async function turn(worker: WebWorker, on: boolean): Promise<void> {
  await worker.evaluate(async (on) => {
    const { settings } = await chrome.storage.sync.get("settings");
    await chrome.storage.sync.set({ settings: { ...(settings ?? {}), on } });
  }, on);
}

/** Resolves when a page has told what was found. */
function summary(worker: WebWorker): Promise<void> {
  return worker.evaluate(
    () =>
      new Promise<void>((done) => {
        const listen = (message: { type: string; summary?: unknown }): void => {
          if (message.type !== "summary" || !message.summary) return;
          chrome.runtime.onMessage.removeListener(listen);
          done();
        };
        chrome.runtime.onMessage.addListener(listen);
      }),
  );
}

/** Waits until the page has drawn and has nothing to do; a page that was just loaded takes a while. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let left = frames; left > 0; left -= 1) {
      await new Promise((done) => requestAnimationFrame(done));
      await new Promise((done) => requestIdleCallback(done));
    }
  }, FRAMES);
}

const FRAMES = 6;
