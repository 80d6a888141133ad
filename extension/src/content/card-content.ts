// What stands on a card.

import type { Reference } from "../generated/types";
import { el, link } from "../shared/dom";
import type { CardActions, Position } from "./card";
import { COPY_FORMS, type CopyForm } from "./copy";
import type { Finding } from "./findings";
import { glyph } from "./glyph";
import { studyName } from "./study";

/** Sources of one card; the list on the page has the rest. */
const MOST_SOURCES = 3;

/** Words that fired, on one card. */
const MOST_CUES = 4;

/** The parts of the card of `finding`. */
export function contentOf(
  finding: Finding,
  position: Position,
  actions: CardActions,
): HTMLElement[] {
  const { card, references } = finding;
  const beyond = references.length - MOST_SOURCES;
  // Where a card gives no more than the name of its one source, that stands at the source alone.
  const isNamed = references.length === 1 && card.given === `${references[0]?.short}.`;
  const asked = references.length > 0 || finding.link ? "Ask the paper" : "Ask";
  const parts = [
    // A card is no landmark of the page.
    el(
      "header",
      { role: "presentation" },
      glyph(finding.group, !finding.lacksSource),
      el("h2", { id: "card-title" }, card.title),
    ),
    card.given && !isNamed && el("p", { id: "card-given" }, card.given),
    card.ask && el("p", { id: "card-ask" }, `${asked}: ${decapitalised(card.ask)}`),
    ...references
      .slice(0, MOST_SOURCES)
      .map((reference) => source(reference, isNamed ? "card-given" : "", actions)),
    finding.link &&
      el("div", { className: "links" }, link(finding.link.label, finding.link.url, "main")),
    beyond > 0 && el("p", { className: "why" }, `and ${beyond} more in the page’s list`),
    why(finding),
    footer(finding, position, actions),
  ];
  return parts.filter((part) => part instanceof HTMLElement);
}

/** A paper as a person would cite it, and every place it can be found at. */
function source(reference: Reference, id: string, actions: CardActions): HTMLElement {
  const { csl, links } = reference;
  const where = [csl["container-title"], studyName(reference.study)].filter(Boolean).join(" · ");
  return el(
    "div",
    { className: "source" },
    el("p", { className: "cite", id }, reference.short),
    csl.title ? el("p", {}, csl.title) : null,
    where ? el("p", {}, where) : null,
    el(
      "div",
      { className: "links" },
      ...links.map(({ label, url }, at) => link(label, url, at === 0 ? "main" : "")),
      copying(reference, actions),
    ),
  );
}

/** The menu of forms. What was copied is said until the reader turns to something else. */
function copying(reference: Reference, { copy, cite }: CardActions): HTMLElement {
  const said = el("p", { className: "said", role: "status" });
  const clear = (): void => {
    said.textContent = "";
  };
  const button = ({ name, of }: CopyForm): HTMLElement => {
    const made = el("button", { type: "button" }, name);
    made.onclick = async () => {
      clear();
      const copied = Promise.resolve(of(reference, cite)).then(copy);
      said.textContent = await copied.then(
        () => `Copied: ${name}`,
        () => "Could not copy",
      );
    };
    made.onblur = clear;
    return made;
  };
  const menu = el(
    "details",
    { className: "copy" },
    el("summary", {}, "Copy citation"),
    el("div", { className: "forms" }, ...COPY_FORMS.map(button)),
    said,
  );
  menu.ontoggle = () => {
    clear();
    if (menu.open) menu.scrollIntoView({ block: "nearest" });
  };
  return menu;
}

/** The words that fired, and what else was found here: what the card has not said already. */
function why({ card, cues, others, group, more }: Finding): HTMLElement | null {
  const quoted = card.given.match(/“[^”]+”/g) ?? [];
  const isQuoted = (cue: string): boolean => quoted.some((words) => words.includes(cue));
  const unsaid = cues.filter((cue) => !isQuoted(cue)).slice(0, MOST_CUES);
  const words = unsaid.flatMap((cue) => [", ", el("mark", {}, cue)]);
  const besides = others.filter((title) => !card.given.includes(title)).map(decapitalised);
  const lines = [
    words.length > 0 && el("p", {}, "Because of: ", ...words.slice(1)),
    besides.length > 0 && el("p", {}, `Here too: ${besides.join("; ")}`),
    more > 0 && el("p", {}, `${more} more in this paragraph; the list has all`),
  ].filter((line) => line instanceof HTMLElement);
  return lines.length > 0 ? el("div", { className: `why ${group}` }, ...lines) : null;
}

function footer(finding: Finding, { number, of }: Position, actions: CardActions): HTMLElement {
  const { step, list, hideKind, notRight } = actions;
  const button = (label: string, ariaLabel: string | null, onclick: () => void): HTMLElement =>
    el("button", { type: "button", ariaLabel, onclick }, label);
  return el(
    "footer",
    { role: "presentation" },
    finding.category ? button("Hide this kind", null, () => hideKind(finding)) : null,
    finding.kind === "claim" ? button("Not right?", null, () => notRight(finding)) : null,
    el(
      "div",
      { className: "steps" },
      button("‹", "Previous finding", () => step(-1)),
      button(`${number} of ${of}`, `Finding ${number} of ${of}: list of all`, list),
      button("›", "Next finding", () => step(1)),
    ),
  );
}

/** As it stands after a colon; names keep their capitals. */
function decapitalised(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
