// The popup: what was found on this page, and the switches.

import { el } from "../shared/dom";
import { Latest } from "../shared/latest";
import { forgetUngranted, isGranted } from "../shared/leave";
import { LIMITS } from "../shared/limits";
import { type PageCommand, type Summary, summaryKey, total } from "../shared/messages";
import {
  load,
  type Sites,
  type Stored,
  save,
  switchCategory,
  updateSettings,
  updateSites,
  watch,
} from "../shared/settings";
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

/**
 * Brings the content script into the page and starts it; the click on the button allows it. `false`
 * where the page cannot be read: the browser does not let us, or it shows something else than text.
 */
async function scan(page: Page): Promise<boolean> {
  const { tabId } = page;
  try {
    const [top] = await chrome.scripting.executeScript({
      target: { tabId },
      func: () => /html|xml|text/.test(document.contentType),
    });
    if (!top?.result) return false;
    chrome.runtime.sendMessage({ type: "wake" }).catch(() => {});
    const target = { tabId, allFrames: true };
    await chrome.scripting.executeScript({ target, files: ["content.js"] });
    await chrome.tabs.sendMessage(tabId, { type: "start" });
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
  const row = toggle(name, settings.on, (on) => keep(updateSettings({ on })));
  row.classList.add("master");
  return el("header", {}, row);
}

function found(page: Page, summary: Summary | null, readable: boolean): HTMLElement {
  const section = (...children: (HTMLElement | null)[]): HTMLElement =>
    el("section", { className: "found" }, ...children);
  const button = (label: string, onclick: () => void, className = ""): HTMLElement =>
    el("button", { type: "button", className, onclick }, label);
  if (!readable) {
    return section(
      el("p", {}, "This page cannot be read: it is a PDF, or the browser keeps it to itself."),
    );
  }
  if (!summary) {
    return section(
      el("p", {}, "This page has not been read."),
      button("Scan this page", () => scanAgain(page), "main"),
    );
  }
  const isEmpty = Object.keys(summary.counts).length === 0 && summary.citations === 0;
  const line = isEmpty
    ? "Nothing to mark on this page."
    : `${count(summary.badges, "claim")} marked · ${count(summary.citations, "citation")} · ${count(summary.references, "source")}`;
  const buttons = el(
    "div",
    { className: "buttons" },
    button("List of findings", () => send(page, "panel")),
    button("Hide or show marks", () => send(page, "hide")),
  );
  return section(
    el("p", { role: "status" }, line),
    ...summary.notes.map(({ text }) => el("p", { className: "note" }, text)),
    isEmpty ? null : buttons,
  );
}

async function scanAgain(page: Page): Promise<void> {
  readable = await scan(page);
  await render();
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

/** The wish is stored first: the browser's question closes the popup. */
async function choose(wish: Sites, origin: string): Promise<void> {
  const stored = keep(save({ sites: wish }));
  const isAllowed = await chrome.permissions.request({ origins: [origin] });
  await stored;
  if (!isAllowed) await keep(forgetUngranted());
}

async function site({ host }: Page, { sites }: Stored): Promise<HTMLElement> {
  const always = async (): Promise<HTMLElement> => {
    const origin = patternOf(host);
    const isOn = isAutomatic(host, sites) && (await isGranted(origin));
    return toggle(`Always on ${host}`, isOn, (on) => {
      if (on) choose({ ...sites, always: [...others(host, sites), host] }, origin);
      else keep(updateSites((now) => without(host, now)));
    });
  };
  const everywhere = toggle(
    "On every site",
    sites.everywhere && (await isGranted(EVERYWHERE)),
    (on) => {
      if (on) choose({ ...sites, everywhere: true }, EVERYWHERE);
      else keep(updateSites(() => ({ everywhere: false })));
    },
    "Never by itself on webmail, banks, health records and local addresses",
  );
  const heading = el("h2", {}, "Read pages by itself");
  return el("section", { className: "site" }, heading, host ? await always() : null, everywhere);
}

/** The sites when one is no longer to be read by itself. */
function without(host: string, sites: Sites): Partial<Sites> {
  const always = others(host, sites);
  return sites.everywhere ? { always, never: [...never(sites), host] } : { always };
}

function others(host: string, { always }: Sites): string[] {
  return always.filter((it) => it !== host);
}

function footer(): HTMLElement {
  const settings = el(
    "button",
    { type: "button", onclick: () => chrome.runtime.openOptionsPage() },
    "Settings",
  );
  return el("footer", {}, el("p", {}, LIMITS), settings);
}

let page: Page | null = null;
let readable = true;

const renderings = new Latest();

/** Choices that are being stored. */
let choices = 0;

/** Shows what was chosen when it is stored; a rendering before that knows nothing of it. */
async function keep(choice: Promise<void>): Promise<void> {
  choices += 1;
  await choice.finally(() => {
    choices -= 1;
  });
  await render();
}

async function render(): Promise<void> {
  const isLatest = renderings.begin();
  const stored = await load();
  const summary = page && (await summaryOf(page));
  const parts: (HTMLElement | null)[] = [header(stored)];
  if (stored.settings.on) {
    parts.push(page && found(page, summary, readable && page.isWeb));
    const switches = categorySwitches({
      settings: stored.settings,
      counts: summary?.counts ?? null,
      described: false,
      change: (category, on) => keep(switchCategory(category, on)),
    });
    parts.push(el("section", { className: "categories" }, ...switches));
    if (page?.isWeb) parts.push(await site(page, stored));
  }
  parts.push(footer());
  if (!isLatest() || choices > 0) return;
  const focus = document.activeElement && nameOf(document.activeElement);
  main.replaceChildren(...parts.filter((part) => part !== null));
  const focusable = [...main.querySelectorAll<HTMLElement>("input, button, summary")];
  focusable.find((it) => nameOf(it) === focus)?.focus();
}

/** By which an element is found again when what was found on the page changes around it. */
function nameOf(element: Element): string {
  const words = element.closest("label, button, summary")?.textContent ?? "";
  return `${element.tagName} ${words.replace(/\d+/g, "")}`;
}

async function open(): Promise<void> {
  page = await currentPage();
  watch(render);
  chrome.storage.session.onChanged.addListener(render);
  await render();
  await Promise.all([page && readUnlessPrivate(page), forgetUngranted()]);
}

async function readUnlessPrivate(page: Page): Promise<void> {
  const { settings, sites } = await load();
  if (settings.on && page.isWeb && !isSensitive(page.host, sites)) {
    readable = await scan(page);
    if (!readable) await render();
  }
}

open();
