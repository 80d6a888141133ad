// An article as React renders it, on the server and again in the browser: as a part of a page, and
// as all of it.

import { createElement as h, type ReactNode, useState } from "react";

export function Article(): ReactNode {
  const [shown, show] = useState(false);
  return h(
    "main",
    null,
    h("h1", null, "Ginger"),
    h("p", null, "Ginger tea relieves nausea, ", h("b", null, "and"), " prevents heartburn."),
    h("button", { type: "button", onClick: () => show(!shown) }, "More"),
    shown && h("p", null, "Turmeric cures arthritis."),
  );
}

export function Whole(): ReactNode {
  return h(
    "html",
    { lang: "en" },
    h("head", null, h("title", null, "Ginger")),
    h("body", null, h(Article)),
  );
}
