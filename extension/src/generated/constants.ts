// Made from the Rust declarations by `cargo xtask generate`.

import type { Category, Settings } from "./types";

/** Every category, claims first. */
export const CATEGORIES: readonly Category[] = [];

/** What holds until the user chooses. */
export const DEFAULT_SETTINGS: Readonly<Settings> = {
  "comments": false,
  "link_lists": false,
  "on": true,
  "search": "pubmed",
  "switched": []
};

/** Flag of an element that the reader does not see. */
export const HIDDEN: number = 1;

/** Flag of an element that is raised. */
export const RAISED: number = 2;

/** Attributes that are sent. */
export const ATTRIBUTES: readonly string[] = [
  "aria-level",
  "cite",
  "class",
  "contenteditable",
  "epub:type",
  "href",
  "id",
  "itemprop",
  "itemtype",
  "lang",
  "name",
  "rel",
  "reversed",
  "role",
  "start",
  "type",
  "value"
];

/** Elements that are not sent. */
export const SKIPPED: readonly string[] = [
  "annotation",
  "annotation-xml",
  "audio",
  "button",
  "canvas",
  "datalist",
  "iframe",
  "input",
  "noscript",
  "object",
  "option",
  "progress",
  "rp",
  "rt",
  "script",
  "select",
  "style",
  "svg",
  "template",
  "textarea",
  "title",
  "video"
];

/** Names of the `meta` elements that are sent. */
export const META: readonly string[] = [
  "article:author",
  "author",
  "citation_author",
  "citation_date",
  "citation_doi",
  "citation_journal_title",
  "citation_pmid",
  "citation_publication_date",
  "citation_title",
  "dc.creator",
  "dc.identifier",
  "dc.title",
  "og:site_name",
  "og:title",
  "og:type",
  "prism.doi"
];
