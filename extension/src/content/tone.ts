// Light and dark, as the page is: a dark page stays dark on a light desktop.

import type { Group } from "../generated/types";
import look from "../shared/look.css";

/** Whether the text of the page stands on a light or a dark ground. */
export type Tone = "light" | "dark";

export const TONES: readonly Tone[] = ["light", "dark"];

export const GROUPS: readonly Group[] = ["claimed", "basis", "wording", "asks", "sources"];

/**
 * Line under the words of each group. A marker is too short for a pattern to be seen: it has the
 * thinnest line, and a wash.
 */
export const LINES: Record<Group, string> = {
  claimed: "solid 1.5px",
  basis: "dashed 1.5px",
  wording: "dotted 2px",
  asks: "double 1px",
  sources: "solid 1px",
};

/** One of the colours of the shared sheet, as `light-dark(a, b)` names it for a tone. */
export function colour(name: Group | "open", tone: Tone): string {
  const pair = look.match(`--${name}: light-dark\\((.+?), (.+?)\\);`);
  return pair?.[tone === "light" ? 1 : 2] ?? "currentColor";
}

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
