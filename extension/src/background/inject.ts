// Brings the content script into pages: registered for the sites that the user chose, and injected
// into pages that were open before.

import { granted } from "../shared/leave";
import { load, type Sites } from "../shared/settings";
import { EVERYWHERE, never, patternOf, patternsOf } from "../shared/sites";
import { Turns } from "../shared/turns";

const ID = "claimlight";
const SCRIPTS = ["content.js"];
const STYLES = ["marks.css"];

/**
 * Makes the registered script follow the user's choices and the browser's permissions. Calls may
 * come at once from several events; each waits for the one before.
 */
export function syncRegistration(): Promise<void> {
  return turns.take(register);
}

const turns = new Turns();

async function register(): Promise<void> {
  const { sites } = await load();
  const matches = await granted(wanted(sites));
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script: chrome.scripting.RegisteredContentScript = {
    id: ID,
    js: SCRIPTS,
    css: STYLES,
    matches,
    excludeMatches: sites.everywhere ? exceptions(sites) : [],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: "document_idle",
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await chrome.scripting.updateContentScripts([script]);
  else await chrome.scripting.registerContentScripts([script]);
}

function wanted(sites: Sites): string[] {
  return sites.everywhere ? [EVERYWHERE] : sites.always.map(patternOf);
}

function exceptions(sites: Sites): string[] {
  const kept = never(sites).filter((site) => !sites.always.includes(site) && !site.startsWith("["));
  return kept.flatMap(patternsOf);
}

/** Brings the script into the pages that are open: after installing, updating, and a new grant. */
export async function injectIntoOpenTabs(): Promise<void> {
  const { sites } = await load();
  const matches = await granted(wanted(sites));
  if (matches.length === 0) return;
  const tabs = await chrome.tabs.query({ url: matches, discarded: false });
  await Promise.all(tabs.map((tab) => tab.id !== undefined && inject(tab.id)));
}

/** Brings the script into one tab; `false` where the browser does not let us (its own pages). */
export async function inject(tabId: number): Promise<boolean> {
  try {
    const target = { tabId, allFrames: true };
    await chrome.scripting.insertCSS({ target, files: STYLES });
    await chrome.scripting.executeScript({ target, files: SCRIPTS });
    return true;
  } catch {
    return false;
  }
}

/** Brings the script of card and list into the frame that asks for it. */
export async function injectDialogs({ tab, frameId = 0 }: Sender): Promise<boolean> {
  if (tab?.id === undefined) return false;
  await chrome.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: ["dialogs.js"],
    injectImmediately: true,
  });
  return true;
}

type Sender = chrome.runtime.MessageSender;
