// Card and list: a script of its own, which comes into a page when the first of them is opened.

import css from "./dialogs.css";
import { addStyle } from "./host";

export { CardView } from "./card";
export { Panel } from "./panel";

/** Gives card and list their look. */
export function dress(root: ShadowRoot): void {
  addStyle(root, css);
}
