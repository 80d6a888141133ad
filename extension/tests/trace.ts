// What the main thread of a page does, by Chromium's own trace.

import type { Page } from "puppeteer-core";

/** Work of a main thread, in milliseconds of its processor time. */
export interface Work {
  total: number;
  /** The longest task: as long, the page answers nobody. */
  longest: number;
  /** How often one of our scripts was called. */
  calls: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args: Record<string, unknown>;
}

/** What stands side by side on a thread: tasks, and what their promises go on with. */
const TASKS = ["ThreadControllerImpl::RunTask", "BlinkScheduler_PerformMicrotaskCheckpoint"];

const CATEGORIES = ["toplevel", "devtools.timeline", "v8", "blink", "blink.user_timing"];

/** Tells which of the threads is the page's. */
const HERE = "traced";

/** Traces the page while `act` runs: all tasks of its main thread but those that the test sends. */
export async function traced(page: Page, act: () => Promise<void>): Promise<Work> {
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate((name) => performance.mark(name), HERE);
  await act();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer));
  return workIn(traceEvents);
}

function workIn(events: TraceEvent[]): Work {
  const main = events.find(({ name }) => name === HERE);
  const thread = events
    .filter(({ ph, pid, tid }) => ph === "X" && pid === main?.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const times = tasksOf(thread)
    .filter((task) => !task.some(isTest))
    .map(([task]) => (task?.tdur ?? 0) / 1000);
  return {
    total: times.reduce((sum, time) => sum + time, 0),
    longest: Math.max(0, ...times),
    calls: thread.filter(isOurs).length,
  };
}

/** Each task with what happens in it. */
function tasksOf(thread: TraceEvent[]): TraceEvent[][] {
  const tasks: TraceEvent[][] = [];
  for (const event of thread) {
    const last = tasks.at(-1);
    if (last?.[0] && endOf(event) <= endOf(last[0])) last.push(event);
    else if (TASKS.includes(event.name)) tasks.push([event]);
  }
  return tasks;
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function isOurs({ name, args }: TraceEvent): boolean {
  return name === "FunctionCall" && JSON.stringify(args).includes("/content.js");
}

/** What a test sends comes over the browser's tools. */
function isTest({ name, args }: TraceEvent): boolean {
  return name.includes("mojo") && JSON.stringify(args).includes("DevTools");
}
