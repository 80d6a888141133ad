// Reads what stands on the page into the flat arrays of a Snapshot, and remembers its nodes.

import { ATTRIBUTES, HIDDEN, META, RAISED, SKIPPED } from "../generated/constants";
import type { Snapshot } from "../generated/types";
import { CLOSE, OPEN, TEXT } from "../shared/stream";
import { assignedTo, shadowOf } from "./flat";
import { HOST } from "./host";
import type { Slices } from "./slices";

/** A run of the page: its stream, and the nodes that the stream speaks of, in its order. */
export interface Part {
  stream: number[];
  nodes: Text[];
  /** What each text node said when it was read. */
  texts: string[];
  elements: Element[];
}

const { TEXT_NODE, ELEMENT_NODE } = Node;

/** Nodes between two looks at the clock. */
const STRIDE = 256;

const skipped = new Set([...SKIPPED, HOST]);
const sentAttributes = new Set(ATTRIBUTES);
const sentMeta = new Set(META);

/** What is still to be read in an open element, and whether the reader sees it. */
class Frame {
  next: Node | null = null;
  /** Nodes that do not stand side by side in the tree: they are assigned to a slot. */
  list: Node[] | null = null;
  at = 0;
  hidden = false;

  /** Frames are used again for one element after the other. */
  begin(next: Node | null, list: Node[] | null, hidden: boolean): void {
    this.next = next;
    this.list = list;
    this.at = 0;
    this.hidden = hidden;
  }

  /** The node to be read now; the frame goes on to the one after it. */
  take(): Node | null {
    const node = this.next;
    if (this.list) this.next = this.list[++this.at] ?? null;
    else if (node) this.next = node.nextSibling;
    return node;
  }
}

/** Reads runs of one page, over one dictionary. */
export class Collector {
  readonly strings: string[] = [];
  /** Shadow roots on the way. */
  readonly roots = new Set<ShadowRoot>();
  /** Custom elements that may still be given a shadow root. */
  readonly latent = new Set<Element>();
  private readonly index = new Map<string, number>();

  /** Whether a node is read at all. */
  reads(node: Node): boolean {
    if (node.nodeType === TEXT_NODE) return true;
    return node.nodeType === ELEMENT_NODE && isRead((node as Element).localName);
  }

  /** Reads nodes that stand side by side; `hidden` says that the reader does not see them. */
  async read(nodes: Node[], hidden: boolean, slices: Slices): Promise<Part> {
    const part: Part = { stream: [], nodes: [], texts: [], elements: [] };
    const frames = [new Frame()];
    let frame = frames[0] as Frame;
    frame.begin(nodes[0] ?? null, nodes, hidden);
    let [depth, steps] = [0, 0];
    while (true) {
      steps += 1;
      if (steps % STRIDE === 0 && slices.due()) await slices.pause();
      const node = frame.take();
      if (!node) {
        if (depth === 0) return part;
        depth -= 1;
        frame = frames[depth] as Frame;
        part.stream.push(CLOSE);
        continue;
      }
      const type = node.nodeType;
      if (type === TEXT_NODE) addText(node as Text, part);
      if (type !== ELEMENT_NODE) continue;
      const name = (node as Element).localName;
      if (!isRead(name)) continue;
      const outer = frame;
      depth += 1;
      frame = frames[depth] ??= new Frame();
      this.open(node as HTMLElement, name, outer.hidden, part, frame);
    }
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

  /** Writes down an element; `frame` goes through what it holds. */
  private open(
    element: HTMLElement,
    name: string,
    inHidden: boolean,
    part: Part,
    frame: Frame,
  ): void {
    const { stream, elements } = part;
    elements.push(element);
    const hasAttributes = element.hasAttributes();
    const hidden = inHidden || !isVisible(element, name, hasAttributes);
    const flags = stream.push(OPEN, this.intern(name), hidden ? HIDDEN : 0, 0) - 2;
    if (hasAttributes) this.addAttributes(element, flags, stream);
    // Text that the user writes is the user's own.
    if (hasAttributes && isEditable(element)) {
      frame.begin(null, null, hidden);
      return;
    }
    const shadow = this.shadowIn(element, name);
    const list = name === "slot" ? assignedTo(element) : [];
    if (list.length > 0) frame.begin(list[0] ?? null, list, hidden);
    else frame.begin((shadow ?? element).firstChild, null, hidden);
  }

  private addAttributes(element: HTMLElement, flags: number, stream: number[]): void {
    // Names, as asking for the attributes themselves makes an object of each.
    for (const name of element.getAttributeNames()) {
      if (name === "style" && isRaised(element)) stream[flags] = (stream[flags] ?? 0) | RAISED;
      if (!sentAttributes.has(name)) continue;
      stream.push(this.intern(name), this.intern(element.getAttribute(name) ?? ""));
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

function isRead(name: string): boolean {
  return !skipped.has(name);
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

/** Looked for once: the browser keeps the list up. */
const metas = document.getElementsByTagName("meta");

/** Reads it. */
export function headOf(): Head {
  const meta: [string, string][] = [];
  for (const element of metas) {
    const name = (element.getAttribute("name") ?? element.getAttribute("property"))?.toLowerCase();
    const content = element.getAttribute("content");
    if (name && content !== null && sentMeta.has(name)) meta.push([name, content]);
  }
  const { documentElement, title } = document;
  return { url: location.href, lang: documentElement.lang, title, meta };
}
