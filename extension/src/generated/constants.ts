// Made from the Rust declarations by `cargo xtask generate`.

import type { Category, Settings } from "./types";

/** Every category, claims first. */
export const CATEGORIES: readonly Category[] = [
  {
    "default_on": true,
    "formerly": [],
    "group": "claimed",
    "id": "treatment_benefit",
    "label": "Says a treatment works",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "claimed",
    "id": "treatment_harm",
    "label": "Says a treatment can harm or backfire",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "claimed",
    "id": "risk_prevention",
    "label": "Says something changes a health risk",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "claimed",
    "id": "test_screening",
    "label": "Says a test can detect or predict",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "claimed",
    "id": "mechanism",
    "label": "Explains how it might work in the body",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "basis",
    "id": "preclinical",
    "label": "Evidence from cells or animals",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "basis",
    "id": "surrogate",
    "label": "Result is a lab marker or scan",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "basis",
    "id": "statistic",
    "label": "Gives a health number",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "wording",
    "id": "causal",
    "label": "Worded as cause and effect",
    "stands_alone": false
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "wording",
    "id": "association",
    "label": "Link wording, not cause",
    "stands_alone": false
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "wording",
    "id": "hype",
    "label": "Promise or absolute wording",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "basis",
    "id": "anecdote",
    "label": "One person’s story",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "basis",
    "id": "vague_evidence",
    "label": "Mentions research without naming it",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "asks",
    "id": "advice",
    "label": "Tells readers what to do",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "asks",
    "id": "commercial",
    "label": "Something is for sale here",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "asks",
    "id": "suppression",
    "label": "Says something is being hidden",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "cite_linked",
    "label": "Goes to the paper",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "cite_unlinked",
    "label": "Source listed, no link",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "cite_dead_marker",
    "label": "Number with no entry",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "cite_nested",
    "label": "The quoted paper’s own number",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "ref_uncited",
    "label": "Listed, not referred to",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "author_mismatch",
    "label": "Name differs from the list",
    "stands_alone": true
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "claim_uncited",
    "label": "No source given here",
    "stands_alone": false
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "src_preprint",
    "label": "Not yet peer reviewed",
    "stands_alone": false
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "src_retracted",
    "label": "Marked as retracted",
    "stands_alone": false
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "src_nonscholarly",
    "label": "Not a research paper",
    "stands_alone": false
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "src_review",
    "label": "Review of other studies",
    "stands_alone": false
  },
  {
    "default_on": false,
    "formerly": [],
    "group": "sources",
    "id": "paraphrase_shift",
    "label": "Worded more strongly than the quotation",
    "stands_alone": false
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "quote_matches_printed_abstract",
    "label": "Quotation found in the abstract below",
    "stands_alone": false
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "quote_elided",
    "label": "Words left out",
    "stands_alone": false
  },
  {
    "default_on": true,
    "formerly": [],
    "group": "sources",
    "id": "quote_insertion",
    "label": "Words added",
    "stands_alone": false
  }
];

/** What each category is, by id: apart, because no page that is read needs it. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  "advice": "The text tells the reader, or people like the reader, to start, stop, take, avoid or replace something for health.",
  "anecdote": "The support is the experience of one or a few people: a testimonial, a case, one’s own practice.",
  "association": "The sentence says that two things go together, without saying that one brings about the other.",
  "author_mismatch": "A name in the text is nearly, not exactly, an author in the list.",
  "causal": "The sentence says that one thing brings about another.",
  "cite_dead_marker": "A marker in the page's own style whose number is not in the page's list.",
  "cite_linked": "A marker or link that leads to an entry or address with a DOI, a PubMed or trial number, or a scholarly site.",
  "cite_nested": "A marker that belongs to the text being quoted: it counts in another paper's list.",
  "cite_unlinked": "The list has an entry for this, but the entry holds no link. A search by title is offered.",
  "claim_uncited": "A claim in running text with no marker, link or named source at hand.",
  "commercial": "A product, book, course, clinic or affiliate link is offered close to health claims.",
  "hype": "Words that promise certainty, speed, completeness or novelty beyond what a single study could show, or that equate natural with safe.",
  "mechanism": "A process of the body (a pathway, cell, molecule or organ) is offered as the reason for an effect.",
  "paraphrase_shift": "The words that lead into a quotation say more than the quotation does. An experiment.",
  "preclinical": "What is found comes from cell cultures, tissue, animals or a computer model, not from people.",
  "quote_elided": "Words of the quotation are left out, shown by dots.",
  "quote_insertion": "Words are added to the quotation, shown by square brackets.",
  "quote_matches_printed_abstract": "The quotation stands word for word in the abstract that the page prints.",
  "ref_uncited": "An entry of the list that no marker and no name in the text points to.",
  "risk_prevention": "A food, habit, exposure or vaccine is said to change the chance of getting a condition or of dying.",
  "src_nonscholarly": "The source is a site, a shop, a video, a newspaper, a press release or an encyclopaedia.",
  "src_preprint": "The source is on a preprint server, or the page says that it was not peer reviewed.",
  "src_retracted": "The source is marked as retracted, withdrawn or under an expression of concern.",
  "src_review": "The type of the source, as far as its title, its entry or a printed abstract tell.",
  "statistic": "The size of an effect, a risk or a frequency is given as a number.",
  "suppression": "The text says that a cure or a danger is being kept from the public.",
  "surrogate": "The outcome is a measurement, such as a blood value or an image, and not how people feel, function or survive.",
  "test_screening": "A test, scan, screening programme or app is said to find, rule out or predict a condition, or screening is said to save lives.",
  "treatment_benefit": "A drug, supplement, food, device, procedure or therapy is said to cure, treat, relieve or otherwise improve a condition or an outcome.",
  "treatment_harm": "A medical intervention is said to cause side effects, damage, dependence, resistance, relapse, or the opposite of its purpose.",
  "vague_evidence": "Studies, experts or science are called on with no author, year, journal, number or link."
};

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
