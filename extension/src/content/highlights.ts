// Lines under words, by CSS custom highlights: the page's nodes stay as they are.

import type { Group } from "../generated/types";
import type { Finding } from "./findings";
import { colour, GROUPS, LINES, type Tone } from "./tone";

const PREFIX = "claimlight-";
const ACTIVE = `${PREFIX}active`;

/** The lines of one page. */
export class Highlights {
  private readonly sheet = new CSSStyleSheet();
  private roots: (Document | ShadowRoot)[] = [];

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => this.clear());
  }

  /** Draws the lines of the findings, in place of those before. */
  draw(findings: Finding[], roots: ShadowRoot[], tone: Tone): void {
    this.sheet.replaceSync(rules(tone));
    this.adopt([document, ...roots]);
    for (const group of GROUPS) {
      const marked = findings.filter((it) => it.group === group && it.kind !== "reference");
      set(
        PREFIX + group,
        marked.map((finding) => finding.place),
      );
    }
  }

  /** Sets off the words of the finding whose card is open. */
  activate(finding: Finding | null): void {
    set(ACTIVE, finding ? [finding.place] : [], 1);
  }

  /** Takes the lines away from nodes whose text has changed, until the page is read again. */
  forget(changed: ReadonlySet<Node>): void {
    for (const group of GROUPS) {
      const highlight = CSS.highlights.get(PREFIX + group);
      highlight?.forEach((range) => {
        if (changed.has(range.startContainer) || changed.has(range.endContainer)) {
          highlight.delete(range);
        }
      });
    }
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
    for (const name of [...GROUPS.map((group) => PREFIX + group), ACTIVE])
      CSS.highlights.delete(name);
    for (const root of this.roots) this.abandon(root);
    this.roots = [];
  }
}

function set(name: string, ranges: AbstractRange[], priority = 0): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
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
