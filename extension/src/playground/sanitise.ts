// Pasted HTML as harmless elements: only known text elements, only the attributes that the engine
// reads.

import { ATTRIBUTES } from "../generated/constants";

const ELEMENTS = new Set(
  (
    "a abbr article aside b blockquote br caption cite code dd del details div dl dt em figcaption " +
    "figure footer h1 h2 h3 h4 h5 h6 header hr i ins li main mark nav ol p pre q s section small " +
    "span strong sub summary sup table tbody td tfoot th thead time tr u ul"
  ).split(" "),
);

/** The attributes that are kept: what the engine reads, without what acts. */
const KEPT = ATTRIBUTES.filter((name) => !["contenteditable", "type", "name"].includes(name));

/** Reads `source` as HTML where it looks like HTML, else as paragraphs of text. */
export function fragmentOf(source: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (/<[a-z][^>]*>/i.test(source)) {
    const { body } = new DOMParser().parseFromString(source, "text/html");
    for (const child of body.childNodes) copy(child, fragment);
  } else {
    for (const paragraph of source.split(/\n\s*\n/)) {
      const element = document.createElement("p");
      element.textContent = paragraph;
      fragment.append(element);
    }
  }
  return fragment;
}

function copy(node: Node, into: Node): void {
  if (node instanceof Text) {
    into.appendChild(new Text(node.data));
  } else if (node instanceof HTMLElement && ELEMENTS.has(node.localName)) {
    const element = document.createElement(node.localName);
    for (const name of KEPT) {
      const value = node.getAttribute(name);
      if (value !== null && isHarmless(name, value)) element.setAttribute(name, value);
    }
    for (const child of node.childNodes) copy(child, element);
    into.appendChild(element);
  }
}

function isHarmless(name: string, value: string): boolean {
  return name !== "href" || value.startsWith("#") || /^https?:\/\//i.test(value);
}
