// Which findings are marked. Under the default settings these are the claims that the report calls
// `shown`; a test holds the two together.

import type { Citation, Claim, Reference, Report, Section, Settings } from "../generated/types";
import { categoryOf, shows } from "../shared/settings";

/** Badges in one paragraph. */
const PER_PARAGRAPH = 3;

/** A claim with a badge, and what its card says besides. */
export interface Choice {
  claim: Claim;
  /** Claims of the same sentence or story that share the badge. */
  others: Claim[];
  /** Further sentences of the paragraph that would have a badge; counted at its last one. */
  more: number;
}

/** The claims that get a badge: one a sentence, three a paragraph, one a story; in document order. */
export function chooseClaims(report: Report, settings: Settings): Choice[] {
  const may = (claim: Claim): boolean => {
    const category = categoryOf(claim.category);
    return (
      category !== undefined && shows(settings, category) && showsSection(settings, claim.section)
    );
  };
  const enabled = report.claims.filter(may);
  const order = enabled.toSorted((a, b) => a.paragraph - b.paragraph || a.rank - b.rank);
  const chosen = new Map<string, Choice>();
  const inParagraph = new Map<number, Choice[]>();
  const beyond = new Set<string>();
  for (const claim of order) {
    const place = placeOf(claim);
    if (chosen.has(place) || !categoryOf(claim.category)?.stands_alone) continue;
    const badges = inParagraph.get(claim.paragraph) ?? [];
    inParagraph.set(claim.paragraph, badges);
    if (badges.length < PER_PARAGRAPH) {
      const choice = { claim, others: [], more: 0 };
      chosen.set(place, choice);
      badges.push(choice);
    } else if (!beyond.has(place)) {
      beyond.add(place);
      const last = badges.at(-1);
      if (last) last.more += 1;
    }
  }
  for (const claim of enabled) {
    const choice = chosen.get(placeOf(claim));
    if (choice && choice.claim !== claim) choice.others.push(claim);
  }
  const position = new Map(report.claims.map((claim, at) => [claim, at]));
  const at = ({ claim }: Choice): number => position.get(claim) ?? 0;
  return [...chosen.values()].sort((a, b) => at(a) - at(b));
}

/** Titles of claims that share a badge, other than the badge's own. */
export function titlesBeside({ card }: Claim, others: readonly Claim[]): string[] {
  const titles = new Set(others.map((other) => other.card.title));
  titles.delete(card.title);
  return [...titles];
}

/** Claims of one sentence share a badge, claims of one story too. */
function placeOf(claim: Claim): string {
  return claim.group === 0 ? `sentence ${claim.sentence}` : `story ${claim.group}`;
}

/** The citations that are marked. */
export function chooseCitations(report: Report, settings: Settings): Citation[] {
  return report.citations.filter((citation) => anyOn(citation.flags, settings));
}

/** The entries of the reference lists that get a badge: those that lead somewhere. */
export function chooseReferences(report: Report, settings: Settings): Reference[] {
  return report.references.filter(
    ({ links, flags }) =>
      links.length > 0 &&
      anyOn(flags.includes("cite_unlinked") ? flags : ["cite_linked", ...flags], settings),
  );
}

/** Whether a kind is on; what has no kind is always shown. */
function anyOn(ids: string[], settings: Settings): boolean {
  const categories = ids.map(categoryOf).filter((category) => category !== undefined);
  return categories.length === 0 || categories.some((category) => shows(settings, category));
}

function showsSection(settings: Settings, section: Section): boolean {
  if (section === "link_list") return settings.link_lists;
  if (section === "comment") return settings.comments;
  return true;
}
