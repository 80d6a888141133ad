// Colours: one for each group, for light and for dark pages. Never red against green, and never
// colour alone: each group has its own line and its own shape.

import type { Group } from "../generated/types";

/** Whether the text of the page stands on a light or a dark ground. */
export type Tone = "light" | "dark";

export const GROUPS: readonly Group[] = ["claimed", "basis", "wording", "asks", "sources"];

/** Colour of each group's line and shape; at least 4.5 : 1 against the ground of its tone. */
export const COLOURS: Record<Tone, Record<Group, string>> = {
  light: {
    claimed: "#3f4fc0",
    basis: "#875a10",
    wording: "#7b3fa6",
    asks: "#a52f6c",
    sources: "#0c688a",
  },
  dark: {
    claimed: "#a9b4ff",
    basis: "#e4ba76",
    wording: "#d2a9f3",
    asks: "#f4a6ca",
    sources: "#84cfeb",
  },
};

/** Line under the words of each group. */
export const LINES: Record<Group, string> = {
  claimed: "solid",
  basis: "dashed",
  wording: "dotted",
  asks: "double",
  sources: "solid",
};

/** The tone of the ground that `element` stands on. */
export function toneOf(element: Element | null): Tone {
  for (let at = element; at; at = at.parentElement) {
    const ground = channelsOf(getComputedStyle(at).backgroundColor);
    if (ground && ground.alpha > 0.5) return luminance(ground) < 0.4 ? "dark" : "light";
  }
  // No ground of its own: the browser's canvas, dark only if the page says that it can be.
  const canvas = getComputedStyle(document.documentElement).colorScheme;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return canvas.includes("dark") && (dark || !canvas.includes("light")) ? "dark" : "light";
}

interface Channels {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Computed colours are `rgb(r, g, b)` or `rgba(r, g, b, a)`; other notations are left alone. */
function channelsOf(colour: string): Channels | null {
  const parts = colour
    .match(/^rgba?\(([^)]*)\)$/)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  return { red, green, blue, alpha };
}

/** Rough relative luminance, 0 to 1. */
function luminance({ red, green, blue }: Channels): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
