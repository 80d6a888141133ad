// Made from the Rust declarations by `cargo xtask generate`.

import type { Category, Settings } from "./types";

/** Every category, claims first. */
export const CATEGORIES: readonly Category[] = [
  {
    "ask": "How large was the benefit, and compared with what?",
    "attention": 2,
    "default_on": true,
    "description": "A drug, supplement, food, device, procedure or therapy is said to cure, treat, relieve or otherwise improve a condition or an outcome.",
    "formerly": [],
    "group": "claimed",
    "id": "treatment_benefit",
    "label": "Says a treatment works",
    "label_negative": "Says a treatment does not work",
    "stands_alone": true
  },
  {
    "ask": "How many people had this harm, with and without it?",
    "attention": 2,
    "default_on": true,
    "description": "A medical intervention is said to cause side effects, damage, dependence, resistance, relapse, or the opposite of its purpose.",
    "formerly": [],
    "group": "claimed",
    "id": "treatment_harm",
    "label": "Says a treatment can harm or backfire",
    "label_negative": "Says a treatment does not harm",
    "stands_alone": true
  },
  {
    "ask": "How many out of 1,000 people, with and without?",
    "attention": 2,
    "default_on": true,
    "description": "A food, habit, exposure or vaccine is said to change the chance of getting a condition or of dying.",
    "formerly": [],
    "group": "claimed",
    "id": "risk_prevention",
    "label": "Says something changes a health risk",
    "label_negative": "Says something does not change a risk",
    "stands_alone": true
  },
  {
    "ask": "How often was the test wrong, and in whom?",
    "attention": 2,
    "default_on": true,
    "description": "A test, scan, screening programme or app is said to find, rule out or predict a condition, or screening is said to save lives.",
    "formerly": [],
    "group": "claimed",
    "id": "test_screening",
    "label": "Says a test can detect or predict",
    "label_negative": "Says a test cannot detect or predict",
    "stands_alone": true
  },
  {
    "ask": "Was the effect itself measured?",
    "attention": 1,
    "default_on": true,
    "description": "A process of the body (a pathway, cell, molecule or organ) is offered as the reason for an effect.",
    "formerly": [],
    "group": "claimed",
    "id": "mechanism",
    "label": "Explains how it might work in the body",
    "label_negative": "Says the body does not work this way",
    "stands_alone": true
  },
  {
    "ask": "Was it also studied in people?",
    "attention": 2,
    "default_on": true,
    "description": "What is found comes from cell cultures, tissue, animals or a computer model, not from people.",
    "formerly": [],
    "group": "basis",
    "id": "preclinical",
    "label": "Evidence from cells or animals",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "Did people also feel better or live longer?",
    "attention": 1,
    "default_on": true,
    "description": "The outcome is a measurement, such as a blood value or an image, and not how people feel, function or survive.",
    "formerly": [],
    "group": "basis",
    "id": "surrogate",
    "label": "Result is a lab marker or scan",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "How many out of 1,000, with and without?",
    "attention": 1,
    "default_on": true,
    "description": "The size of an effect, a risk or a frequency is given as a number.",
    "formerly": [],
    "group": "basis",
    "id": "statistic",
    "label": "Gives a health number",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "Could this kind of study show a cause?",
    "attention": 1,
    "default_on": true,
    "description": "The sentence says that one thing brings about another.",
    "formerly": [],
    "group": "wording",
    "id": "causal",
    "label": "Worded as cause and effect",
    "label_negative": "Says one thing does not cause another",
    "stands_alone": false
  },
  {
    "ask": "What else could explain the link?",
    "attention": 0,
    "default_on": true,
    "description": "The sentence says that two things go together, without saying that one brings about the other.",
    "formerly": [],
    "group": "wording",
    "id": "association",
    "label": "Link wording, not cause",
    "label_negative": "Says two things are not linked",
    "stands_alone": false
  },
  {
    "ask": "Which study, in whom, compared with what?",
    "attention": 3,
    "default_on": true,
    "description": "Words that promise certainty, speed, completeness or novelty beyond what a single study could show, or that equate natural with safe.",
    "formerly": [],
    "group": "wording",
    "id": "hype",
    "label": "Promise or absolute wording",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "What happened to others who did the same?",
    "attention": 2,
    "default_on": true,
    "description": "The support is the experience of one or a few people: a testimonial, a case, one’s own practice.",
    "formerly": [],
    "group": "basis",
    "id": "anecdote",
    "label": "One person’s story",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "Which study is meant, and where is it?",
    "attention": 1,
    "default_on": true,
    "description": "Studies, experts or science are called on with no author, year, journal, number or link.",
    "formerly": [],
    "group": "basis",
    "id": "vague_evidence",
    "label": "Mentions research without naming it",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "Did the study test this advice?",
    "attention": 3,
    "default_on": true,
    "description": "The text tells the reader, or people like the reader, to start, stop, take, avoid or replace something for health.",
    "formerly": [],
    "group": "asks",
    "id": "advice",
    "label": "Tells readers what to do",
    "label_negative": "Tells readers what not to do",
    "stands_alone": true
  },
  {
    "ask": "Who paid for the study?",
    "attention": 1,
    "default_on": true,
    "description": "A product, book, course, clinic or affiliate link is offered close to health claims.",
    "formerly": [],
    "group": "asks",
    "id": "commercial",
    "label": "Something is for sale here",
    "label_negative": "",
    "stands_alone": true
  },
  {
    "ask": "Which study is said to be hidden?",
    "attention": 3,
    "default_on": true,
    "description": "The text says that a cure or a danger is being kept from the public.",
    "formerly": [],
    "group": "asks",
    "id": "suppression",
    "label": "Says something is being hidden",
    "label_negative": "",
    "stands_alone": true
  },
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
