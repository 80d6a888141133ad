// Chromium, by puppeteer.

import type { Browser, ConsoleMessage, KeyInput, Page, Target, WebWorker } from "puppeteer-core";
import { launch } from "../scripts/launch.mjs";
import {
  DESK,
  type Furnishing,
  PHONE,
  type Scheme,
  type Size,
  type Tab,
  type Walls,
} from "./house";
import { type Pages, programOf, until } from "./support";

/** Starts it. */
export async function chromium(
  extension: string | undefined,
  pages: Pages,
  { profile }: Furnishing,
): Promise<Walls> {
  const browser = await launch({
    browser: "chromium",
    program: programOf("chromium"),
    extension: profile ? undefined : extension,
    args: [
      "--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      // What a driver installs is gone with the browser.
      ...(profile ? [`--user-data-dir=${profile}`, `--load-extension=${extension}`] : []),
    ],
  });
  const id = await idOf(browser);
  let scheme: Scheme = "light";
  let front: Page | undefined;
  const problems: string[] = [];
  const listen = (it: Page | WebWorker): void => {
    it.on("console", (message: ConsoleMessage) => {
      if (["error", "warn"].includes(message.type())) problems.push(message.text());
    });
  };
  browser.on("targetcreated", async (target: Target) => {
    if (target.type() !== "service_worker") return;
    const worker = await target.worker();
    if (worker) listen(worker);
  });
  const open = async (url: string, size: Size): Promise<Page> => {
    const page = await browser.newPage();
    front = page;
    listen(page);
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.setViewport(size);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(url);
    return page;
  };
  const tab = (page: Page): Tab => ({
    ...tabOf(page),
    front: async () => {
      front = page;
      await page.bringToFront();
    },
  });
  const own = (path: string, size: Size): Promise<Page> =>
    open(`chrome-extension://${id}/${path}`, size);
  /** In `chrome://extensions`, where people go to change what an extension may do. */
  const manage = async (what: keyof DeveloperPrivate, origin: string): Promise<void> => {
    const page = await open("chrome://extensions", DESK);
    await page.evaluate(
      (call, extension, host) =>
        (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate[call](
          extension,
          host,
        ),
      what,
      id,
      origin,
    );
    await page.close();
  };
  return {
    name: "chromium",
    url: pages.url,
    open: async (file, size = DESK, host) => tab(await open(pages.url(file, host), size)),
    own: async (path, size = PHONE) => tab(await own(path, size)),
    greeted: async () => {
      const welcome = await browser.waitForTarget((it) => it.url().endsWith("/welcome.html"));
      await (await welcome.asPage()).close();
    },
    tabs: async () => (await browser.pages()).length,
    prefer: async (wanted) => {
      scheme = wanted;
    },
    command: async (command) => {
      const target = await browser.waitForTarget((it) => it.type() === "service_worker");
      await (await target.worker())?.evaluate(
        async (name, url) => {
          const tab = (await chrome.tabs.query({})).find((it) => it.url === url);
          const { onCommand } = chrome.commands as unknown as { onCommand: Dispatches };
          onCommand.dispatch(name, tab);
        },
        command,
        front?.url(),
      );
    },
    toolbar: async () => {
      const extension = (await browser.extensions()).get(id);
      const isPopup = (target: Target): boolean => target.url().endsWith("/popup.html");
      // It closes where another window comes to the front meanwhile: then it is clicked again.
      const opened = async (): Promise<Page> => {
        const target = await until("the popup is open", async () => {
          if (front && extension) await front.triggerExtensionAction(extension);
          return browser.waitForTarget(isPopup, { timeout: 5000 }).catch(() => null);
        });
        return target.asPage();
      };
      let popup = await opened();
      return {
        use: async (name) => {
          if (popup.isClosed()) popup = await opened();
          const row = name === "site" ? "nth-last-of-type(2)" : "last-of-type";
          await popup.locator(`.site label:${row} input`).click();
        },
        asking: null,
        // The browser's question closes it.
        close: async () => {
          if (!popup.isClosed()) await popup.close();
        },
      };
    },
    // A question is outside of all pages. What `chrome://extensions` allows is not asked for again.
    answer: async (_yes, origin) => {
      await manage("addHostPermission", origin);
      const page = await own("options.html", DESK);
      await page.evaluate((host) => {
        document.body.onclick = () => chrome.permissions.request({ origins: [host] });
      }, origin);
      await page.mouse.click(5, 5);
      await page.close();
    },
    revoke: (origin) => manage("removeHostPermission", origin),
    reload: async () => {
      if (extension) await browser.installExtension(extension);
    },
    // That a page has no icon is no fault of ours.
    problems: async () => problems.filter((it) => !it.includes("404")),
    close: () => browser.close(),
  };
}

/** An event of the browser, as the browser itself uses it. */
interface Dispatches {
  dispatch(...given: unknown[]): void;
}

/** What `chrome://extensions` can do. */
interface DeveloperPrivate {
  addHostPermission(extension: string, host: string): Promise<void>;
  removeHostPermission(extension: string, host: string): Promise<void>;
}

function tabOf(page: Page): Omit<Tab, "front"> {
  return {
    evaluate: page.evaluate.bind(page),
    click: (selector) => page.click(selector),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    press: async (key, ...held) => {
      for (const it of held) await page.keyboard.down(it as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const it of held) await page.keyboard.up(it as KeyInput);
    },
    screenshot: ({ full = false } = {}) => page.screenshot({ fullPage: full }),
    close: () => page.close(),
  };
}

async function idOf(browser: Browser): Promise<string> {
  return until("the extension is there", async () => [...(await browser.extensions()).keys()][0]);
}
