// Runs the tests: `npm test -- [NAME..] [--test-name-pattern=WORDS]`. They need
// `cargo xtask build --all-sites`.

import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const outdir = join(here, "../node_modules/.cache/tests");
const options = process.argv.slice(2).filter((it) => it.startsWith("--"));
const names = process.argv.slice(2).filter((it) => !it.startsWith("--"));
const files = (await readdir(here)).filter((file) => file.endsWith(".test.ts"));
const chosen = files.filter(
  (file) => names.length === 0 || names.includes(file.replace(".test.ts", "")),
);

await build({
  absWorkingDir: here,
  entryPoints: chosen,
  outdir,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  outExtension: { ".js": ".mjs" },
  packages: "external",
  define: { ALL_SITES: "true" },
  sourcemap: "inline",
  logLevel: "warning",
});
const built = chosen.map((file) => join(outdir, file.replace(/\.ts$/, ".mjs")));
// One browser at a time: the tests measure places, and share two cores at worst.
const { status } = spawnSync(
  process.execPath,
  [
    "--enable-source-maps",
    "--test",
    "--test-force-exit",
    "--test-concurrency=1",
    ...options,
    ...built,
  ],
  { stdio: "inherit", cwd: join(here, "..") },
);
process.exitCode = status ?? 1;
