// The settings page.

import type { SearchEngine, Settings } from "../generated/types";
import { el } from "../shared/dom";
import { Latest } from "../shared/latest";
import { allNotRight, forgetNotRight, type NotRight } from "../shared/not-right";
import {
  load,
  type Sites,
  switchCategory,
  updateSettings,
  updateSites,
  watch,
} from "../shared/settings";
import { never } from "../shared/sites";
import { categorySwitches, toggle } from "../shared/switches";

const main = document.querySelector("main") ?? document.body;

const ENGINES: [SearchEngine, string][] = [
  ["pubmed", "PubMed"],
  ["europe_pmc", "Europe PMC"],
  ["crossref", "Crossref"],
  ["scholar", "Google Scholar"],
];

function kinds(settings: Settings): HTMLElement {
  const switches = categorySwitches({
    settings,
    counts: null,
    described: true,
    change: switchCategory,
  });
  return el("section", {}, el("h2", {}, "What is marked"), ...switches);
}

function places(settings: Settings): HTMLElement {
  return el(
    "section",
    {},
    el("h2", {}, "Where"),
    toggle("In lists of links to other pages", settings.link_lists, (on) =>
      updateSettings({ link_lists: on }),
    ),
    toggle("In readers’ comments", settings.comments, (on) => updateSettings({ comments: on })),
  );
}

function search(settings: Settings): HTMLElement {
  const select = el(
    "select",
    {},
    ...ENGINES.map(([value, name]) =>
      el("option", { value, selected: value === settings.search }, name),
    ),
  );
  select.onchange = () => updateSettings({ search: select.value as SearchEngine });
  const label = el(
    "label",
    { className: "row" },
    el("span", { className: "label" }, "Search for a source without a link in"),
    select,
  );
  return el("section", {}, el("h2", {}, "Sources"), label);
}

function list(
  title: string,
  help: string,
  hosts: readonly string[],
  change: (hosts: string[]) => void,
): HTMLElement {
  const area = el("textarea", { value: hosts.join("\n"), spellcheck: false });
  area.onchange = () =>
    change(
      area.value
        .split(/\s+/)
        .map((host) => host.toLowerCase())
        .filter(Boolean),
    );
  return el("section", {}, el("h2", {}, title), el("label", {}, el("p", {}, help), area));
}

function siteLists(sites: Sites): HTMLElement[] {
  return [
    list(
      "Sites that are read by themselves",
      "One host a line. A new one is asked for in the popup, on its own page.",
      sites.always,
      (always) => updateSites(() => ({ always })),
    ),
    list(
      "Sites that are never read by themselves",
      "One host a line, with its subdomains. You can still scan a page there from the popup.",
      never(sites),
      (hosts) => updateSites(() => ({ never: hosts })),
    ),
  ];
}

function notRight(kept: NotRight[]): HTMLElement {
  const button = (label: string, onclick: () => void): HTMLElement =>
    el("button", { type: "button", onclick }, label);
  const buttons = el(
    "div",
    { className: "buttons" },
    button("Export as JSON", () => download("claimlight-not-right.json", kept)),
    button("Mark them again", () => forgetNotRight().then(show)),
  );
  return el(
    "section",
    {},
    el("h2", {}, "Findings that you called not right"),
    el(
      "p",
      {},
      `${kept.length} kept on this device, and no longer marked. They leave it only if you export them.`,
    ),
    kept.length > 0 ? buttons : null,
  );
}

function download(name: string, data: unknown): void {
  const blob = new Blob([JSON.stringify(data, null, 2)], { type: "application/json" });
  const url = URL.createObjectURL(blob);
  el("a", { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

/** Browsers without a keyboard have no commands. */
async function keys(): Promise<HTMLElement> {
  const commands = (await chrome.commands?.getAll()) ?? [];
  const rows = commands
    .filter(({ description }) => description)
    .map(({ description = "", shortcut }) =>
      el(
        "p",
        { className: "row" },
        el("span", { className: "label" }, description),
        shortcut ? el("kbd", {}, shortcut) : el("span", { className: "count" }, "no key yet"),
      ),
    );
  return el(
    "section",
    {},
    el("h2", {}, "Keys"),
    ...rows,
    el(
      "p",
      { className: "help" },
      "The browser’s page of extensions changes them. On an open card: J next, K previous, O open the paper, L list, Esc close.",
    ),
  );
}

const showings = new Latest();

async function show(): Promise<void> {
  const isLatest = showings.begin();
  const { settings, sites } = await load();
  const parts = [
    el("h1", {}, "Settings"),
    kinds(settings),
    places(settings),
    search(settings),
    ...siteLists(sites),
    await keys(),
    notRight(await allNotRight()),
  ];
  if (isLatest()) main.replaceChildren(...parts);
}

show();
watch(() => {
  // A switch that was just used keeps the focus: it already shows what was stored.
  if (!document.hasFocus() || document.activeElement === document.body) show();
});
