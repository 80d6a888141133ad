// What is drawn: the chosen claims, citations and references, each with its place on the page and
// the words of its card.

import type {
  Card,
  Citation,
  Claim,
  Group,
  Link,
  Reference,
  Report,
  Settings,
} from "../generated/types";
import { categoryOf, shows } from "../shared/settings";
import { chooseCitations, chooseClaims, chooseReferences, titlesBeside } from "./choose";
import type { Page } from "./page";
import { rangeOf } from "./place";

/** Something on the page that has a mark and a card. */
export interface Finding {
  /** The same for the same finding in the next reading of the page. */
  key: string;
  kind: "claim" | "citation" | "reference";
  /** Decides shape and colour. */
  group: Group;
  /** Category that "hide this kind" switches off; `null` when it has none. */
  category: string | null;
  place: StaticRange;
  card: Card;
  /** The words that fired, or the marker. */
  cues: string[];
  /** Titles of what else was found in the same sentence or story. */
  others: string[];
  /** Claims of the paragraph beyond those with a badge. */
  more: number;
  /** Entries of the list behind it. */
  references: Reference[];
  /** Where it leads besides its references: an identifier or address in the text itself. */
  link: Link | null;
  /** The words on the page. */
  text: string;
  /** Whether to say that the page gives no source here: the shape is an outline. */
  lacksSource: boolean;
  /** The page makes these words a link: clicking them stays the page's. */
  isPageLink: boolean;
}

/** Everything that gets a mark, in document order. Places that have changed are left out. */
export function findingsOf(report: Report, page: Page, settings: Settings): Finding[] {
  const references = new Map(report.references.map((it) => [it.id, it]));
  const behind = (ids: string[]): Reference[] =>
    ids.map((id) => references.get(id)).filter((it) => it !== undefined);
  const taken = new Map<string, number>();
  const found: { finding: Finding; node: number; offset: number }[] = [];

  const add = (anchor: Claim["anchor"], finding: Omit<Finding, "key" | "place">): void => {
    const place = rangeOf(anchor, page);
    if (!place) return;
    const name = `${finding.kind} ${finding.category} ${finding.text}`;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    const key = `${name} ${before}`;
    found.push({
      finding: { ...finding, key, place },
      node: anchor.start_node,
      offset: anchor.start,
    });
  };

  const uncited = categoryOf("claim_uncited");
  const saysUncited = uncited === undefined || shows(settings, uncited);
  const choices = chooseClaims(report, settings);
  for (const { claim, others, more } of choices) {
    add(claim.anchor, {
      kind: "claim",
      group: categoryOf(claim.category)?.group ?? "claimed",
      category: claim.category,
      card: claim.card,
      cues: claim.cues,
      others: titlesBeside(claim, others),
      more,
      references: behind(claim.references),
      link: linkOf(claim.citations.map((at) => report.citations[at]).find((it) => it?.url)),
      text: claim.text,
      lacksSource: saysUncited && (claim.support === "uncited" || claim.support === "list_only"),
      isPageLink: false,
    });
  }
  for (const citation of chooseCitations(report, settings)) {
    add(citation.anchor, {
      kind: "citation",
      group: "sources",
      category: citation.flags[0] ?? null,
      card: citation.card,
      cues: [],
      others: labels(citation.flags.slice(1), settings),
      more: 0,
      references: behind(citation.references),
      link: linkOf(citation),
      text: citation.marker,
      lacksSource: citation.status !== "linked",
      isPageLink: citation.is_page_link,
    });
  }
  for (const reference of chooseReferences(report, settings)) {
    add(reference.anchor, {
      kind: "reference",
      group: "sources",
      category: null,
      card: referenceCard(reference),
      cues: [],
      others: labels(reference.flags.slice(1), settings),
      more: 0,
      references: [reference],
      link: null,
      text: reference.raw,
      lacksSource: reference.flags.includes("cite_unlinked"),
      isPageLink: false,
    });
  }
  found.sort((a, b) => a.node - b.node || a.offset - b.offset);
  return found.map(({ finding }) => finding);
}

/** What kinds are called, those that are on. */
function labels(ids: string[], settings: Settings): string[] {
  const categories = ids.map(categoryOf).filter((category) => category !== undefined);
  return categories.filter((category) => shows(settings, category)).map(({ label }) => label);
}

/** An address that the text itself carries, when no entry of the list is behind it. */
function linkOf(citation: Citation | undefined): Link | null {
  if (!citation?.url || citation.references.length > 0) return null;
  const host = new URL(citation.url).hostname.replace(/^www\./, "");
  return { kind: "url", url: citation.url, label: `Open the source (${host})` };
}

function referenceCard(reference: Reference): Card {
  const flags = reference.flags.map(categoryOf).filter((category) => category !== undefined);
  const title = flags[0]?.label ?? "Goes to the paper";
  const number =
    reference.number === null || reference.number === undefined ? "" : `Source ${reference.number}`;
  return { title: number ? `${number}: ${title.toLowerCase()}` : title, given: "", ask: "" };
}

/** What a screen reader says of a badge. */
export function nameOf({ kind, card, references, link, lacksSource }: Finding): string {
  if (kind !== "claim") return `Source: ${card.title}`;
  const given = references.length > 0 || link !== null;
  const source = lacksSource ? "; no source given here" : given ? "; source given" : "";
  return `Claim: ${card.title}${source}`;
}
