// Which findings get a mark, on reports made for it.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  chooseCitations,
  chooseClaims,
  chooseReferences,
  titlesBeside,
} from "../src/content/choose";
import { DEFAULT_SETTINGS } from "../src/generated/constants";
import type { Citation, Claim, Reference, Report, Settings } from "../src/generated/types";

/** A claim in a sentence of a paragraph; the lower its rank, the sooner it gets a badge. */
function claim(sentence: number, properties: Partial<Claim> = {}): Claim {
  return {
    category: "treatment_benefit",
    text: `Sentence ${sentence}.`,
    sentence,
    paragraph: 0,
    rank: 0,
    group: 0,
    section: "body",
    ...properties,
  } as Claim;
}

function report(parts: Partial<Report>): Report {
  return { claims: [], citations: [], references: [], ...parts } as Report;
}

/** The sentences with a badge, what shares it, and what is counted at it. */
function badges(claims: Claim[], settings: Partial<Settings> = {}): string[] {
  const all = chooseClaims(report({ claims }), { ...DEFAULT_SETTINGS, ...settings });
  return all.map(({ claim: { sentence, category }, others, more }) => {
    const shared = others.map((other) => ` +${other.category}`).join("");
    return `${sentence} ${category}${shared}${more > 0 ? ` ${more} more` : ""}`;
  });
}

test("one badge a sentence: the claim of the lowest rank, the others share it", () => {
  const claims = [
    claim(1, { category: "statistic", rank: 2 }),
    claim(1, { category: "treatment_benefit", rank: 1 }),
    claim(2, { category: "advice", rank: 3 }),
  ];
  assert.deepEqual(badges(claims), ["1 treatment_benefit +statistic", "2 advice"]);
});

test("wording alone gets no badge, and shares that of its sentence", () => {
  const wording = claim(1, { category: "causal", rank: 0 });
  assert.deepEqual(badges([wording]), []);
  assert.deepEqual(badges([wording, claim(1, { rank: 5 })]), ["1 treatment_benefit +causal"]);
});

test("three badges a paragraph, the lowest ranks; the rest is counted at the last of them", () => {
  const claims = [5, 1, 4, 2, 3].map((rank, at) => claim(at, { rank }));
  assert.deepEqual(badges(claims), [
    "1 treatment_benefit",
    "3 treatment_benefit",
    "4 treatment_benefit 2 more",
  ]);
  const elsewhere = claims.map((it, at) => ({ ...it, paragraph: at % 2 }));
  assert.equal(badges(elsewhere).length, 5);
});

test("claims of one story share a badge, wherever they stand", () => {
  const story = [claim(1, { group: 7 }), claim(2, { group: 7, rank: 1 }), claim(3, { rank: 2 })];
  assert.deepEqual(badges(story), [
    "1 treatment_benefit +treatment_benefit",
    "3 treatment_benefit",
  ]);
});

test("a card names each kind of claim beside its own once", () => {
  const titled = (title: string): Claim => claim(1, { card: { title, given: "", ask: "" } });
  for (const [own, others, named] of [
    ["A story", ["A story", "A story"], []],
    ["A story", ["A benefit", "A story", "A benefit", "A harm"], ["A benefit", "A harm"]],
  ] as const) {
    assert.deepEqual(titlesBeside(titled(own), others.map(titled)), named);
  }
});

test("what is switched off neither shows nor shares nor counts", () => {
  const claims = [claim(1), claim(1, { category: "statistic", rank: 1 })];
  assert.deepEqual(badges(claims, { switched: ["treatment_benefit"] }), ["1 statistic"]);
  assert.deepEqual(badges(claims, { switched: ["statistic"] }), ["1 treatment_benefit"]);
  assert.deepEqual(badges(claims, { switched: ["statistic", "treatment_benefit"] }), []);
});

test("a category that is not known gets no badge", () => {
  assert.deepEqual(badges([claim(1, { category: "of_tomorrow" })]), []);
});

test("link lists and comments only where they are wanted", () => {
  const claims = [claim(1, { section: "link_list" }), claim(2, { section: "comment" })];
  assert.deepEqual(badges(claims, { link_lists: false, comments: false }), []);
  assert.deepEqual(badges(claims, { link_lists: true, comments: false }), ["1 treatment_benefit"]);
  assert.deepEqual(badges(claims, { link_lists: false, comments: true }), ["2 treatment_benefit"]);
});

test("a citation is marked while one of its kinds is on, or when it has none", () => {
  const citations = [[], ["cite_linked"], ["cite_linked", "src_preprint"]].map(
    (flags) => ({ flags }) as unknown as Citation,
  );
  const marked = (switched: string[]): number[] =>
    chooseCitations(report({ citations }), { ...DEFAULT_SETTINGS, switched }).map((it) =>
      citations.indexOf(it),
    );
  assert.deepEqual(marked([]), [0, 1, 2]);
  assert.deepEqual(marked(["cite_linked"]), [0, 2]);
  assert.deepEqual(marked(["cite_linked", "src_preprint"]), [0]);
});

test("that a quotation says less than the words before it is not shown at first", () => {
  const citations = [{ flags: ["paraphrase_shift"] }] as unknown as Citation[];
  const marked = (switched: string[]): number =>
    chooseCitations(report({ citations }), { ...DEFAULT_SETTINGS, switched }).length;
  assert.equal(marked([]), 0);
  assert.equal(marked(["paraphrase_shift"]), 1);
});

test("an entry of the list is marked when it leads somewhere", () => {
  const entry = (links: number, flags: string[]): Reference =>
    ({ links: Array(links).fill({}), flags }) as unknown as Reference;
  const references = [entry(1, []), entry(0, []), entry(1, ["cite_unlinked"])];
  const marked = (switched: string[]): number[] =>
    chooseReferences(report({ references }), { ...DEFAULT_SETTINGS, switched }).map((it) =>
      references.indexOf(it),
    );
  assert.deepEqual(marked([]), [0, 2]);
  assert.deepEqual(marked(["cite_linked"]), [2]);
  assert.deepEqual(marked(["cite_unlinked"]), [0]);
});
