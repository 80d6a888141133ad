// The page as it was read, kept up with what changes on it: only what changed is read again.

import { HIDDEN } from "../generated/constants";
import type { Snapshot } from "../generated/types";
import type { Cut, Patch } from "../shared/patch";
import { OPEN, TEXT } from "../shared/stream";
import { Collector, headOf, isEditable, type Part } from "./collect";
import { childrenOf, shadowOf } from "./flat";
import { Slices } from "./slices";

/** What has changed since the page was read. */
export interface Changes {
  /** Elements with other children than before. */
  parents: Set<Element>;
  /** Nodes that have changed themselves: text nodes, and elements with other attributes. */
  touched: Set<Node>;
  /** Whether all that has changed is the text of the `parents`. */
  isText: boolean;
}

/** A place between two steps of the stream, counted in all ways. */
interface Mark {
  /** Numbers of the stream. */
  at: number;
  /** Text nodes. */
  node: number;
  /** UTF-16 units of text. */
  text: number;
  element: number;
}

/** The children of one element as they were read, each with its beginning; and the end of the last. */
interface Held {
  hidden: boolean;
  children: { node: Node; from: Mark }[];
  end: Mark;
}

interface Splice {
  from: Mark;
  to: Mark;
  part: Part;
}

/** A page that was read. */
export class Page {
  private constructor(
    readonly root: Element,
    private readonly part: Part,
    private readonly collector: Collector,
    private sent = 0,
  ) {}

  /** Reads what stands under `root`, our own host apart. */
  static async read(root: Element, signal: AbortSignal): Promise<Page> {
    const collector = new Collector();
    const part = await collector.read([root], false, new Slices(signal));
    return new Page(root, part, collector);
  }

  /** The text nodes, by the numbers of the report's anchors. */
  get nodes(): readonly Text[] {
    return this.part.nodes;
  }

  /** Shadow roots, whose documents need our style sheet too. */
  get roots(): ReadonlySet<ShadowRoot> {
    const { roots } = this.collector;
    for (const root of roots) if (!root.isConnected) roots.delete(root);
    return roots;
  }

  /** Custom elements that were given a shadow root since: no observer tells. */
  revealed(): Element[] {
    const { latent } = this.collector;
    for (const element of latent) if (!element.isConnected) latent.delete(element);
    return [...latent].filter((element) => shadowOf(element));
  }

  /** Whether a text node says what it said when it was read. */
  isUnchanged(at: number): boolean {
    const node = this.part.nodes[at];
    return node?.isConnected === true && node.data === this.part.texts[at];
  }

  /** The whole page, to be sent. */
  snapshot(): Snapshot {
    const { strings } = this.collector;
    this.sent = strings.length;
    const { stream, texts } = this.part;
    return { ...headOf(), strings, stream, text: texts.join("") };
  }

  /** Reads again what has changed; what has to be sent of it, which may be nothing. */
  async refresh(changes: Changes, signal: AbortSignal): Promise<Patch> {
    const slices = new Slices(signal);
    const splices: Splice[] = [];
    for (const [element, held] of this.find(changes.parents)) {
      splices.push(...(await this.compare(element, held, changes.touched, slices)));
    }
    const outermost = withoutNested(splices);
    const cuts = outermost.filter((splice) => !this.saysTheSame(splice)).map(cutOf);
    for (const splice of outermost.reverse()) this.apply(splice);
    const strings = this.collector.strings.slice(this.sent);
    this.sent += strings.length;
    return { ...headOf(), strings, cuts };
  }

  /** Walks the stream until all is found: what it holds of the children of each of the `parents`. */
  private find(parents: ReadonlySet<Element>): Map<Element, Held> {
    const found = new Map<Element, Held>();
    const { stream, nodes, elements } = this.part;
    const path: (Held | undefined)[] = [];
    let held: Held | undefined;
    let [node, text, element] = [0, 0, 0];
    let left = parents.size;
    for (let at = 0; at < stream.length && left > 0; ) {
      switch (stream[at]) {
        case OPEN: {
          const opened = elements[element] as Element;
          held?.children.push({ node: opened, from: { at, node, text, element } });
          path.push(held);
          held = undefined;
          if (parents.has(opened)) {
            const hidden = ((stream[at + 2] as number) & HIDDEN) !== 0;
            held = { hidden, children: [], end: { at, node, text, element } };
            found.set(opened, held);
          }
          at += 4 + 2 * (stream[at + 3] as number);
          element += 1;
          break;
        }
        case TEXT:
          held?.children.push({ node: nodes[node] as Text, from: { at, node, text, element } });
          text += stream[at + 1] as number;
          at += 2;
          node += 1;
          break;
        default:
          if (held) {
            held.end = { at, node, text, element };
            left -= 1;
          }
          held = path.pop();
          at += 1;
      }
    }
    return found;
  }

  /** Reads the children of `parent` that are new or changed. */
  private async compare(
    parent: Element,
    { children, end, hidden }: Held,
    touched: ReadonlySet<Node>,
    slices: Slices,
  ): Promise<Splice[]> {
    if (isEditable(parent)) return [];
    this.collector.shadowIn(parent, parent.localName);
    const known = new Map(children.map(({ node }, at) => [node, at]));
    const mark = (at: number): Mark => children[at]?.from ?? end;
    const splices: Splice[] = [];
    let [from, fresh]: [number, Node[]] = [0, []];
    const replace = async (to: number): Promise<void> => {
      if (to > from || fresh.length > 0) {
        const part = await this.collector.read(fresh, hidden, slices);
        splices.push({ from: mark(from), to: mark(to), part });
      }
      fresh = [];
    };
    for (const node of childrenOf(parent)) {
      const at = known.get(node);
      if (at !== undefined && at >= from && !touched.has(node)) {
        await replace(at);
        from = at + 1;
      } else if (this.collector.reads(node)) {
        fresh.push(node);
      }
    }
    await replace(children.length);
    return splices;
  }

  /** The same text in the same elements, though the nodes may be others. */
  private saysTheSame({ from, to, part }: Splice): boolean {
    const { stream, texts } = this.part;
    return (
      part.stream.length === to.at - from.at &&
      part.stream.every((code, at) => code === stream[from.at + at]) &&
      part.texts.every((text, at) => text === texts[from.node + at])
    );
  }

  private apply({ from, to, part }: Splice): void {
    const { stream, nodes, texts, elements } = this.part;
    splice(stream, from.at, to.at, part.stream);
    splice(nodes, from.node, to.node, part.nodes);
    splice(texts, from.node, to.node, part.texts);
    splice(elements, from.element, to.element, part.elements);
  }
}

/** In the order of the page; what lies in something that is read again as a whole goes. */
function withoutNested(splices: Splice[]): Splice[] {
  const sorted = splices.sort((a, b) => a.from.at - b.from.at || b.to.at - a.to.at);
  let end = 0;
  return sorted.filter(({ from, to }) => {
    const isNested = to.at <= end && from.at < end;
    end = Math.max(end, to.at);
    return !isNested;
  });
}

function cutOf({ from, to, part }: Splice): Cut {
  return {
    stream: [from.at, to.at],
    codes: part.stream,
    text: [from.text, to.text],
    words: part.texts.join(""),
  };
}

/** Most arguments of one call. */
const MOST = 10_000;

function splice<T>(list: T[], from: number, to: number, items: readonly T[]): void {
  list.splice(from, to - from, ...items.slice(0, MOST));
  for (let at = MOST; at < items.length; at += MOST) {
    list.splice(from + at, 0, ...items.slice(at, at + MOST));
  }
}
