// Reads what stands on the page into the flat arrays of a Snapshot, and remembers its nodes.

import { ATTRIBUTES, HIDDEN, META, RAISED, SKIPPED } from "../generated/constants";
import type { Snapshot } from "../generated/types";
import { assignedTo, shadowOf } from "./flat";
import type { Slices } from "./slices";

/** A run of the page: its stream, and the nodes that the stream speaks of, in its order. */
export interface Part {
  stream: number[];
  nodes: Text[];
  /** What each text node said when it was read. */
  texts: string[];
  elements: Element[];
}

/** Codes of the stream; see the Rust `Snapshot`. */
export const CLOSE = 0;
export const TEXT = 1;
export const OPEN = 2;

const { TEXT_NODE, ELEMENT_NODE } = Node;

/** Nodes between two looks at the clock. */
const STRIDE = 256;

const skipped = new Set(SKIPPED);
const sentAttributes = new Set(ATTRIBUTES);
const sentMeta = new Set(META);

/** What is still to be read in an open element, and whether the reader sees it. */
interface Frame {
  next: Node | null;
  /** Nodes that do not stand side by side in the tree: they are assigned to a slot. */
  list: Node[] | null;
  at: number;
  hidden: boolean;
}

/** Reads runs of one page, over one dictionary. */
export class Collector {
  readonly strings: string[] = [];
  /** Shadow roots on the way. */
  readonly roots = new Set<ShadowRoot>();
  /** Custom elements that may still be given a shadow root. */
  readonly latent = new Set<Element>();
  private readonly index = new Map<string, number>();

  /** `except` is our own host. */
  constructor(private readonly except: Element) {}

  /** Whether a node is read at all. */
  reads(node: Node): boolean {
    if (node.nodeType === TEXT_NODE) return true;
    return (
      node.nodeType === ELEMENT_NODE && this.isRead(node as Element, (node as Element).localName)
    );
  }

  /** Reads nodes that stand side by side; `hidden` says that the reader does not see them. */
  async read(nodes: Node[], hidden: boolean, slices: Slices): Promise<Part> {
    const part: Part = { stream: [], nodes: [], texts: [], elements: [] };
    const path: Frame[] = [];
    let frame: Frame | undefined = { next: nodes[0] ?? null, list: nodes, at: 0, hidden };
    let steps = 0;
    while (frame) {
      steps += 1;
      if (steps % STRIDE === 0 && slices.due()) await slices.pause();
      const node: Node | null = frame.next;
      if (!node) {
        frame = path.pop();
        if (frame) part.stream.push(CLOSE);
        continue;
      }
      frame.next = frame.list ? (frame.list[++frame.at] ?? null) : node.nextSibling;
      const type = node.nodeType;
      if (type === TEXT_NODE) addText(node as Text, part);
      if (type !== ELEMENT_NODE) continue;
      const name = (node as Element).localName;
      if (!this.isRead(node as Element, name)) continue;
      path.push(frame);
      frame = this.open(node as HTMLElement, name, frame.hidden, part);
    }
    return part;
  }

  private isRead(element: Element, name: string): boolean {
    return !skipped.has(name) && element !== this.except;
  }

  /** The shadow root of an element; keeps in mind who has one and who may get one. */
  shadowIn(element: Element, name: string): ShadowRoot | null {
    const shadow = shadowOf(element, name);
    if (shadow) {
      this.roots.add(shadow);
      this.latent.delete(element);
    } else if (name.includes("-")) {
      this.latent.add(element);
    }
    return shadow;
  }

  private open(element: HTMLElement, name: string, inHidden: boolean, part: Part): Frame {
    const { stream, elements } = part;
    elements.push(element);
    const hasAttributes = element.hasAttributes();
    const hidden = inHidden || !isVisible(element, name, hasAttributes);
    const flags = stream.push(OPEN, this.intern(name), hidden ? HIDDEN : 0, 0) - 2;
    if (hasAttributes) this.addAttributes(element, flags, stream);
    // Text that the user writes is the user's own.
    if (hasAttributes && isEditable(element)) return { next: null, list: null, at: 0, hidden };
    const shadow = this.shadowIn(element, name);
    const list = name === "slot" ? assignedTo(element) : [];
    if (list.length > 0) return { next: list[0] ?? null, list, at: 0, hidden };
    return { next: (shadow ?? element).firstChild, list: null, at: 0, hidden };
  }

  private addAttributes(element: HTMLElement, flags: number, stream: number[]): void {
    const { attributes } = element;
    const { length } = attributes;
    for (let at = 0; at < length; at += 1) {
      const { name, value } = attributes[at] as Attr;
      if (name === "style" && isRaised(element)) stream[flags] = (stream[flags] ?? 0) | RAISED;
      if (!sentAttributes.has(name)) continue;
      stream.push(this.intern(name), this.intern(value));
      stream[flags + 1] = (stream[flags + 1] ?? 0) + 1;
    }
  }

  private intern(string: string): number {
    let index = this.index.get(string);
    if (index === undefined) {
      index = this.strings.push(string) - 1;
      this.index.set(string, index);
    }
    return index;
  }
}

function addText(node: Text, { stream, nodes, texts }: Part): void {
  const { data } = node;
  stream.push(TEXT, data.length);
  nodes.push(node);
  texts.push(data);
}

/** Whether an element holds text that the user writes. */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute("contenteditable");
  return editable !== null && editable !== "false";
}

/** Blocks. The text of a hidden one is read all the same, so that less care is enough. */
const BLOCKS = new Set(
  "article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p section table tbody td th tr ul".split(
    " ",
  ),
);

const WITH_VISIBILITY = { visibilityProperty: true };

/** Asking is dear. A block without attributes is hidden by what holds it, if at all. */
function isVisible(element: Element, name: string, hasAttributes: boolean): boolean {
  const isBlock = BLOCKS.has(name);
  if (isBlock && !hasAttributes) return true;
  const isSeen = isBlock ? element.checkVisibility() : element.checkVisibility(WITH_VISIBILITY);
  // `display: contents` has no box of its own but is seen.
  return isSeen || getComputedStyle(element).display === "contents";
}

/** Raised by its own style, not by a rule: as far as HTML alone tells, too. */
function isRaised(element: HTMLElement): boolean {
  return ["super", "text-top"].includes(element.style.verticalAlign);
}

/** What the page says about itself. */
export type Head = Pick<Snapshot, "url" | "lang" | "title" | "meta">;

/** Reads it. */
export function headOf(document: Document): Head {
  const meta: [string, string][] = [];
  for (const element of document.querySelectorAll("meta[content]")) {
    const name = element.getAttribute("name") ?? element.getAttribute("property");
    const content = element.getAttribute("content") ?? "";
    if (name && sentMeta.has(name.toLowerCase())) meta.push([name.toLowerCase(), content]);
  }
  const { documentElement, title } = document;
  return { url: location.href, lang: documentElement.lang, title, meta };
}
