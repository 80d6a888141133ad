// The shape of each group: an outline where the page gives no source.

import type { Group } from "../generated/types";

const SVG = "http://www.w3.org/2000/svg";

/** Paths in a box of 16 by 16. */
const SHAPES: Record<Group, string> = {
  claimed:
    "M4.5 3h7A1.5 1.5 0 0 1 13 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 11.5v-7A1.5 1.5 0 0 1 4.5 3z",
  basis: "M8 2.75a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 0 1 0-10.5z",
  wording: "M3 3.5h10v2.5H3zM3 10h10v2.5H3z",
  asks: "M4.5 2.75L13 8l-8.5 5.25z",
  sources: "M4.5 2.5h7v11L8 10.6 4.5 13.5z",
};

/** The shape as a picture without a name: what holds it is named. */
export function glyph(group: Group, full: boolean): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", full ? "glyph full" : "glyph");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[group]);
  svg.append(path);
  return svg;
}
