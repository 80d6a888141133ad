// Rounds and figures for what runs under Node; the same lines as benches/whole.rs prints.

import { readFileSync } from "node:fs";

/** The pages that `benches/whole.rs` wrote: the last two are made pages of 100 KB and of 10 MB. */
export function readPages(file) {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const pages = lines.map((line) => JSON.parse(line));
  return { real: pages.slice(0, -2), middle: pages.at(-2), large: pages.at(-1) };
}

export const megabytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** Seconds of processor time of `count` rounds after a warm-up, sorted; others use the machine, too. */
export async function rounds(count, work) {
  await work();
  return once(Array.from({ length: count }), work);
}

/** The same without a warm-up, each round on another input: for what keeps its answers. */
export async function once(inputs, work) {
  const seconds = [];
  for (const input of inputs) {
    const start = process.cpuUsage();
    await work(input);
    const { user, system } = process.cpuUsage(start);
    seconds.push((user + system) / 1e6);
  }
  return seconds.sort((a, b) => a - b);
}

const quartile = (sorted, quarter) => sorted[Math.floor(((sorted.length - 1) * quarter) / 4)];

/** Amount per second. */
export function rate(what, unit, amount, seconds) {
  print(what, unit, ...[2, 3, 1].map((quarter) => amount / quartile(seconds, quarter)));
}

/** Values as they are. */
export function spread(what, unit, values) {
  const sorted = [...values].sort((a, b) => a - b);
  print(what, unit, ...[2, 1, 3].map((quarter) => quartile(sorted, quarter)));
}

function print(what, unit, median, low, high) {
  console.log(JSON.stringify({ what, unit, median, low, high }));
}
