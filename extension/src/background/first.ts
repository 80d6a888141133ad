// A page of one claim, one marker and one source. The engine compiles its word lists when it first
// needs them: read before any real page, this makes it ready.

import type { Snapshot } from "../generated/types";
import { CLOSE, OPEN, TEXT } from "../shared/stream";

const WORDS = [
  "Tea prevents strokes (1).",
  "References",
  "1. Lee A. Tea and stroke. BMJ. 2019;3:1-9.",
];

const TAGS = ["p", "h2", "p"];

export const FIRST: Snapshot = {
  url: "",
  lang: "en",
  title: "",
  meta: [],
  strings: TAGS,
  stream: WORDS.flatMap((words, at) => [OPEN, at, 0, 0, TEXT, words.length, CLOSE]),
  text: WORDS.join(""),
};
