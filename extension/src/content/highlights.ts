// Lines under words, by CSS custom highlights: the page's nodes stay as they are.

import type { Group } from "../generated/types";
import type { Finding } from "./findings";
import { colour, GROUPS, LINES, type Tone } from "./tone";

const PREFIX = "claimlight-";
const ACTIVE = `${PREFIX}active`;

/** The lines of one page. */
export class Highlights {
  private readonly sheet = new CSSStyleSheet();
  private tone: Tone | null = null;
  /** What is drawn; Firefox lets no content script ask a highlight itself. */
  private readonly lines = new Map<string, { highlight: Highlight; ranges: Set<StaticRange> }>();
  private roots: (Document | ShadowRoot)[] = [];

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => this.clear());
  }

  /** Draws the lines of the findings, in place of those before. */
  draw(findings: Finding[], roots: Iterable<ShadowRoot>, tone: Tone): void {
    if (tone !== this.tone) this.sheet.replaceSync(rules(tone));
    this.tone = tone;
    this.adopt([document, ...roots]);
    for (const group of GROUPS) {
      const marked = findings.filter((it) => it.group === group && it.kind !== "reference");
      this.set(
        PREFIX + group,
        marked.map((finding) => finding.place),
      );
    }
  }

  /** Sets off the words of the finding whose card is open. */
  activate(finding: Finding | null): void {
    this.set(ACTIVE, finding ? [finding.place] : [], 1);
  }

  /** Takes the lines away from nodes whose text has changed, until the page is read again. */
  forget(changed: ReadonlySet<Node>): void {
    for (const [name, { ranges }] of this.lines) {
      const left = [...ranges].filter(
        (range) => !changed.has(range.startContainer) && !changed.has(range.endContainer),
      );
      if (left.length < ranges.size) this.set(name, left);
    }
  }

  /** Makes a highlight cover the ranges; what it covers already stays. */
  private set(name: string, ranges: StaticRange[], priority = 0): void {
    const before = this.lines.get(name);
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      this.lines.delete(name);
      return;
    }
    const { highlight } = before ?? { highlight: new Highlight() };
    const wanted = new Set(ranges);
    for (const range of before?.ranges ?? []) if (!wanted.has(range)) highlight.delete(range);
    for (const range of ranges) if (!before?.ranges.has(range)) highlight.add(range);
    this.lines.set(name, { highlight, ranges: wanted });
    if (before) return;
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }

  /** A highlight's style comes from the tree that its text stands in; Firefox looks no further. */
  private adopt(roots: (Document | ShadowRoot)[]): void {
    for (const root of this.roots.filter((it) => !roots.includes(it))) this.abandon(root);
    for (const root of roots) {
      if (!root.adoptedStyleSheets.includes(this.sheet)) root.adoptedStyleSheets.push(this.sheet);
    }
    this.roots = roots;
  }

  private abandon(root: Document | ShadowRoot): void {
    const at = root.adoptedStyleSheets.indexOf(this.sheet);
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  }

  private clear(): void {
    for (const name of this.lines.keys()) CSS.highlights.delete(name);
    this.lines.clear();
    for (const root of this.roots) this.abandon(root);
    this.roots = [];
  }
}

function rules(tone: Tone): string {
  const line = (group: Group): string => `::highlight(${PREFIX}${group}) {
    text-decoration: underline ${LINES[group]} ${colour(group, tone)}b8;
    text-underline-offset: 0.22em;${group === "sources" ? ` background-color: ${colour(group, tone)}1c;` : ""}
  }`;
  return `@media screen {
  ${GROUPS.map(line).join("\n")}
  ::highlight(${ACTIVE}) { background-color: ${colour("open", tone)}; }
  }
  @media screen and (forced-colors: active) {
    ::highlight(${ACTIVE}) { background-color: Highlight; color: HighlightText; }
  }`;
}
