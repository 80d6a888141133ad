// The real pages that the project is measured with, where they are at hand; they are not part of it.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { ROOT } from "./support";

const FOLDER = resolve(ROOT, "../shared/pages");

/** Whether they are there. */
export const hasPages = existsSync(join(FOLDER, "INDEX.jsonl"));

/** Each page's name and its HTML. */
export async function realPages(): Promise<{ name: string; html: string }[]> {
  const index = await readFile(join(FOLDER, "INDEX.jsonl"), "utf8");
  const entries = index.trimEnd().split("\n");
  return Promise.all(
    entries.map(async (line) => {
      const { file, charset } = JSON.parse(line) as { file: string; charset: string };
      const bytes = gunzipSync(await readFile(join(FOLDER, file)));
      return { name: file, html: new TextDecoder(charset).decode(bytes) };
    }),
  );
}
