// Firefox, by Marionette.

import type { PageCommand } from "../src/shared/messages";
import { DESK, type Furnishing, PHONE, type Place, type Walls } from "./house";
import { Firefox, type FirefoxTab } from "./marionette";
import { type Pages, programOf, until } from "./support";

/** Starts it. */
export async function firefox(
  extension: string | undefined,
  pages: Pages,
  { profile, asks = false }: Furnishing,
): Promise<Walls> {
  const browser = await Firefox.start({
    program: programOf("firefox"),
    ...(extension && { extension }),
    profile,
    prefs: {
      "dom.security.https_first": false,
      "extensions.webextOptionalPermissionPrompts": asks,
      "network.dns.localDomains": HOSTS,
      "xpinstall.signatures.required": false,
    },
  });
  const click = async (selector: string, part: "button" | "secondaryButton" | null) => {
    const place = await until(`${selector} is shown`, () =>
      browser.asBrowser(placeOf, selector, part),
    );
    await browser.clickInBrowser(place);
  };
  return {
    name: "firefox",
    url: pages.url,
    open: (file, size = DESK, host) => browser.open(pages.url(file, host), size),
    own: async (path, size = PHONE) => browser.open(await browser.own(path), size, "window"),
    // Before any other tab: a tab that opens by itself is taken for the one that was asked for.
    greeted: async () => {
      await until("new readers are greeted", () =>
        browser.asBrowser(() => {
          const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
            linkedBrowser.currentURI.spec.endsWith("/welcome.html"),
          );
          if (tab) gBrowser.removeTab(tab);
          return tab !== undefined;
        }),
      );
    },
    tabs: () => browser.asBrowser(() => gBrowser.tabs.length),
    prefer: (scheme) =>
      browser.asBrowser((value) => {
        Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", value);
      }, ["dark", "light"].indexOf(scheme)),
    command: (command) => browser.pressInBrowser(KEYS[command], "Alt", "Shift"),
    toolbar: async () => {
      await browser.asBrowser(() => {
        const widget = "claimlight_claimlight_org-browser-action";
        CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
        // A popup that is still open would be closed by the click.
        const open = document.querySelector(".webextension-popup-browser");
        open?.closest<HTMLElement & { hidePopup(): void }>("panel")?.hidePopup();
      });
      await click("#nav-bar #claimlight_claimlight_org-browser-action", null);
      // The panel takes no clicks from here: its page is opened once more, in a tab.
      let tab: FirefoxTab | null = null;
      return {
        use: async (name) => {
          tab = await popupTab(browser);
          await tab.click(
            `.site label:${name === "site" ? "nth-last-of-type(2)" : "last-of-type"}`,
          );
        },
        get asking() {
          return tab;
        },
        close: async () => {
          if (tab) await tab.close();
          else await browser.pressInBrowser("Escape");
        },
      };
    },
    answer: (yes) =>
      click("#addon-webext-permissions-notification", yes ? "button" : "secondaryButton"),
    revoke: (origin) =>
      browser.asBrowser(
        async (id, host) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            "resource://gre/modules/ExtensionPermissions.sys.mjs",
          );
          const { extension } = WebExtensionPolicy.getByID(id);
          await ExtensionPermissions.remove(id, { origins: [host], permissions: [] }, extension);
        },
        "claimlight@claimlight.org",
        origin,
      ),
    reload: () =>
      browser.asBrowser(async () => {
        const { AddonManager } = ChromeUtils.importESModule(
          "resource://gre/modules/AddonManager.sys.mjs",
        );
        await (await AddonManager.getAddonByID("claimlight@claimlight.org")).reload();
      }),
    problems: () =>
      browser.asBrowser(() =>
        Services.console
          .getMessageArray()
          .filter((it) => it instanceof Ci.nsIScriptError)
          .filter(({ sourceName }) => sourceName.startsWith("moz-extension:"))
          // What was under way on a page that was left or closed.
          .filter(
            ({ errorMessage }) => !/context unloaded|terminated by timeout/.test(errorMessage),
          )
          .map(({ errorMessage, sourceName }) => `${errorMessage} (${sourceName})`),
      ),
    close: () => browser.close(),
  };
}

/** The popup in a tab, for the page whose address a click on the toolbar let it see. */
async function popupTab(browser: Firefox): Promise<FirefoxTab> {
  const options = await browser.open(await browser.own("options.html"));
  const id = await options.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.findLast(({ url }) => url?.startsWith("http"))?.id;
  });
  await options.close();
  const tab = await browser.open(await browser.own(`popup.html?tab=${id}`));
  await until("the popup is there", () =>
    tab.evaluate(() => document.querySelector(".found .buttons") !== null),
  );
  return tab;
}

/** In the browser: the middle of an element, or of a part of it; `null` until it is there. */
function placeOf(selector: string, part: "button" | "secondaryButton" | null): Place | null {
  const found = document.querySelector<Question>(selector);
  const box = (part ? found?.[part] : found)?.getBoundingClientRect();
  return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** The keys of the manifest. `open` has none: the tests give it this one. */
const KEYS: Record<PageCommand, string> = {
  next: "j",
  previous: "k",
  open: "o",
  hide: "m",
  panel: "l",
};

/** Names that lead to the tests' server. */
const HOSTS = "health.test,news.test";

// Firefox's own globals.
declare const Services: {
  prefs: { setIntPref(name: string, value: number): void };
  console: { getMessageArray(): object[] };
};
declare const gBrowser: { tabs: BrowserTab[]; removeTab(tab: BrowserTab): void };
declare const Ci: { nsIScriptError: { new (): ScriptError } };
declare const ChromeUtils: {
  importESModule(url: string): { ExtensionPermissions: Permissions; AddonManager: Addons };
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };
declare const CustomizableUI: {
  AREA_NAVBAR: string;
  addWidgetToArea(widget: string, area: string): void;
};

interface BrowserTab {
  linkedBrowser: { currentURI: { spec: string } };
}

interface ScriptError {
  errorMessage: string;
  sourceName: string;
}

interface Addons {
  getAddonByID(id: string): Promise<{ reload(): Promise<void> }>;
}

interface Question extends HTMLElement {
  button: HTMLElement;
  secondaryButton: HTMLElement;
}

interface Permissions {
  remove(
    id: string,
    what: { origins: string[]; permissions: string[] },
    extension: object,
  ): Promise<void>;
}
