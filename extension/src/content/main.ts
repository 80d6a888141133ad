// The content script: decides whether this page is read, and carries messages between the page's
// reader and the rest of the extension.

import type { CitationFormat, Csl, Settings } from "../generated/types";
import type { CiteAnswer, PageCommand, Request } from "../shared/messages";
import { allNotRight, keepNotRight } from "../shared/not-right";
import { load, type Stored, switchCategory, watch } from "../shared/settings";
import { isAutomatic } from "../shared/sites";
import type { Dialogs } from "./guide";
import { Reader } from "./reader";
import { idle, Stopped } from "./slices";

/** Frames smaller than this hold no article. */
const SMALLEST = { width: 300, height: 150, text: 500 };

type Message = { type: "start" } | { type: "command"; command: PageCommand };

/** What our scripts share in one frame; the page does not see it. */
const world = globalThis as { claimlightIsHere?: () => boolean; claimlightDialogs?: Dialogs };

const life = new AbortController();
let activation: AbortController | null = null;
let reader: Reader | null = null;
let asked = false;
let sizes: ResizeObserver | null = null;

function begin(): void {
  life.signal.addEventListener("abort", stop);
  chrome.runtime.onMessage.addListener(receive);
  // Firefox knows no styles of a page that is left, while our answers still come in.
  addEventListener("pagehide", ({ persisted }) => persisted || life.abort());
  watch(follow, life.signal);
  load().then(follow);
}

function receive(message: Message): void {
  if (life.signal.aborted) return;
  switch (message.type) {
    case "start":
      asked = true;
      load().then(follow);
      break;
    case "command":
      reader?.command(message.command);
      break;
  }
}

/** Starts, goes on or stops as the user's choices say. */
function follow({ settings, sites }: Stored): void {
  if (life.signal.aborted) return;
  const wanted = settings.on && (asked || isAutomatic(location.hostname, sites));
  if (!wanted) stop();
  else if (!reader && !isArticle()) waitForArticle();
  else if (reader) reader.update(settings);
  else start(settings);
}

async function start(settings: Settings): Promise<void> {
  activation = new AbortController();
  const { signal } = activation;
  reader = new Reader(
    {
      watched: document.documentElement,
      root: () => document.body ?? document.documentElement,
      ask: send,
      cite,
      openPaper: (url) => send({ type: "paper", url }),
      dialogs,
      tell: (summary) => send({ type: "summary", summary }),
      switchOff: (category) => switchCategory(category, false),
      keepNotRight,
      allNotRight,
      isOrphan: () => !chrome.runtime?.id,
      leave: () => life.abort(),
      signal,
    },
    settings,
  );
  const started = reader;
  await idle(500);
  if (!signal.aborted) await started.read();
}

function stop(): void {
  stopWaiting();
  if (!activation) return;
  activation.abort();
  activation = null;
  reader = null;
  if (!life.signal.aborted) send({ type: "summary", summary: null });
}

async function cite(csl: Partial<Csl>, format: CitationFormat): Promise<string> {
  const answer = await send<CiteAnswer>({ type: "cite", csl, format });
  if (answer && "text" in answer) return answer.text;
  throw new Stopped();
}

/** Card and list are code of their own, which the background brings into this frame. */
async function dialogs(): Promise<Dialogs> {
  await send({ type: "dialogs" });
  if (!world.claimlightDialogs) throw new Stopped();
  return world.claimlightDialogs;
}

/** Sends a message; where the extension was updated or removed under us, everything of ours goes. */
async function send<Answer>(request: Request): Promise<Answer | undefined> {
  try {
    return await chrome.runtime.sendMessage(request);
  } catch {
    if (!chrome.runtime?.id) life.abort();
    return undefined;
  }
}

/** A frame may get its size and its text after its script. */
function waitForArticle(): void {
  sizes ??= new ResizeObserver(() => {
    if (!isArticle()) return;
    stopWaiting();
    load().then(follow);
  });
  sizes.observe(document.documentElement);
}

function stopWaiting(): void {
  sizes?.disconnect();
  sizes = null;
}

/** Whether this is the page itself or a frame large enough to hold an article. */
function isArticle(): boolean {
  if (window === top) return true;
  return (
    innerWidth >= SMALLEST.width &&
    innerHeight >= SMALLEST.height &&
    (document.body?.textContent?.length ?? 0) >= SMALLEST.text
  );
}

// It may come twice, registered and injected: the second copy leaves the page to the first.
if (!world.claimlightIsHere?.()) {
  world.claimlightIsHere = () => !life.signal.aborted && Boolean(chrome.runtime?.id);
  begin();
}
