// The playground: the engine and the overlay on pasted text, without an extension.

import init, { cite, scan } from "claimlight-engine";
import * as dialogs from "../content/dialogs";
import { Reader } from "../content/reader";
import { DEFAULT_SETTINGS } from "../generated/constants";
import type { Category, Settings } from "../generated/types";
import { Pages } from "../shared/pages";
import { withCategory } from "../shared/settings";
import { categorySwitches } from "../shared/switches";
import { fragmentOf } from "./sanitise";

const source = element("source") as HTMLTextAreaElement;
const preview = element("preview");
const switches = element("switches");
const status = element("status");

const pages = new Pages();
let settings: Settings = DEFAULT_SETTINGS;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

function show(): void {
  preview.replaceChildren(fragmentOf(source.value));
}

function drawSwitches(counts: Record<string, number> | null): void {
  const change = (category: Category, on: boolean): void => {
    settings = withCategory(settings, category, on);
    reader.update(settings);
  };
  switches.replaceChildren(...categorySwitches({ settings, counts, described: false, change }));
}

const reader = new Reader(
  {
    watched: preview,
    root: () => preview,
    // What a message would do: neither side sees what the other changes.
    ask: async (request) => structuredClone(pages.answer(request, settings, scan)),
    cite: async (csl, format) => cite(csl, format),
    openPaper: (url) => open(url, "_blank", "noopener,noreferrer"),
    dialogs: async () => dialogs,
    tell: ({ badges, citations, references, counts }) => {
      status.textContent = `${badges} claims marked, ${citations} citations, ${references} listed sources`;
      if (!switches.contains(document.activeElement)) drawSwitches(counts);
    },
    switchOff: (category) => {
      settings = withCategory(settings, category, false);
    },
    keepNotRight: async () => {},
    allNotRight: async () => [],
    isOrphan: () => false,
    leave: () => {},
    signal: new AbortController().signal,
  },
  settings,
);

async function sample(): Promise<string> {
  const page = new DOMParser().parseFromString(
    await (await fetch("sample.html")).text(),
    "text/html",
  );
  return page.querySelector("main")?.innerHTML.trim() ?? "";
}

await init({ module_or_path: new URL("engine_bg.wasm", location.href) });
source.value = await sample();
show();
source.addEventListener("input", show);
await reader.read();
