// What the browser lets us read, against what the user wished.

import { load, save } from "./settings";
import { EVERYWHERE, patternOf } from "./sites";

/** Those of the match patterns that the browser allows. */
export async function granted(matches: string[]): Promise<string[]> {
  const allowed = await Promise.all(
    matches.map((match) => chrome.permissions.contains({ origins: [match] })),
  );
  return matches.filter((_, at) => allowed[at]);
}

/**
 * What the browser does not allow is no longer wished: it was taken back in the browser's settings,
 * or its question was declined while the popup that asked was closed.
 */
export async function forgetUngranted(): Promise<void> {
  const { sites } = await load();
  const allowed = await granted([EVERYWHERE, ...sites.always.map(patternOf)]);
  const everywhere = sites.everywhere && allowed.includes(EVERYWHERE);
  const always = sites.always.filter((host) => allowed.includes(patternOf(host)));
  if (everywhere !== sites.everywhere || always.length < sites.always.length) {
    await save({ sites: { ...sites, everywhere, always } });
  }
}
