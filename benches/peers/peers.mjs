// Text checkers of the npm registry on the texts of the same pages: node peers.mjs PAGES.jsonl

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { megabytes, once, rate, readPages, rounds, spread } from "../measure.mjs";

const [file, task] = process.argv.slice(2);

if (task === "harper-setup") {
  const begin = performance.now();
  await (await harper()).lint("Tea prevents migraine.");
  console.log(performance.now() - begin);
} else {
  await all();
}

async function harper() {
  const [{ LocalLinter }, { binaryInlined }] = await Promise.all([import("harper.js"), import("harper.js/binaryInlined")]);
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return linter;
}

/** Parts of the texts, each of so many bytes. */
function parts(texts, count, bytes) {
  const all = Buffer.from(texts.join("\n"));
  return Array.from({ length: count }, (_, i) => all.subarray(i * bytes, (i + 1) * bytes).toString());
}

async function all() {
  const texts = readPages(file).real.map((page) => page.text);
  const size = megabytes(texts);

  const { default: sbd } = await import("sbd");
  rate("sbd (sentences only)", "MB/s", size, await rounds(3, () => texts.map((text) => sbd.sentences(text))));

  const wink = await winkWithPatterns();
  rate("wink-nlp, 6 patterns", "MB/s", size, await rounds(3, () => texts.map(wink)));

  const { default: writeGood } = await import("write-good");
  rate("write-good", "MB/s", size, await rounds(3, () => texts.map((text) => writeGood(text))));

  const alex = await import("alex");
  const [part] = parts(texts, 1, 200_000);
  rate("alex (200 KB)", "MB/s", megabytes([part]), await rounds(3, () => alex.text(part)));

  const linter = await harper();
  const small = parts(texts, 3, 50_000);
  rate("harper.js (50 KB)", "MB/s", 0.05, await once(small, (text) => linter.lint(text)));
  const again = () => execFileSync(process.execPath, [fileURLToPath(import.meta.url), file, "harper-setup"], { encoding: "utf8" });
  spread("harper.js, set-up", "ms", Array.from({ length: 3 }, () => Number(again())));
  const binary = fileURLToPath(import.meta.resolve("harper.js")).replace("index.js", "harper_wasm_bg.wasm");
  spread("harper.js, gzipped", "KB", [gzipSync(readFileSync(binary), { level: 9 }).length / 1e3]);
}

/** Six shapes of a claim as patterns over words and parts of speech. */
async function winkWithPatterns() {
  const { default: winkNLP } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = winkNLP(model);
  const { its } = nlp;
  nlp.learnCustomEntities([
    { name: "benefit", patterns: ["[NOUN|PROPN] [cures|treats|relieves|improves|reduces] [ADJ|] [NOUN]"] },
    { name: "harm", patterns: ["[NOUN|PROPN] [causes|triggers|induces|worsens] [ADJ|] [NOUN]"] },
    { name: "risk", patterns: ["[raises|lowers|cuts|doubles] [DET|] [risk|chance] [of] [NOUN]"] },
    { name: "link", patterns: ["[is|are|was|were] [linked|associated] [to|with] [ADJ|] [NOUN]"] },
    { name: "hedge", patterns: ["[may|might|could] [prevent|cause|reduce|improve] [ADJ|] [NOUN]"] },
    { name: "advice", patterns: ["[PRON|NOUN] [should] [avoid|take|eat|ask|stop] [NOUN]"] },
  ]);
  return (text) => nlp.readDoc(text).customEntities().out(its.detail);
}
