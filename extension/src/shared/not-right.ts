// Findings that the user called wrong: kept on the device, exported from the options page.

import type { Finding } from "../content/findings";

/** One such finding. */
export interface NotRight {
  category: string;
  text: string;
  cues: string[];
  page: string;
  day: string;
}

const KEY = "notRight";

/** Keeps one. */
export async function keepNotRight(finding: Finding): Promise<void> {
  const entry: NotRight = {
    category: finding.category ?? "",
    text: finding.text,
    cues: finding.cues,
    page: location.href,
    day: new Date().toISOString().slice(0, 10),
  };
  await chrome.storage.local.set({ [KEY]: [...(await allNotRight()), entry] });
}

/** All that were kept. */
export async function allNotRight(): Promise<NotRight[]> {
  const stored = await chrome.storage.local.get(KEY);
  return (stored[KEY] as NotRight[] | undefined) ?? [];
}

/** Forgets them all: they are marked again. */
export function forgetNotRight(): Promise<void> {
  return chrome.storage.local.remove(KEY);
}

/** What makes two such findings the same: the same words, called the same. */
export function nameOfNotRight({
  category,
  text,
}: {
  category: string | null;
  text: string;
}): string {
  return `${category ?? ""} ${text}`;
}
