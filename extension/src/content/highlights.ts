// Lines under words, by CSS custom highlights: the page's nodes stay as they are.

import type { Finding } from "./findings";
import { highlightOf, marks } from "./marks";
import { GROUPS, TONES, type Tone } from "./tone";

/** The lines of one page. */
export class Highlights {
  private sheet: CSSStyleSheet | null = null;
  private tone: Tone = "light";
  /** What is drawn; Firefox lets no content script ask a highlight itself. */
  private readonly lines = new Map<string, { highlight: Highlight; ranges: Set<StaticRange> }>();
  private roots: (Document | ShadowRoot)[] = [];
  private isStyled: boolean | null = null;

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => this.clear());
  }

  /** Draws the lines of the findings, in place of those before. */
  draw(findings: Finding[], roots: Iterable<ShadowRoot>, tone: Tone): void {
    this.tone = tone;
    this.isStyled ??= isStyled();
    this.adopt(this.isStyled ? [...roots] : [document, ...roots]);
    for (const group of GROUPS) {
      const marked = findings.filter((it) => it.group === group && it.kind !== "reference");
      const places = marked.map((finding) => finding.place);
      for (const other of TONES) this.set(highlightOf(group, other), other === tone ? places : []);
    }
  }

  /** Sets off the words of the finding whose card is open. */
  activate(finding: Finding | null): void {
    for (const tone of TONES) {
      const places = finding && tone === this.tone ? [finding.place] : [];
      this.set(highlightOf("active", tone), places, 1);
    }
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
      if (this.lines.delete(name)) CSS.highlights.delete(name);
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
      const sheet = this.sheet ?? styleSheet();
      this.sheet = sheet;
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
    this.roots = roots;
  }

  private abandon(root: Document | ShadowRoot): void {
    const at = this.sheet ? root.adoptedStyleSheets.indexOf(this.sheet) : -1;
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  }

  private clear(): void {
    for (const name of this.lines.keys()) CSS.highlights.delete(name);
    this.lines.clear();
    for (const root of this.roots) this.abandon(root);
    this.roots = [];
  }
}

/** Whether the sheet came with the script. */
function isStyled(): boolean {
  const style = getComputedStyle(document.documentElement, `::highlight(${PROBE})`);
  return style.textDecorationLine === "underline";
}

const PROBE = highlightOf("claimed", "light");

function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(marks(""));
  return sheet;
}
