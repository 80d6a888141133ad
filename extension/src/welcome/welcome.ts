// The page that opens after installing: what it does, and the first click.

import { glyph } from "../content/glyph";
import { LINES } from "../content/tone";
import { el } from "../shared/dom";
import { GROUPED, type GroupOfCategories } from "../shared/groups";
import { LIMITS } from "../shared/limits";

/** A group's shape, its line, and some of its kinds. */
function meaning({ group, heading, categories }: GroupOfCategories): HTMLElement {
  const name = el("strong", {}, heading);
  name.style.textDecoration = `underline ${LINES[group]} var(--group)`;
  const kinds = categories.slice(0, 3).map(({ label }) => label.toLowerCase());
  return el(
    "li",
    { className: group },
    glyph(group, true),
    el("p", {}, name, ` ${kinds.join("; ")} …`),
  );
}

const main = document.querySelector("main") ?? document.body;

main.append(
  el("img", { className: "icon", src: "icons/icon-48.png", width: 48, height: 48, alt: "" }),
  el("h1", {}, "See what a health page claims, and what stands behind it"),
  el(
    "p",
    {},
    "Open a health article and click Claimlight in the toolbar. Claims get a line under the words and a small badge in the margin; a click on either says what kind of claim it is, what source the page gives, and opens the paper.",
  ),
  el("h2", {}, "What the marks mean"),
  el(
    "ul",
    { className: "legend" },
    ...GROUPED.map(meaning),
    el(
      "li",
      { className: "claimed" },
      glyph("claimed", false),
      el("p", {}, "An outline instead of a full shape: the page gives no source there."),
    ),
  ),
  el("h2", {}, "What it does not do"),
  el("p", {}, `It never says that a claim is true or false. ${LIMITS}`),
  el("h2", {}, "On your device"),
  el(
    "p",
    {},
    "Pages are read on this device; nothing leaves it. Claimlight reads a page when you click it. To have it read by itself on a site, or on all, say so in its popup.",
  ),
);
