// Long work in short slices, so that the page stays free to answer its reader.

/** Longest stretch of work without a pause, in milliseconds. */
const SLICE = 8;

/** Thrown where work is given up because its activation has ended. */
export class Stopped extends Error {}

/** Hands out pauses: `if (slices.due()) await slices.pause()`. */
export class Slices {
  private end = performance.now() + SLICE;

  constructor(private readonly signal: AbortSignal) {}

  /** Whether the slice is used up. */
  due(): boolean {
    return performance.now() >= this.end;
  }

  /** Lets the page do its own work. */
  async pause(): Promise<void> {
    await nextTask();
    if (this.signal.aborted) throw new Stopped();
    this.end = performance.now() + SLICE;
  }
}

function nextTask(): Promise<void> {
  if (typeof scheduler !== "undefined" && "yield" in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Waits until the page has nothing better to do, at most `timeout` milliseconds. */
export function idle(timeout: number): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout }));
}
