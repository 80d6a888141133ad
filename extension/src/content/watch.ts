// Follows a living page: tells when its text has changed and when only its layout has.

/** Quiet time before the page is read again, in milliseconds. */
const QUIET = 300;

/** Longest wait on a page that never rests. */
const LONGEST = 2000;

/** What a page does that concerns us. */
export interface Changes {
  /** Text nodes whose text is not what it was. */
  stale(nodes: ReadonlySet<Node>): void;
  /** The text has changed: read the page again. */
  text(): void;
  /** A box within the page scrolls: what stands beside its text has to step aside. */
  scroll(box: Node): void;
  /** Only places have changed: put the badges where they belong. */
  layout(): void;
}

/** Calls `changes` until the signal ends. `roots` are watched beside the document. */
export function watchPage(
  root: Element,
  host: Element,
  changes: Changes,
  signal: AbortSignal,
): Watcher {
  const text = debounced(changes.text, signal);
  const layout = debounced(changes.layout, signal);
  const observer = new MutationObserver((records) => {
    const foreign = records.filter((record) => !isUnseen(record, host));
    if (foreign.length === 0) return;
    const stale = new Set(
      foreign.filter((it) => it.type === "characterData").map((it) => it.target),
    );
    if (stale.size > 0) changes.stale(stale);
    if (foreign.some((it) => it.type !== "attributes")) text();
    else layout();
  });
  const options: MutationObserverInit = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["class", "style", "hidden", "open", "aria-hidden", "aria-expanded"],
  };
  observer.observe(root, options);
  const sizes = new ResizeObserver(layout);
  sizes.observe(document.documentElement);
  sizes.observe(root);
  const listen = { signal, capture: true, passive: true };
  for (const type of ["load", "toggle", "transitionend"])
    document.addEventListener(type, layout, listen);
  document.addEventListener(
    "scroll",
    ({ target }) => {
      if (!(target instanceof Element)) return;
      changes.scroll(target);
      layout();
    },
    listen,
  );
  addEventListener("resize", layout, listen);
  document.fonts.addEventListener("loadingdone", layout, { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    sizes.disconnect();
  });
  const seen = new WeakSet<ShadowRoot>();
  return {
    also(shadows: ShadowRoot[]): void {
      for (const shadow of shadows) {
        if (seen.has(shadow)) continue;
        seen.add(shadow);
        observer.observe(shadow, options);
      }
    },
  };
}

/** A running watch. */
export interface Watcher {
  /** Watches shadow roots too. */
  also(shadows: ShadowRoot[]): void;
}

/** Whether a change concerns no reader: our own host, or the head of the page. */
function isUnseen({ target, addedNodes, removedNodes }: MutationRecord, host: Element): boolean {
  if (target === host || document.head?.contains(target)) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => node === host);
}

/** Calls `action` once things are quiet; a page that nobody looks at waits until it is looked at. */
function debounced(action: () => void, signal: AbortSignal): () => void {
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    timer = undefined;
    if (document.hidden) {
      document.addEventListener("visibilitychange", () => call(), { once: true, signal });
      return;
    }
    first = 0;
    action();
  };
  const call = (): void => {
    const now = performance.now();
    first ||= now;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(QUIET, first + LONGEST - now)));
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return call;
}
