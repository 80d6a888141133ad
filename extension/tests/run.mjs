// Runs the tests: `npm test -- [NAME..] [--test-name-pattern=WORDS]`. They need
// `cargo xtask build --all-sites`.

import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundled } from "../scripts/bundled.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const options = process.argv.slice(2).filter((it) => it.startsWith("--"));
const names = process.argv.slice(2).filter((it) => !it.startsWith("--"));
const files = (await readdir(here)).filter((file) => file.endsWith(".test.ts"));
const chosen = files.filter(
  (file) => names.length === 0 || names.includes(file.replace(".test.ts", "")),
);

// One browser at a time: the tests measure places, and share two cores at worst.
const { status } = spawnSync(
  process.execPath,
  [
    "--enable-source-maps",
    "--test",
    "--test-force-exit",
    "--test-concurrency=1",
    ...options,
    ...(await bundled(chosen)),
  ],
  { stdio: "inherit", cwd: join(here, "..") },
);
process.exitCode = status ?? 1;
