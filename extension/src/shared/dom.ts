// Building elements without markup: text from a page never becomes HTML.

type Child = Node | string | null;

/** An element with properties and children; `null` children are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A link to another site: in a tab of its own, which learns nothing of this page. */
export function link(label: string, url: string, className = ""): HTMLElement {
  const { protocol } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return el("span", { className }, label);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", className }, label);
}
