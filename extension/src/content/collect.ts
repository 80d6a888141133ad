// Reads the page into a Snapshot in one pass, and remembers its text nodes.

import { ATTRIBUTES, HIDDEN, META, RAISED, SKIPPED } from "../generated/constants";
import type { Snapshot } from "../generated/types";
import { Slices } from "./slices";

/** A Snapshot with the text nodes that it was made from. */
export interface Page {
  snapshot: Snapshot;
  /** The text nodes, in the order of the Snapshot. */
  nodes: Text[];
  /** Where each node's text begins in the Snapshot's; one more entry marks the end. */
  starts: number[];
  /** Shadow roots on the way, whose documents need our style sheet too. */
  roots: ShadowRoot[];
}

/** Codes of the stream; see the Rust `Snapshot`. */
const CLOSE = 0;
const TEXT = 1;
const OPEN = 2;

/** Nodes between two looks at the clock. */
const STRIDE = 128;

const skipped = new Set(SKIPPED);
const sentAttributes = new Set(ATTRIBUTES);
const sentMeta = new Set(META);

/**
 * Reads what stands under `root`, as the reader sees it, through shadow roots and slots; without
 * `except`, our own host.
 */
export async function collect(
  root: Element,
  except: Element | null,
  signal: AbortSignal,
): Promise<Page> {
  const dictionary = new Map<string, number>();
  const page: Page = {
    snapshot: {
      url: location.href,
      lang: document.documentElement.lang,
      title: document.title,
      meta: metaOf(document),
      strings: [],
      stream: [],
      text: "",
    },
    nodes: [],
    starts: [],
    roots: [],
  };
  const { strings, stream } = page.snapshot;
  const texts: string[] = [];
  const slices = new Slices(signal);
  let length = 0;
  let steps = 0;

  const intern = (string: string): number => {
    let index = dictionary.get(string);
    if (index === undefined) {
      index = strings.push(string) - 1;
      dictionary.set(string, index);
    }
    return index;
  };

  const open = (element: HTMLElement, hidden: boolean): void => {
    const flags = (hidden ? HIDDEN : 0) | (isRaised(element) ? RAISED : 0);
    const count = stream.push(OPEN, intern(element.localName), flags, 0) - 1;
    let sent = 0;
    for (const { name, value } of element.attributes) {
      if (!sentAttributes.has(name)) continue;
      stream.push(intern(name), intern(value));
      sent += 1;
    }
    stream[count] = sent;
  };

  const text = (node: Text): void => {
    const { data } = node;
    stream.push(TEXT, data.length);
    page.nodes.push(node);
    page.starts.push(length);
    texts.push(data);
    length += data.length;
  };

  // One frame an open element: what is still to be read in it, and whether the reader sees it.
  const path: { rest: Iterator<Node>; hidden: boolean }[] = [
    { rest: [root][Symbol.iterator](), hidden: false },
  ];
  for (let frame = path.at(-1); frame; frame = path.at(-1)) {
    steps += 1;
    if (steps % STRIDE === 0 && slices.due()) await slices.pause();
    const { value: node, done } = frame.rest.next();
    if (done) {
      path.pop();
      if (path.length > 0) stream.push(CLOSE);
    } else if (node.nodeType === Node.TEXT_NODE) {
      text(node as Text);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as HTMLElement;
      if (element === except || skipped.has(element.localName)) continue;
      const hidden = frame.hidden || !isVisible(element);
      open(element, hidden);
      path.push({ rest: childrenOf(element, page.roots), hidden });
    }
  }
  page.starts.push(length);
  page.snapshot.text = texts.join("");
  return page;
}

/** `display: contents` has no box of its own but is seen. */
function isVisible(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) ||
    getComputedStyle(element).display === "contents"
  );
}

/** Raised by its own style, not by a rule: as far as HTML alone tells, too. */
function isRaised(element: HTMLElement): boolean {
  if (!element.hasAttribute("style")) return false;
  return ["super", "text-top"].includes(element.style.verticalAlign);
}

/** Children as the reader sees them: a shadow root's in place of its host's, a slot's assigned. */
function childrenOf(element: Element, roots: ShadowRoot[]): Iterator<Node> {
  const shadow = shadowOf(element);
  if (shadow) {
    roots.push(shadow);
    return siblings(shadow.firstChild);
  }
  if (element.localName === "slot") {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned[Symbol.iterator]();
  }
  return siblings(element.firstChild);
}

function* siblings(first: Node | null): Generator<Node> {
  for (let node = first; node; node = node.nextSibling) yield node;
}

/** Open and closed shadow roots: the browsers give the latter to extensions only. */
function shadowOf(element: Element): ShadowRoot | null {
  // The name of a custom element has a hyphen; of the built-in ones only these can have a shadow.
  if (!element.localName.includes("-") && !SHADOW_HOSTS.has(element.localName)) return null;
  if (element.shadowRoot) return element.shadowRoot;
  if (element.openOrClosedShadowRoot) return element.openOrClosedShadowRoot;
  const dom = globalThis.chrome?.dom;
  return dom ? dom.openOrClosedShadowRoot(element as HTMLElement) : null;
}

/** DOM standard, "attach a shadow root". */
const SHADOW_HOSTS = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(
    " ",
  ),
);

/** What the head says about the page. */
function metaOf(document: Document): [string, string][] {
  const meta: [string, string][] = [];
  for (const element of document.querySelectorAll("meta[content]")) {
    const name = element.getAttribute("name") ?? element.getAttribute("property");
    const content = element.getAttribute("content") ?? "";
    if (name && sentMeta.has(name.toLowerCase())) meta.push([name.toLowerCase(), content]);
  }
  return meta;
}
