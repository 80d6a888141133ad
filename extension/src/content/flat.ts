// The page as its reader sees it: a shadow root stands in place of its host's children, and what is
// assigned to a slot in place of the slot's.

/** DOM standard, "attach a shadow root": the built-in elements that can have one. */
const HOSTS = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(
    " ",
  ),
);

/** The shadow root of an element; closed ones too, which the browsers give to extensions only. */
export function shadowOf(element: Element, name = element.localName): ShadowRoot | null {
  const isCustom = name.includes("-");
  if (!isCustom && !HOSTS.has(name)) return null;
  const { shadowRoot } = element;
  if (shadowRoot) return shadowRoot;
  // The question costs more than all others together: only where nothing else could be seen.
  if (!isCustom && element.firstChild) return null;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  return globalThis.chrome?.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
}

/** What is assigned to a slot; nothing where the slot shows its own children. */
export function assignedTo(element: Element): Node[] {
  return element.localName === "slot" ? (element as HTMLSlotElement).assignedNodes() : [];
}

/** The children of an element. */
export function* childrenOf(element: Element): Generator<Node> {
  const assigned = assignedTo(element);
  if (assigned.length > 0) yield* assigned;
  else yield* (shadowOf(element) ?? element).childNodes;
}

/** What a node stands in. A slot in a closed shadow root is passed over for its host. */
export function parentOf(node: Element | Text): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
