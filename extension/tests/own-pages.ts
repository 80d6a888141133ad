// Browsers in which a test can open the extension's own pages: Chromium by puppeteer, Firefox by
// Marionette.

import { after, before, describe } from "node:test";
import type { Browser, KeyInput, Page } from "puppeteer-core";
import { launch } from "../scripts/launch.mjs";
import { Firefox } from "./marionette";
import {
  type BrowserName,
  type Evaluates,
  extensionOf,
  type Pages,
  programOf,
  servePages,
  until,
} from "./support";

/** A page, or one of the extension's own. */
export interface Tab extends Evaluates {
  /** A real click on the first element that matches. */
  click(selector: string): Promise<void>;
  /** A real click at a place of the window. */
  clickAt(place: Place): Promise<void>;
  /** A real key, pressed while those of `held` are down. */
  press(key: string, ...held: string[]): Promise<void>;
  /** A picture of the window, or of the whole page, as PNG. */
  screenshot(options?: { full?: boolean }): Promise<Uint8Array>;
  close(): Promise<void>;
}

export type Scheme = "light" | "dark";

/** A browser with the extension, and what a test does in it. */
export interface House {
  name: BrowserName;
  url(file: string): string;
  /** Opens a page of the tests. */
  open(file: string, size?: Size): Promise<Tab>;
  /** Opens one of the extension's own pages: `options.html`. */
  own(path: string, size?: Size): Promise<Tab>;
  /** Asks the desktop for light or dark. */
  prefer(scheme: Scheme): Promise<void>;
  /** Presses keys that are the browser's own shortcuts; Chromium has no way to. */
  shortcut(key: string, ...held: string[]): Promise<void>;
  /** Takes back the extension's leave to read sites, in the browser's own settings. */
  revoke(): Promise<void>;
  close(): Promise<void>;
}

/** Of a window's inside, in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** In a window, in pixels. */
export interface Place {
  x: number;
  y: number;
}

const DESK: Size = { width: 1100, height: 900 };
const PHONE: Size = { width: 360, height: 900 };

/** Declares the same tests for both browsers, each with one browser for all of them. */
export function inBothHouses(
  declare: (house: House) => void,
  extension: (browser: BrowserName) => string = extensionOf,
): void {
  for (const name of ["chromium", "firefox"] as const) {
    describe(name, () => {
      const house = { name } as House;
      before(async () => {
        Object.assign(house, await openHouse(name, extension(name)));
      });
      after(() => house.close?.());
      declare(house);
    });
  }
}

/** Starts a browser with the unpacked extension, and a server of the tests' pages. */
export async function openHouse(name: BrowserName, extension: string): Promise<House> {
  const pages = await servePages();
  const house = await { chromium, firefox }[name](extension, pages);
  const close = house.close;
  house.close = async () => {
    await close();
    pages.close();
  };
  return house;
}

async function chromium(extension: string, pages: Pages): Promise<House> {
  const browser = await launch({ browser: "chromium", program: programOf("chromium"), extension });
  const origin = await originOf(browser);
  let scheme: Scheme = "light";
  const open = async (url: string, size: Size): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport(size);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(url);
    return page;
  };
  const revoke = async (): Promise<void> => {
    const page = await open("chrome://extensions", DESK);
    await page.evaluate(async () => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      const [extension] = await developerPrivate.getExtensionsInfo({});
      if (!extension) return;
      await developerPrivate.updateExtensionConfiguration({
        extensionId: extension.id,
        hostAccess: "ON_CLICK",
      });
    });
    await page.close();
  };
  return {
    name: "chromium",
    url: pages.url,
    open: async (file, size = DESK) => tabOf(await open(pages.url(file), size)),
    own: async (path, size = PHONE) => tabOf(await open(`${origin}/${path}`, size)),
    prefer: async (wanted) => {
      scheme = wanted;
    },
    shortcut: () => Promise.reject(new Error("no keys of the browser in Chromium")),
    revoke,
    close: () => browser.close(),
  };
}

/** What `chrome://extensions` can do. */
interface DeveloperPrivate {
  getExtensionsInfo(options: object): Promise<{ id: string }[]>;
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
}

function tabOf(page: Page): Tab {
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

async function originOf(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === "service_worker");
  return worker.url().replace(/\/background\.js$/, "");
}

async function firefox(extension: string, pages: Pages): Promise<House> {
  const browser = await Firefox.start({
    program: programOf("firefox"),
    extension,
    // A question of the browser cannot be answered from here: it counts as answered with yes.
    prefs: { "extensions.webextOptionalPermissionPrompts": false },
  });
  return {
    name: "firefox",
    url: pages.url,
    open: (file, size = DESK) => browser.open(pages.url(file), size),
    own: async (path, size = PHONE) => browser.open(await browser.own(path), size),
    prefer: (scheme) =>
      browser.asBrowser((value) => {
        Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", value);
      }, ["dark", "light"].indexOf(scheme)),
    shortcut: (key, ...held) => browser.pressInBrowser(key, ...held),
    revoke: () =>
      browser.asBrowser(async (id) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          "resource://gre/modules/ExtensionPermissions.sys.mjs",
        );
        const { extension } = WebExtensionPolicy.getByID(id);
        const { origins } = await ExtensionPermissions.get(id);
        await ExtensionPermissions.remove(id, { origins, permissions: [] }, extension);
      }, "claimlight@claimlight.org"),
    close: () => browser.close(),
  };
}

/** Opens the popup for a page that is open. */
export async function popupFor(house: House, file: string, size?: Size): Promise<Tab> {
  const options = await house.own("options.html");
  const id = await options.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, house.url(file));
  await options.close();
  const popup = await house.own(`popup.html?tab=${id}`, size);
  await until("the popup is there", () =>
    popup.evaluate(() => document.querySelector("header input") !== null),
  );
  return popup;
}

declare const Services: { prefs: { setIntPref(name: string, value: number): void } };
declare const ChromeUtils: { importESModule(url: string): { ExtensionPermissions: Permissions } };
declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };

interface Permissions {
  get(id: string): Promise<{ origins: string[] }>;
  remove(
    id: string,
    what: { origins: string[]; permissions: string[] },
    extension: object,
  ): Promise<void>;
}
