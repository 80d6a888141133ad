// Made from the Rust declarations by `cargo xtask generate`.

import type { Category, Settings } from "./types";

/** Every category, claims first. */
export const CATEGORIES: readonly Category[] = [
  {
    "ask": "",
    "attention": 0,
    "default_on": true,
    "description": "A marker or link that leads to an entry or address with a DOI, a PubMed or trial number, or a scholarly site.",
    "formerly": [],
    "group": "sources",
    "id": "cite_linked",
    "label": "Goes to the paper",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "",
    "attention": 1,
    "default_on": true,
    "description": "The list has an entry for this, but the entry holds no link. A search by title is offered.",
    "formerly": [],
    "group": "sources",
    "id": "cite_unlinked",
    "label": "Source listed, no link",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "",
    "attention": 1,
    "default_on": true,
    "description": "A marker in the page's own style whose number is not in the page's list.",
    "formerly": [],
    "group": "sources",
    "id": "cite_dead_marker",
    "label": "Number with no entry",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "",
    "attention": 0,
    "default_on": true,
    "description": "A marker that belongs to the text being quoted: it counts in another paper's list.",
    "formerly": [],
    "group": "sources",
    "id": "cite_nested",
    "label": "The quoted paper’s own number",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "",
    "attention": 0,
    "default_on": true,
    "description": "An entry of the list that no marker and no name in the text points to.",
    "formerly": [],
    "group": "sources",
    "id": "ref_uncited",
    "label": "Listed, not referred to",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "",
    "attention": 1,
    "default_on": true,
    "description": "A name in the text is nearly, not exactly, an author in the list.",
    "formerly": [],
    "group": "sources",
    "id": "author_mismatch",
    "label": "Name differs from the list",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "",
    "attention": 1,
    "default_on": true,
    "description": "A claim in running text with no marker, link or named source at hand.",
    "formerly": [],
    "group": "sources",
    "id": "claim_uncited",
    "label": "No source given here",
    "label_negative": "",
    "stands_alone": false
  },
  {
    "ask": "",
    "attention": 2,
    "default_on": true,
    "description": "The source is on a preprint server, or the page says that it was not peer reviewed.",
    "formerly": [],
    "group": "sources",
    "id": "src_preprint",
    "label": "Not yet peer reviewed",
    "label_negative": "",
    "stands_alone": false
  },
  {
    "ask": "",
    "attention": 3,
    "default_on": true,
    "description": "The source is marked as retracted, withdrawn or under an expression of concern.",
    "formerly": [],
    "group": "sources",
    "id": "src_retracted",
    "label": "Marked as retracted",
    "label_negative": "",
    "stands_alone": false
  },
  {
    "ask": "",
    "attention": 1,
    "default_on": true,
    "description": "The source is a site, a shop, a video, a newspaper, a press release or an encyclopaedia.",
    "formerly": [],
    "group": "sources",
    "id": "src_nonscholarly",
    "label": "Not a research paper",
    "label_negative": "",
    "stands_alone": false
  },
  {
    "ask": "",
    "attention": 0,
    "default_on": true,
    "description": "The type of the source, as far as its title, its entry or a printed abstract tell.",
    "formerly": [],
    "group": "sources",
    "id": "src_review",
    "label": "Review of other studies",
    "label_negative": "",
    "stands_alone": false
  },
  {
    "ask": "",
    "attention": 2,
    "default_on": false,
    "description": "The words that lead into a quotation say more than the quotation does. An experiment.",
    "formerly": [],
    "group": "sources",
    "id": "paraphrase_shift",
    "label": "Worded more strongly than the quotation",
    "label_negative": "",
    "stands_alone": false
  },
  {
    "ask": "",
    "attention": 0,
    "default_on": true,
    "description": "The quotation stands word for word in the abstract that the page prints.",
    "formerly": [],
    "group": "sources",
    "id": "quote_matches_printed_abstract",
    "label": "Quotation found word for word in the abstract below",
    "label_negative": "",
    "stands_alone": false
  },
  {
    "ask": "",
    "attention": 0,
    "default_on": true,
    "description": "Words of the quotation are left out, shown by dots.",
    "formerly": [],
    "group": "sources",
    "id": "quote_elided",
    "label": "Words left out",
    "label_negative": "",
    "stands_alone": false
  },
  {
    "ask": "",
    "attention": 0,
    "default_on": true,
    "description": "Words are added to the quotation, shown by square brackets.",
    "formerly": [],
    "group": "sources",
    "id": "quote_insertion",
    "label": "Words added",
    "label_negative": "",
    "stands_alone": false
  }
];

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
