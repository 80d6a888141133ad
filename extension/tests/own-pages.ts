// Browsers in which a test can open the extension's own pages: Chromium by puppeteer, Firefox by
// Marionette.

import { after, before, describe } from "node:test";
import type { Browser, Page } from "puppeteer-core";
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
  /** A real key, where the browser lets a test press one. */
  press?(key: string, ...held: string[]): Promise<void>;
  close(): Promise<void>;
}

export type Scheme = "light" | "dark";

/** A browser with the extension, and what a test does in it. */
export interface House {
  name: BrowserName;
  url(file: string): string;
  /** Opens a page of the tests. */
  open(file: string): Promise<Tab>;
  /** Opens one of the extension's own pages: `options.html`. */
  own(path: string): Promise<Tab>;
  /** Asks the desktop for light or dark. */
  prefer(scheme: Scheme): Promise<void>;
  /** Presses keys that are the browser's own shortcuts; Chromium has no way to. */
  shortcut(key: string, ...held: string[]): Promise<void>;
  /** Takes back the extension's leave to read sites, in the browser's own settings. */
  revoke(): Promise<void>;
}

/** How a house is furnished. */
export interface Furnishing {
  /** The unpacked extension. */
  extension?: (browser: BrowserName) => string;
  width?: number;
}

/** Declares the same tests for both browsers, each with one browser for all of them. */
export function inBothHouses(declare: (house: House) => void, furnishing: Furnishing = {}): void {
  const { extension = extensionOf, width = 360 } = furnishing;
  for (const name of ["chromium", "firefox"] as const) {
    describe(name, () => {
      const house = { name } as House;
      let pages: Pages;
      let close = async (): Promise<void> => {};
      before(async () => {
        pages = await servePages();
        const built = name === "chromium" ? chromium : firefox;
        close = await built(house, extension(name), width);
      });
      after(async () => {
        await close();
        pages?.close();
      });
      house.url = (file) => pages.url(file);
      declare(house);
    });
  }
}

type Close = () => Promise<void>;

async function chromium(house: House, extension: string, width: number): Promise<Close> {
  const browser = await launch({ browser: "chromium", program: programOf("chromium"), extension });
  const origin = await originOf(browser);
  let scheme: Scheme = "light";
  const open = async (url: string, width: number): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(url);
    return page;
  };
  house.open = async (file) => tabOf(await open(house.url(file), 1100));
  house.own = async (path) => tabOf(await open(`${origin}/${path}`, width));
  house.prefer = async (wanted) => {
    scheme = wanted;
  };
  house.shortcut = () => Promise.reject(new Error("no keys of the browser in Chromium"));
  house.revoke = async () => {
    const page = await open("chrome://extensions", 1100);
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
  return () => browser.close();
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
    close: () => page.close(),
  };
}

async function originOf(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === "service_worker");
  return worker.url().replace(/\/background\.js$/, "");
}

async function firefox(house: House, extension: string, width: number): Promise<Close> {
  const browser = await Firefox.start({
    program: programOf("firefox"),
    extension,
    // A question of the browser cannot be answered from here: it counts as answered with yes.
    prefs: { "extensions.webextOptionalPermissionPrompts": false },
  });
  house.open = (file) => browser.open(house.url(file));
  house.own = async (path) => browser.open(await browser.own(path), { width });
  house.prefer = (scheme) =>
    browser.asBrowser((value) => {
      Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", value);
    }, ["dark", "light"].indexOf(scheme));
  house.shortcut = (key, ...held) => browser.pressInBrowser(key, ...held);
  house.revoke = () =>
    browser.asBrowser(async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        "resource://gre/modules/ExtensionPermissions.sys.mjs",
      );
      const { extension } = WebExtensionPolicy.getByID(id);
      const { origins } = await ExtensionPermissions.get(id);
      await ExtensionPermissions.remove(id, { origins, permissions: [] }, extension);
    }, "claimlight@claimlight.org");
  return () => browser.close();
}

/** Opens the popup for a page that is open. */
export async function popupFor(house: House, file: string): Promise<Tab> {
  const options = await house.own("options.html");
  const id = await options.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, house.url(file));
  await options.close();
  const popup = await house.own(`popup.html?tab=${id}`);
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
