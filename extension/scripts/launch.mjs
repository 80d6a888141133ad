// Starts a browser with a fresh profile and the unpacked extension; the tests and
// `cargo xtask run` share it.

import { launch as start } from "puppeteer-core";

/** Chromium calls its maker's servers unless told not to. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
];

/** Firefox's, by the names of its settings. */
export const QUIET_FIREFOX = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

const SCHEME = "layout.css.prefers-color-scheme.content-override";

/**
 * @param {object} options
 * @param {"chromium" | "firefox"} options.browser
 * @param {string} options.program the browser's executable
 * @param {string | undefined} [options.extension] folder of the unpacked extension
 * @param {boolean} [options.headless]
 * @param {string[]} [options.args] more arguments for the browser
 * @param {string} [options.scheme] `dark`: as on a dark desktop; Chromium is asked page by page
 * @param {import("puppeteer-core").Viewport | null} [options.viewport] `null`: as the window
 */
export async function launch({
  browser,
  program,
  extension,
  headless = true,
  args = [],
  viewport,
  scheme = "light",
}) {
  const common = {
    executablePath: program,
    headless,
    defaultViewport: viewport === undefined ? { width: 1100, height: 900 } : viewport,
  };
  const started =
    browser === "firefox"
      ? await start({
          ...common,
          browser: "firefox",
          extraPrefsFirefox: { ...QUIET_FIREFOX, [SCHEME]: scheme === "dark" ? 0 : 1 },
          args,
        })
      : await start({
          ...common,
          browser: "chrome",
          // Root may not have Chromium's sandbox.
          args: [...QUIET, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...args],
          enableExtensions: true,
          pipe: true,
        });
  if (extension) await started.installExtension(extension);
  return started;
}
