// What has changed on a page, as it is sent to the background.

import type { Snapshot } from "../generated/types";

/** Changes that make one Snapshot of another. */
export interface Patch extends Pick<Snapshot, "url" | "lang" | "title" | "meta"> {
  /** Strings to be added to the dictionary. */
  strings: string[];
  /** In the order of the page, without overlaps; places are those before any change. */
  cuts: Cut[];
}

/** One run of the page that is another now. */
export interface Cut {
  /** What goes of the stream: from, to. */
  stream: [number, number];
  /** What comes in its place. */
  codes: number[];
  /** What goes of the text: from, to. */
  text: [number, number];
  words: string;
}

/** The Snapshot after the changes. */
export function patched(snapshot: Snapshot, patch: Patch): Snapshot {
  const { url, lang, title, meta, strings, cuts } = patch;
  const codes: number[][] = [];
  const words: string[] = [];
  let [at, text] = [0, 0];
  for (const cut of cuts) {
    codes.push(snapshot.stream.slice(at, cut.stream[0]), cut.codes);
    words.push(snapshot.text.slice(text, cut.text[0]), cut.words);
    [at, text] = [cut.stream[1], cut.text[1]];
  }
  return {
    url,
    lang,
    title,
    meta,
    strings: snapshot.strings.concat(strings),
    stream: codes.concat([snapshot.stream.slice(at)]).flat(),
    text: words.join("") + snapshot.text.slice(text),
  };
}
