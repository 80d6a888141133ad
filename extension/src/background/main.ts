// The background: a service worker in Chromium, an event page in Firefox. It may be stopped at any
// time, so every listener is registered at once and nothing is remembered here.

import { forgetUngranted } from "../shared/leave";
import type { CiteAnswer, PageCommand, Request, ScanAnswer, ScanRequest } from "../shared/messages";
import { load, watch } from "../shared/settings";
import { isAutomatic } from "../shared/sites";
import { read, start, write } from "./engine";
import { inject, injectDialogs, injectIntoOpenTabs, syncRegistration } from "./inject";
import { forget, tell } from "./toolbar";

chrome.runtime.onMessage.addListener((request: Request, sender, answer) => {
  switch (request.type) {
    case "wake":
      wake();
      return false;
    case "scan":
      scan(request).then(answer);
      return true;
    case "cite":
      cite(request).then(answer);
      return true;
    case "paper":
      openPaper(request.url, sender);
      return false;
    case "dialogs":
      injectDialogs(sender).then(answer, () => answer(false));
      return true;
    case "summary":
      if (sender.tab?.id !== undefined) {
        tell(sender.tab.id, sender.frameId ?? 0, request.summary);
      }
      return false;
  }
});

async function scan(request: ScanRequest): Promise<ScanAnswer> {
  try {
    const { settings } = await load();
    return await read(request, settings);
  } catch (error) {
    return { error: String(error) };
  }
}

async function cite({ csl, format }: Extract<Request, { type: "cite" }>): Promise<CiteAnswer> {
  try {
    return { text: await write(csl, format) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** The browser's own keys give a page no leave to open a tab; a tab that we open has no referrer. */
async function openPaper(url: string, { tab }: chrome.runtime.MessageSender): Promise<void> {
  if (!tab || !/^https?:/.test(url)) return;
  await chrome.tabs.create({ url, index: tab.index + 1, openerTabId: tab.id });
}

chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  await syncRegistration();
  await injectIntoOpenTabs();
  if (reason === "install" && !ALL_SITES) {
    await chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
  }
});

chrome.runtime.onStartup.addListener(syncRegistration);

chrome.permissions.onAdded.addListener(async () => {
  await syncRegistration();
  await injectIntoOpenTabs();
});

chrome.permissions.onRemoved.addListener(async () => {
  await forgetUngranted();
  await syncRegistration();
});

watch(syncRegistration, undefined, ["sites"]);

chrome.tabs.onRemoved.addListener(forget);

chrome.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
  if (status !== "loading") return;
  forget(tabId);
  if (url) prepare(new URL(url));
});

/** A page that will be read gets an engine that is ready: it is set up while the page loads. */
async function prepare({ hostname }: URL): Promise<void> {
  const { settings, sites } = await load();
  if (settings.on && isAutomatic(hostname, sites)) wake();
}

/** Where it fails, it does so again for what is asked then, which is told. */
function wake(): void {
  start().catch(() => {});
}

// Firefox for Android has no keys.
chrome.commands?.onCommand.addListener(async (command, tab) => {
  if (tab?.id === undefined) return;
  const message = { type: "command", command: command as PageCommand };
  try {
    await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 });
  } catch {
    // Not read yet: the key is the user's asking.
    wake();
    if (await inject(tab.id)) await chrome.tabs.sendMessage(tab.id, { type: "start" });
  }
});
