// Which finding a click on the page's own text meant. Nothing lies over the text, so selecting and
// copying work as before.

import type { Finding } from "./findings";
import { holds, linesOf } from "./place";

/** What a click on it means to the page itself. */
const CONTROLS =
  "a[href], button, input, select, textarea, label, summary, audio, video, [contenteditable], [onclick], [role=button], [role=link], [role=tab], [role=menuitem]";

/** The finding under a click, unless the click was meant for the page. */
export function findingAt(event: MouseEvent, findings: readonly Finding[]): Finding | null {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return null;
  if (event.defaultPrevented || !isPlain(getSelection())) return null;
  const finding = findingUnder(event.clientX, event.clientY, findings);
  if (!finding) return null;
  const target = event.composedPath()[0];
  const control = target instanceof Element ? target.closest(CONTROLS) : null;
  if (!control) return finding;
  // A marker that the page links keeps the page's link, with the card beside it.
  return finding.isPageLink && control.getAttribute("href")?.startsWith("#") ? finding : null;
}

function isPlain(selection: Selection | null): boolean {
  return !selection || selection.isCollapsed;
}

/** The smallest finding whose words are at a point of the window. */
function findingUnder(x: number, y: number, findings: readonly Finding[]): Finding | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRootsAt(x, y) });
  if (!caret) return null;
  const { offsetNode, offset } = caret;
  const hits = findings.filter(
    ({ kind, place }) =>
      kind !== "reference" && holds(place, offsetNode, offset) && covers(place, x, y),
  );
  const length = ({ text, kind }: Finding): number => (kind === "citation" ? 0 : text.length);
  return hits.sort((a, b) => length(a) - length(b))[0] ?? null;
}

function shadowRootsAt(x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    roots.push(element.shadowRoot);
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (inner === element) break;
    element = inner;
  }
  return roots;
}

/** The caret snaps to the nearest text; only a point on the words themselves counts. */
function covers(place: StaticRange, x: number, y: number): boolean {
  return linesOf(place).some(
    (box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2,
  );
}
