// What the browser lets us read, against what the user wished.

import { load, updateSites } from "./settings";
import { EVERYWHERE, patternOf } from "./sites";

/** Whether the browser allows a match pattern. */
export function isGranted(match: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: [match] });
}

/** Those of the match patterns that the browser allows. */
export async function granted(matches: string[]): Promise<string[]> {
  const allowed = await Promise.all(matches.map(isGranted));
  return matches.filter((_, at) => allowed[at]);
}

/**
 * What the browser does not allow is no longer wished: it was taken back in the browser's settings,
 * or its question was declined while the popup that asked was closed.
 */
export async function forgetUngranted(): Promise<void> {
  const { sites } = await load();
  const allowed = await granted([EVERYWHERE, ...sites.always.map(patternOf)]);
  const isEverywhere = allowed.includes(EVERYWHERE);
  const lost = sites.always.filter((host) => !allowed.includes(patternOf(host)));
  if (lost.length === 0 && (isEverywhere || !sites.everywhere)) return;
  await updateSites(({ everywhere, always }) => ({
    everywhere: everywhere && isEverywhere,
    always: always.filter((host) => !lost.includes(host)),
  }));
}
