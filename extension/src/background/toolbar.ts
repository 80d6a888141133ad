// The count on the toolbar button, and what each tab's frames told about themselves.

import { type Summary, summaryKey, total } from "../shared/messages";
import { Turns } from "../shared/turns";

type Frames = Record<string, Summary>;

/** Keeps what a frame tells about itself, and shows the tab's count. */
export function tell(tabId: number, frameId: number, summary: Summary | null): void {
  const key = summaryKey(tabId);
  turns.take(async () => {
    const frames = ((await chrome.storage.session.get(key))[key] ?? {}) as Frames;
    if (summary) frames[frameId] = summary;
    else delete frames[frameId];
    await chrome.storage.session.set({ [key]: frames });
    await show(tabId, frames);
  });
}

/** Forgets a tab: it was closed, or shows another page. */
export function forget(tabId: number): void {
  turns.take(() => chrome.storage.session.remove(summaryKey(tabId)));
}

/** Frames of a tab report at the same time. */
const turns = new Turns();

async function show(tabId: number, frames: Frames): Promise<void> {
  const { badges } = total(frames);
  const text = badges > 0 ? String(badges) : "";
  try {
    await Promise.all([
      chrome.action.setBadgeText({ tabId, text }),
      chrome.action.setBadgeBackgroundColor({ tabId, color: "#4a4f8c" }),
      chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
