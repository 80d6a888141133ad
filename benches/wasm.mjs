// The shipped WebAssembly under Node: node benches/wasm.mjs ENGINE_FOLDER PAGES.jsonl
//
// Set-up and memory are measured in processes of their own: a compiled module and grown memory stay.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { megabytes, rate, readPages, rounds, spread } from "./measure.mjs";

const [folder, file, task] = process.argv.slice(2);
const binary = resolve(folder, "engine_bg.wasm");

if (task === "setup") {
  console.log(await setupTime());
} else if (task === "memory") {
  console.log(JSON.stringify(await memory()));
} else {
  await all();
}

/** The module's functions; Node takes the JavaScript around it for a module by its name only. */
async function load() {
  const copy = mkdtempSync(join(tmpdir(), "engine-"));
  copyFileSync(resolve(folder, "engine.js"), join(copy, "engine.mjs"));
  const engine = await import(pathToFileURL(join(copy, "engine.mjs")).href);
  rmSync(copy, { recursive: true });
  return engine;
}

async function start() {
  const engine = await load();
  const { memory } = engine.initSync({ module: readFileSync(binary) });
  return { scan: (page) => engine.scan(page.snapshot, {}), bytes: () => memory.buffer.byteLength };
}

/** The page as a content script sends it: the stream as one typed array. */
function inWire({ snapshot, text }) {
  return { text, snapshot: { ...snapshot, stream: Uint32Array.from(snapshot.stream) } };
}

function pages() {
  const { real, middle, large } = readPages(file);
  return { real: real.map(inWire), middle: inWire(middle), large: inWire(large) };
}

/** Milliseconds from the bytes to the first report: compile, instantiate, word lists. */
async function setupTime() {
  const engine = await load();
  const bytes = readFileSync(binary);
  const text = "Tea prevents migraine [1].";
  const strings = ["body", "p"];
  const stream = Uint32Array.from([2, 0, 0, 0, 2, 1, 0, 0, 1, text.length, 0, 0]);
  const snapshot = { url: "", lang: "en", title: "", meta: [], strings, stream, text };
  const begin = performance.now();
  const module = await WebAssembly.compile(bytes);
  engine.initSync({ module });
  engine.scan(snapshot, {});
  return performance.now() - begin;
}

/** Megabytes of WebAssembly memory after each load. */
async function memory() {
  const { scan, bytes } = await start();
  const { real, middle, large } = pages();
  const megabytesNow = () => bytes() / 2 ** 20;
  real.forEach(scan);
  const afterPages = megabytesNow();
  for (let i = 0; i < 100; i++) scan(middle);
  const afterMany = megabytesNow();
  const often = real[Math.floor(real.length / 2)];
  for (let i = 0; i < 1000; i++) scan(often);
  const growth = megabytesNow() - afterMany;
  scan(large);
  return { afterPages, afterMany, growth, afterLarge: megabytesNow() };
}

async function all() {
  const again = (name) => execFileSync(process.execPath, [fileURLToPath(import.meta.url), folder, file, name], { encoding: "utf8" });
  spread("wasm, gzipped", "KB", [gzipSync(readFileSync(binary), { level: 9 }).length / 1e3]);
  spread("wasm, set-up", "ms", Array.from({ length: 7 }, () => Number(again("setup"))));
  const { afterPages, afterMany, growth, afterLarge } = JSON.parse(again("memory"));
  spread("wasm, memory after the pages", "MB", [afterPages]);
  spread("wasm, memory after 100 pages of 100 KB", "MB", [afterMany]);
  spread("wasm, memory after a page of 10 MB", "MB", [afterLarge]);
  spread("wasm, growth over 1,000 scans", "MB", [growth]);
  const { scan } = await start();
  const { real } = pages();
  const seconds = await rounds(9, () => real.forEach(scan));
  rate("wasm, Snapshot to Report", "MB/s", megabytes(real.map((page) => page.text)), seconds);
}
