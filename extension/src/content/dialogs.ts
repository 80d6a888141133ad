// Card and list: a script of its own, which comes into a page when the first of them is opened.

import card from "./card.css";
import { addStyle } from "./host";
import panel from "./panel.css";
import surface from "./surface.css";

export { CardView } from "./card";
export { Panel } from "./panel";

/** Gives card and list their look. */
export function dress(root: ShadowRoot): void {
  addStyle(root, surface + card + panel);
}
