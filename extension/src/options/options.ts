// The settings page.

import type { SearchEngine, Settings } from "../generated/types";
import { el } from "../shared/dom";
import { allNotRight } from "../shared/not-right";
import { load, type Sites, type Stored, save, watch } from "../shared/settings";
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
    change: (changed) => save({ settings: changed }),
  });
  return el("section", {}, el("h2", {}, "What is marked"), ...switches);
}

function places(settings: Settings): HTMLElement {
  return el(
    "section",
    {},
    el("h2", {}, "Where"),
    toggle("In lists of links to other pages", settings.link_lists, (on) =>
      save({ settings: { ...settings, link_lists: on } }),
    ),
    toggle("In readers’ comments", settings.comments, (on) =>
      save({ settings: { ...settings, comments: on } }),
    ),
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
  select.onchange = () => save({ settings: { ...settings, search: select.value as SearchEngine } });
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
      (always) => save({ sites: { ...sites, always } }),
    ),
    list(
      "Sites that are never read by themselves",
      "One host a line, with its subdomains. You can still scan a page there from the popup.",
      never(sites),
      (hosts) => save({ sites: { ...sites, never: hosts } }),
    ),
  ];
}

function notRight(): HTMLElement {
  const button = el("button", { type: "button" }, "Export as JSON");
  button.onclick = async () => {
    const blob = new Blob([JSON.stringify(await allNotRight(), null, 2)], {
      type: "application/json",
    });
    const url = URL.createObjectURL(blob);
    el("a", { href: url, download: "claimlight-not-right.json" }).click();
    URL.revokeObjectURL(url);
  };
  return el(
    "section",
    {},
    el("h2", {}, "Findings that you called not right"),
    el("p", {}, "They stay on this device until you export them."),
    button,
  );
}

function render({ settings, sites }: Stored): void {
  main.replaceChildren(
    el("h1", {}, "Settings"),
    kinds(settings),
    places(settings),
    search(settings),
    ...siteLists(sites),
    notRight(),
  );
}

load().then(render);
watch((stored) => {
  // A switch that was just used keeps the focus: it already shows what was stored.
  if (!document.hasFocus() || document.activeElement === document.body) render(stored);
});
