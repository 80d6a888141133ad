// The popup: what was found on this page, and the switches.

import { el } from "../shared/dom";
import { type PageCommand, type Summary, summaryKey, total } from "../shared/messages";
import { load, type Stored, save, watch } from "../shared/settings";
import { EVERYWHERE, isAutomatic, isSensitive, never, patternOf } from "../shared/sites";
import { categorySwitches, toggle } from "../shared/switches";

/** The page that the popup is about. */
interface Page {
  tabId: number;
  /** Empty where the browser does not tell. */
  host: string;
  /** Whether it is a web page at all. */
  isWeb: boolean;
}

const main = document.querySelector("main") ?? document.body;

/** `?tab=7` names the tab, for a popup that is open in a tab of its own (Android). */
async function currentPage(): Promise<Page | null> {
  const named = Number(new URLSearchParams(location.search).get("tab"));
  const tab = named
    ? await chrome.tabs.get(named)
    : (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined || tab.id === (await chrome.tabs.getCurrent())?.id) return null;
  const url = tab.url ? new URL(tab.url) : null;
  return {
    tabId: tab.id,
    host: url?.hostname ?? "",
    isWeb: url === null || /^(https?|file):$/.test(url.protocol),
  };
}

async function summaryOf(page: Page): Promise<Summary | null> {
  const key = summaryKey(page.tabId);
  const frames = (await chrome.storage.session.get(key))[key] as
    | Record<string, Summary>
    | undefined;
  return frames && Object.keys(frames).length > 0 ? total(frames) : null;
}

/** Brings the content script into the page and starts it; the click on the button allows it. */
async function scan(page: Page): Promise<boolean> {
  const target = { tabId: page.tabId, allFrames: true };
  try {
    await chrome.scripting.executeScript({ target, files: ["content.js"] });
    await chrome.tabs.sendMessage(page.tabId, { type: "start" });
    return true;
  } catch {
    return false;
  }
}

async function send(page: Page, command: PageCommand): Promise<void> {
  await chrome.tabs.sendMessage(page.tabId, { type: "command", command }, { frameId: 0 });
  close();
}

function header({ settings }: Stored): HTMLElement {
  // A label may not hold an <h1>.
  const name = el("span", { role: "heading", ariaLevel: "1" }, "Claimlight");
  const row = toggle(name, settings.on, (on) => save({ settings: { ...settings, on } }));
  row.classList.add("master");
  return el("header", {}, row);
}

function found(page: Page, summary: Summary | null, readable: boolean): HTMLElement {
  if (!readable) {
    return el(
      "section",
      { className: "found" },
      el(
        "p",
        {},
        "This kind of page cannot be read: the browser keeps it from extensions, or it is a PDF.",
      ),
    );
  }
  if (!summary) {
    const button = el("button", { className: "main", type: "button" }, "Scan this page");
    button.onclick = () => scan(page).then(render);
    return el(
      "section",
      { className: "found" },
      el("p", {}, "This page has not been read."),
      button,
    );
  }
  const claims = Object.keys(summary.counts).length === 0 && summary.citations === 0;
  const line = claims
    ? "Nothing to mark on this page."
    : `${count(summary.badges, "claim")} marked · ${count(summary.citations, "citation")} · ${count(summary.references, "listed source")}`;
  const list = el("button", { type: "button" }, "List of findings");
  list.onclick = () => send(page, "panel");
  return el(
    "section",
    { className: "found" },
    el("p", { role: "status" }, line),
    ...summary.notes.map(({ text }) => el("p", { className: "note" }, text)),
    claims ? null : list,
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

/** The wish is stored first: the browser's question closes the popup. */
async function choose(sites: Stored["sites"], origin: string): Promise<void> {
  const stored = save({ sites });
  await chrome.permissions.request({ origins: [origin] });
  await stored;
}

function site(page: Page, { sites }: Stored): HTMLElement {
  const { host } = page;
  const rows: HTMLElement[] = [];
  if (host) {
    const always = toggle(`Always on ${host}`, isAutomatic(host, sites), (on) => {
      const others = sites.always.filter((it) => it !== host);
      if (on) choose({ ...sites, always: [...others, host] }, patternOf(host));
      else
        save({
          sites: {
            ...sites,
            always: others,
            never: sites.everywhere ? [...never(sites), host] : sites.never,
          },
        });
    });
    rows.push(always);
  }
  const everywhere = toggle(
    "On every site",
    sites.everywhere,
    (on) => {
      const changed = { ...sites, everywhere: on };
      if (on) choose(changed, EVERYWHERE);
      else save({ sites: changed });
    },
    "Never by itself on webmail, banks, health records and local addresses",
  );
  rows.push(everywhere);
  return el("section", { className: "site" }, el("h2", {}, "Read pages by itself"), ...rows);
}

function footer(): HTMLElement {
  const settings = el(
    "button",
    { type: "button", onclick: () => chrome.runtime.openOptionsPage() },
    "Settings",
  );
  return el(
    "footer",
    {},
    el(
      "p",
      {},
      "“Source given” means only that the page points somewhere; we have not read the source for you. Questions about your own care belong with a health professional.",
    ),
    settings,
  );
}

let page: Page | null = null;
let readable = true;

async function render(): Promise<void> {
  const stored = await load();
  const summary = page && (await summaryOf(page));
  const parts: (HTMLElement | null)[] = [header(stored)];
  if (stored.settings.on) {
    parts.push(page && found(page, summary, readable && page.isWeb));
    const switches = categorySwitches({
      settings: stored.settings,
      counts: summary?.counts ?? null,
      described: false,
      change: (settings) => save({ settings }),
    });
    parts.push(el("section", { className: "categories" }, ...switches));
    if (page?.isWeb) parts.push(site(page, stored));
  }
  parts.push(footer());
  const focus = focusedSwitch();
  main.replaceChildren(...parts.filter((part) => part !== null));
  if (focus !== null) main.querySelectorAll<HTMLElement>("input, button, summary")[focus]?.focus();
}

/** The focus stays where it was when what was found changes under it. */
function focusedSwitch(): number | null {
  const at = [...main.querySelectorAll("input, button, summary")].indexOf(
    document.activeElement ?? main,
  );
  return at < 0 ? null : at;
}

async function open(): Promise<void> {
  page = await currentPage();
  await render();
  watch(render);
  chrome.storage.session.onChanged.addListener(render);
  if (!page) return;
  const { settings, sites } = await load();
  if (settings.on && page.isWeb && !isSensitive(page.host, sites)) {
    readable = await scan(page);
    if (!readable) await render();
  }
}

open();
