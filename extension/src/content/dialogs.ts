// Card and list: a script of its own, which comes into a page when the first of them is opened.

export { CardView } from "./card";
export { Panel } from "./panel";
