// Whether text stands on a light or a dark ground: a dark page stays dark on a light desktop.

import type { Tone } from "./tone";

/** A reader who wants pages dark. */
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** The tone of the ground that `element` stands on. */
export function toneOf(element: Element | null): Tone {
  for (let at = element; at; at = at.parentElement) {
    const ground = channelsOf(getComputedStyle(at).backgroundColor);
    if (ground && ground.alpha > 0.5) return luminance(ground) < 0.4 ? "dark" : "light";
  }
  // No ground of its own: the browser's canvas, dark only if the page says that it can be.
  const canvas = getComputedStyle(document.documentElement).colorScheme;
  return canvas.includes("dark") && (DARK.matches || !canvas.includes("light")) ? "dark" : "light";
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
