// Browsers in which a test can open the extension's own pages and use the browser itself: its
// toolbar, its questions, its settings.

import { after, before, describe } from "node:test";
import type { PageCommand } from "../src/shared/messages";
import { chromium } from "./house-chromium";
import { firefox } from "./house-firefox";
import { type BrowserName, type Evaluates, extensionOf, servePages, until } from "./support";

/** A page, or one of the extension's own. */
export interface Tab extends Evaluates {
  /** A real click on the first element that matches. */
  click(selector: string): Promise<void>;
  /** A real click at a place of the window. */
  clickAt(place: Place): Promise<void>;
  /** A real key, pressed while those of `held` are down. */
  press(key: string, ...held: string[]): Promise<void>;
  /** Comes to the front. */
  front(): Promise<void>;
  /** A picture of the window, or of the whole page, as PNG. */
  screenshot(options?: { full?: boolean }): Promise<Uint8Array>;
  close(): Promise<void>;
}

export type Scheme = "light" | "dark";

/** A browser with the extension, and what a test does in it. */
export interface House {
  name: BrowserName;
  url(file: string): string;
  /** Sends headers with every page from now on. */
  headers(headers: Record<string, string>): void;
  /** Serves a page that is no file. */
  serve(file: string, html: string): void;
  /** Opens a page of the tests, of this host or of one that ends in `.test`. */
  open(file: string, size?: Size, host?: string): Promise<Tab>;
  /** Opens one of the extension's own pages: `options.html`. */
  own(path: string, size?: Size): Promise<Tab>;
  /** Waits for the page that greets new readers, and closes it. */
  greeted(): Promise<void>;
  /** How many tabs the window in front has; none of them is brought to the front by the question. */
  tabs(): Promise<number>;
  /** Asks the desktop for light or dark. */
  prefer(scheme: Scheme): Promise<void>;
  /** Gives a command of the browser to the page in front: by its keys, or where no key can be
   * pressed from here (Chromium) as the browser hands it on. */
  command(command: PageCommand): Promise<void>;
  /** A real click on the toolbar's button, while a page is in front: the popup opens. */
  toolbar(): Promise<Popup>;
  /** Says yes or no to what the browser asks; Chromium's question cannot be declined from here. */
  answer(yes: boolean, origin: string): Promise<void>;
  /** Takes back the leave to read a site, in the browser's own settings. */
  revoke(origin: string): Promise<void>;
  /** Replaces the extension by a new copy, as an update does. */
  reload(): Promise<void>;
  /** What the consoles say went wrong since the start. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}

/** The popup that the toolbar opened. */
export interface Popup {
  /** Uses a switch for this site or for all, by mouse or by keyboard. */
  use(name: "site" | "everywhere"): Promise<void>;
  /** It, where it stays in front while the browser asks: Firefox asks for the tab in front alone. */
  asking: Evaluates | null;
  close(): Promise<void>;
}

/** Of a window's inside, in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What each browser makes by itself. */
export type Walls = Omit<House, "headers" | "serve">;

/** In a window, in pixels. */
export interface Place {
  x: number;
  y: number;
}

export const DESK: Size = { width: 1100, height: 900 };
export const PHONE: Size = { width: 360, height: 900 };

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

/** What a house can do without. */
export interface Furnishing {
  /** Folder of a profile, which is kept. */
  profile?: string;
  /** Whether the browser's questions are asked, and not counted as answered with yes. */
  asks?: boolean;
}

/** Starts a browser with the extension, and a server of the tests' pages. */
export async function openHouse(
  name: BrowserName,
  extension: string | undefined,
  furnishing: Furnishing = {},
): Promise<House> {
  const pages = await servePages();
  const house = (await { chromium, firefox }[name](extension, pages, furnishing)) as House;
  const close = house.close;
  house.headers = (headers) => {
    pages.headers = headers;
  };
  house.serve = (file, html) => {
    pages.made.set(`/${file}`, html);
  };
  house.close = async () => {
    await close();
    pages.close();
  };
  return house;
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

/** Uses a switch: of a category, or the master switch (`on`). Resolves to when, in milliseconds. */
export function press(popup: Tab, id: string): Promise<number> {
  return popup.evaluate((wanted) => {
    const row = wanted === "on" ? ".master" : `[data-category="${wanted}"]`;
    const when = performance.timeOrigin + performance.now();
    document.querySelector<HTMLInputElement>(`${row} input`)?.click();
    return when;
  }, id);
}
