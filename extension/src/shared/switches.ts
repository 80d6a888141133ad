// Switches: check boxes that look like what they do.

import { glyph } from "../content/glyph";
import { DESCRIPTIONS } from "../generated/constants";
import type { Category, Settings } from "../generated/types";
import { el } from "./dom";
import { GROUPED } from "./groups";
import { shows } from "./settings";

/** A labelled switch. */
export function toggle(
  label: string | Node,
  checked: boolean,
  change: (on: boolean) => void,
  detail: string | null = null,
): HTMLLabelElement {
  const input = el("input", { type: "checkbox", checked, className: "switch" });
  input.role = "switch";
  input.onchange = () => change(input.checked);
  return el(
    "label",
    { className: "row" },
    el("span", { className: "label" }, label, detail ? el("small", {}, detail) : null),
    input,
  );
}

/** What the switches of the categories need. */
export interface CategorySwitches {
  settings: Settings;
  /** How often each was found on the page; `null` where there is no page. */
  counts: Record<string, number> | null;
  /** Whether each has its description beside it. */
  described: boolean;
  change(category: Category, on: boolean): void;
}

/** All categories by group, each with a switch. */
export function categorySwitches({
  settings,
  counts,
  described,
  change,
}: CategorySwitches): HTMLElement[] {
  return GROUPED.map(({ group, heading, categories }) => {
    const rows = categories.map((category) => {
      const count = counts?.[category.id] ?? 0;
      const description = DESCRIPTIONS[category.id] ?? "";
      const label = el(
        "span",
        { className: "name" },
        category.label,
        counts && count > 0
          ? el("span", { className: "count", title: "on this page" }, ` ${count}`)
          : null,
      );
      const row = toggle(
        label,
        shows(settings, category),
        (on) => change(category, on),
        described ? description : null,
      );
      row.dataset.category = category.id;
      if (!described) row.title = description;
      if (counts && count === 0) row.classList.add("absent");
      return row;
    });
    const sum = categories.reduce((all, { id }) => all + (counts?.[id] ?? 0), 0);
    const title = el(
      "summary",
      {},
      glyph(group, true),
      heading,
      counts && sum > 0 ? el("span", { className: "count" }, ` ${sum}`) : null,
    );
    return el(
      "details",
      { className: `group ${group}`, open: described || group === "claimed" },
      title,
      ...rows,
    );
  });
}
