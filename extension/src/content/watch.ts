// Follows a living page: notes what changes, and tells when its text has changed and when only its
// layout has. Nothing runs while nothing happens.

import { parentOf, shadowOf } from "./flat";
import { isHost } from "./host";
import type { Changes } from "./page";

/** Quiet time before a change is followed, in milliseconds. */
const QUIET = 300;

/** Longest wait on a page that never rests. */
const LONGEST = 2000;

/** Elements in something whose look decides whether it is read again; more than these take long. */
const SMALL = 40;

/** What a page does that concerns us. */
export interface Listeners {
  /** Text nodes whose text is not what it was. */
  stale(nodes: ReadonlySet<Node>): void;
  /** What the page says may have changed. */
  text(): Promise<void>;
  /** Text in this box stands elsewhere now: what stands beside it has to step aside. */
  displaced(box: Node): void;
  /** Only places have changed: put the badges where they belong. */
  layout(): Promise<void>;
}

/** A running watch. */
export interface Watcher {
  /** Watches shadow roots too. */
  also(shadows: Iterable<ShadowRoot>): void;
  /** What has changed since the last call. */
  take(): Changes;
}

/** Follows what happens under `root`, our own host apart, until the signal ends. */
export function watchPage(root: Element, tell: Listeners, signal: AbortSignal): Watcher {
  let changes = noChanges();
  const text = debounced(tell.text, signal);
  const layout = debounced(tell.layout, signal);
  const observer = new MutationObserver((records) => {
    const noted = records.filter((record) => !isUnseen(record));
    if (noted.length === 0) return;
    let isText = false;
    for (const record of noted) isText = note(record, changes) || isText;
    const stale = noted.filter(({ type }) => type === "characterData").map((it) => it.target);
    if (stale.length > 0) tell.stale(new Set(stale));
    if (isText) text();
    else layout();
  });
  const options: MutationObserverInit = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["class", "style", "hidden", "open", "slot", "href", "contenteditable"],
  };
  observer.observe(root, options);
  followLayout(root, tell, layout, signal);
  signal.addEventListener("abort", () => observer.disconnect());
  const seen = new WeakSet<ShadowRoot>();
  return {
    also(shadows): void {
      for (const shadow of shadows) {
        if (seen.has(shadow)) continue;
        seen.add(shadow);
        observer.observe(shadow, options);
      }
    },
    take(): Changes {
      const taken = changes;
      changes = noChanges();
      return taken;
    },
  };
}

/** Places change without a change of the tree, too. */
function followLayout(
  root: Element,
  tell: Listeners,
  layout: () => void,
  signal: AbortSignal,
): void {
  // It always tells first what the sizes are.
  let width: number | null = null;
  const sizes = new ResizeObserver(() => {
    const { clientWidth } = document.documentElement;
    if (width !== null) layout();
    // The lines of another width are other lines.
    if (width !== null && width !== clientWidth) tell.displaced(root);
    width = clientWidth;
  });
  sizes.observe(document.documentElement);
  sizes.observe(root);
  signal.addEventListener("abort", () => sizes.disconnect());
  const listen = { signal, capture: true, passive: true };
  for (const type of ["load", "toggle", "transitionend"])
    document.addEventListener(type, layout, listen);
  document.addEventListener(
    "scroll",
    ({ target }) => {
      if (!(target instanceof Element)) return;
      tell.displaced(target);
      layout();
    },
    listen,
  );
  addEventListener("resize", layout, listen);
  document.fonts.addEventListener("loadingdone", layout, { signal });
}

function noChanges(): Changes {
  return { parents: new Set(), touched: new Set(), isText: true };
}

/** Notes what a record says; whether the text may be another now. */
function note(record: MutationRecord, changes: Changes): boolean {
  const { type, target, addedNodes, removedNodes } = record;
  const { parents, touched } = changes;
  changes.isText &&= type !== "attributes" && [...addedNodes, ...removedNodes].every(isText);
  if (type === "childList") {
    const parent = target instanceof ShadowRoot ? target.host : target;
    if (!(parent instanceof Element)) return true;
    parents.add(parent);
    // Its children may be assigned to the slots of its shadow root.
    for (const slot of shadowOf(parent)?.querySelectorAll("slot") ?? []) parents.add(slot);
    return true;
  }
  // The look of something large is the look of the page: what it holds is read already.
  if (target instanceof Element && target.getElementsByTagName("*").item(SMALL)) return false;
  const parent = parentOf(target as Element | Text);
  if (parent) parents.add(parent);
  touched.add(target);
  return true;
}

function isText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE;
}

/** Whether a change concerns no reader: our host, the head, what the user writes. */
function isUnseen(record: MutationRecord): boolean {
  const { type, target, addedNodes, removedNodes } = record;
  if (isHost(target) || document.head?.contains(target)) return true;
  const element = target instanceof HTMLElement ? target : target.parentElement;
  if (type !== "attributes" && element?.isContentEditable) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(isHost);
}

/**
 * Calls `action` once things are quiet. A page that nobody looks at waits until it is looked at, and
 * one whose action takes long waits longer, so that it never takes more than a fifth of the time.
 */
function debounced(action: () => void | Promise<void>, signal: AbortSignal): () => void {
  let first = 0;
  let earliest = 0;
  let isHidden = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = async (): Promise<void> => {
    if (document.hidden) return call();
    first = 0;
    const start = performance.now();
    await action();
    earliest = performance.now() + 4 * (performance.now() - start);
  };
  const shown = (): void => {
    isHidden = false;
    call();
  };
  const call = (): void => {
    clearTimeout(timer);
    if (signal.aborted || isHidden) return;
    if (document.hidden) {
      isHidden = true;
      document.addEventListener("visibilitychange", shown, { once: true, signal });
      return;
    }
    const now = performance.now();
    first ||= now;
    const quiet = Math.min(QUIET, first + LONGEST - now);
    timer = setTimeout(run, Math.max(0, quiet, earliest - now));
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return call;
}
