// Writes the unpacked extensions: `node build.mjs --outdir DIR [--all-sites] [--engine DIR]` makes
// DIR/chromium and DIR/firefox; with --playground, DIR is the playground's site. Bundles stay readable: stores and users can read what ships.

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    outdir: { type: "string", default: join(here, "..", "dist") },
    engine: { type: "string", default: join(here, "src/generated/engine") },
    "all-sites": { type: "boolean", default: false },
    playground: { type: "boolean", default: false },
  },
});
const allSites = options["all-sites"];

const PAGES = ["popup", "options", "welcome"];

const TARGET = ["chrome128", "firefox146"];

/** A library, with what is used of it alone. @type {import("esbuild").Plugin} */
const packed = {
  name: "packed",
  setup({ onLoad }) {
    onLoad({ filter: /\/content\/floating\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        format: "esm",
        target: TARGET,
        write: false,
      });
      return { contents: outputFiles[0]?.text ?? "" };
    });
  },
};

/**
 * @param {Record<string, string>} entryPoints
 * @param {"esm" | "iife"} format
 * @param {string} outdir
 * @param {string} [globalName] what a script leaves behind
 */
function bundle(entryPoints, format, outdir, globalName = "") {
  return build({
    absWorkingDir: here,
    entryPoints,
    outdir,
    format,
    globalName,
    bundle: true,
    target: TARGET,
    alias: {
      "claimlight-engine": join(options.engine, "engine.js"),
    },
    plugins: [packed],
    define: { ALL_SITES: String(allSites) },
    loader: { ".css": "text" },
    charset: "utf8",
    logLevel: "warning",
  });
}

/** The style sheet of the marks. @param {"chromium" | "firefox"} browser */
async function marks(browser) {
  const { outputFiles } = await build({
    entryPoints: [join(here, "src/content/marks.ts")],
    bundle: true,
    format: "esm",
    loader: { ".css": "text" },
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
  const { marks } = await import(`data:text/javascript;base64,${code}`);
  return marks(browser === "chromium" ? ":root" : "");
}

/** @param {"chromium" | "firefox"} browser */
async function manifest(browser) {
  const json = JSON.parse(await readFile(join(here, "manifest.json"), "utf8"));
  if (browser === "chromium") {
    delete json.browser_specific_settings;
    delete json.background.scripts;
  } else {
    delete json.minimum_chrome_version;
    delete json.background.service_worker;
  }
  if (allSites) {
    delete json.optional_host_permissions;
    json.host_permissions = ["<all_urls>"];
  }
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** @param {string} out */
async function copyStyles(out) {
  for (const sheet of ["look.css", "page.css"])
    await cp(join(here, "src/shared", sheet), join(out, sheet));
}

/** @param {"chromium" | "firefox"} browser */
async function write(browser) {
  const out = join(options.outdir, browser);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await bundle({ content: "src/content/main.ts" }, "iife", out);
  await bundle({ dialogs: "src/content/dialogs.ts" }, "iife", out, "claimlightDialogs");
  const modules = PAGES.map((page) => [page, `src/${page}/${page}.ts`]);
  await bundle(
    Object.fromEntries([["background", "src/background/main.ts"], ...modules]),
    "esm",
    out,
  );
  for (const page of PAGES)
    await cp(join(here, `src/${page}/${page}.html`), join(out, `${page}.html`));
  await copyStyles(out);
  await cp(join(here, "src/popup/popup.css"), join(out, "popup.css"));
  await cp(join(here, "_locales"), join(out, "_locales"), { recursive: true });
  for (const size of [16, 32, 48, 128]) {
    await cp(join(here, `icons/icon-${size}.png`), join(out, `icons/icon-${size}.png`));
  }
  await cp(join(options.engine, "engine_bg.wasm"), join(out, "engine_bg.wasm"));
  await writeFile(join(out, "marks.css"), await marks(browser));
  await writeFile(join(out, "manifest.json"), await manifest(browser));
}

async function writePlayground() {
  const out = options.outdir;
  await rm(out, { recursive: true, force: true });
  await cp(join(here, "../www"), out, { recursive: true });
  await bundle({ playground: "src/playground/playground.ts" }, "esm", out);
  await copyStyles(out);
  await cp(join(here, "icons/icon.svg"), join(out, "icon.svg"));
  await cp(join(options.engine, "engine_bg.wasm"), join(out, "engine_bg.wasm"));
}

if (options.playground) {
  await writePlayground();
} else {
  await write("chromium");
  await write("firefox");
}
