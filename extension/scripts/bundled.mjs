// Bundles the TypeScript of the tests so that Node can run it.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const tests = fileURLToPath(new URL("../tests", import.meta.url));
const outdir = fileURLToPath(new URL("../node_modules/.cache/tests", import.meta.url));

/**
 * @param {string[]} files names of files in the folder of the tests
 * @returns {Promise<string[]>} paths of the bundles
 */
export async function bundled(files) {
  await build({
    absWorkingDir: tests,
    entryPoints: files,
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
  return files.map((file) => join(outdir, file.replace(/\.ts$/, ".mjs")));
}
