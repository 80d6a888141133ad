// Readings for `reader.test.ts`, run in a page, with an engine that answers when and what they say.

import type { Ask } from "../src/content/engine";
import { Reader, type Surroundings } from "../src/content/reader";
import { DEFAULT_SETTINGS } from "../src/generated/constants";
import type { Link, Reference, Report } from "../src/generated/types";

const NOTHING: Report = {
  version: 1,
  url: "",
  lang: "en",
  words: 0,
  claims: [],
  citations: [],
  references: [],
  notes: [],
};

function surroundings(ask: Ask, signal: AbortSignal): Surroundings {
  return {
    watched: document.documentElement,
    root: () => document.body,
    ask,
    cite: async () => "",
    openPaper: () => {},
    dialogs: () => Promise.reject(new Error("no card is opened here")),
    tell() {},
    switchOff() {},
    keepNotRight: async () => {},
    allNotRight: async () => [],
    isOrphan: () => false,
    leave() {},
    signal,
  };
}

/** How often the engine is asked where two settings change under the first reading. */
export async function wishWhileReading(): Promise<number> {
  let asked = 0;
  let answer = (): void => {};
  const answering = new Promise<void>((done) => {
    answer = done;
  });
  let arrived = (): void => {};
  const arrival = new Promise<void>((done) => {
    arrived = done;
  });
  const ask: Ask = async (request) => {
    asked += 1;
    arrived();
    await answering;
    return "patch" in request
      ? { delta: { ...NOTHING, claims: [], citations: [], references: [] } }
      : { report: NOTHING };
  };
  const reader = new Reader(surroundings(ask, new AbortController().signal), DEFAULT_SETTINGS);
  const reading = reader.read();
  await arrival;
  const search = DEFAULT_SETTINGS.search === "pubmed" ? "scholar" : "pubmed";
  reader.update({ ...DEFAULT_SETTINGS, search });
  reader.update({ ...DEFAULT_SETTINGS, search, comments: !DEFAULT_SETTINGS.comments });
  answer();
  await reading;
  return asked;
}

/** What is written to our corner where other text changes and the same is found again. */
export async function writesWhereNothingIsNew(): Promise<string[]> {
  const paragraph = (textContent: string): HTMLElement =>
    Object.assign(document.createElement("p"), { textContent });
  const entry = paragraph("Lee A. Tea and stroke. BMJ. 2019;3:1-9.");
  const other = paragraph("The pot is kept warm.");
  document.body.replaceChildren(entry, other);
  const report = { ...NOTHING, references: [reference(entry.innerText.length)] };
  const { references, ...rest } = report;
  const by = { node: 0, sentence: null, paragraph: null, group: null, citation: null };
  const kept = references.map((_, from) => ({ kept: { from, count: 1, by } }));
  const delta = { ...rest, claims: [], citations: [], references: kept };
  const ask: Ask = async (request) => ("patch" in request ? { delta } : { report });
  const life = new AbortController();
  const reader = new Reader(surroundings(ask, life.signal), DEFAULT_SETTINGS);
  await reader.read();
  await frames();
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  if (!root?.querySelector(".badge")) return ["no badge"];
  const written: string[] = [];
  const writes = new MutationObserver((records) => {
    for (const { type, attributeName } of records) written.push(`${type} ${attributeName}`);
  });
  writes.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  (other.firstChild as Text).data = "The lid is kept on it.";
  // The observer of the reader is called first.
  await frames();
  await reader.read();
  await frames();
  writes.disconnect();
  life.abort();
  return written;
}

async function frames(): Promise<void> {
  for (let left = 3; left > 0; left -= 1) await new Promise((done) => requestAnimationFrame(done));
}

function reference(end: number): Reference {
  const url = "https://doi.org/10.5555/tea.2019.1";
  const link: Link = { kind: "doi", url, label: "Open the paper (doi.org)" };
  return {
    id: "ref-1",
    number: 1,
    raw: "Lee A. Tea and stroke.",
    csl: {},
    short: "Lee, 2019",
    study: "",
    link,
    links: [link],
    flags: [],
    element_id: null,
    anchor: { start_node: 0, start: 0, end_node: 0, end },
  };
}
