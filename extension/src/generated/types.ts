// Made from the Rust declarations by `cargo xtask generate`.

/** A page as it was sent. Field names are the wire's. */
export type Snapshot = {
  /** Address of the page; empty when not known. */
  url: string,
  /** `lang` of the document element; empty when absent. */
  lang: string,
  /** Title of the document. */
  title: string,
  /** Name and content of the `meta` elements that describe the page (`citation_doi`, `author`). */
  meta: Array<[string, string]>,
  /** Distinct tag names (lower case), attribute names and attribute values. */
  strings: Array<string>,
  /** The stream described above. */
  stream: Array<number>,
  /** Text of all text nodes, end to end. */
  text: string,
};

/** The user's choices, as stored. Unknown fields are kept out, missing ones take their default. */
export type Settings = {
  /** Master switch. */
  on: boolean,
  /** Ids of categories that the user switched away from their default. */
  switched: Array<string>,
  /** Where a reference without identifier is searched for. */
  search: SearchEngine,
  /** Show claims in lists of links to other pages. */
  link_lists: boolean,
  /** Show claims in readers' comments. */
  comments: boolean,
};

/** Where a reference without identifier is searched for. */
export type SearchEngine = "pubmed" | "europe_pmc" | "crossref" | "scholar";

/** A kind of claim or of citation. Its id says what is said on the page, never a verdict. */
export type Category = {
  /** Stable key, snake case. */
  id: string,
  /** What the badge says, at most eight words. */
  label: string,
  /** The popup's group. */
  group: Group,
  /** Whether it is shown unless the user says otherwise. */
  default_on: boolean,
  /** Whether it gets a badge by itself; otherwise it only joins one of another category. */
  stands_alone: boolean,
  /** Ids it had in earlier versions; settings follow them. */
  formerly: Array<string>,
};

/** The popup's groups of categories. */
export type Group = "claimed" | "basis" | "wording" | "asks" | "sources";

/** Everything found on a page. */
export type Report = {
  /** Version of this shape. */
  version: number,
  /** Address of the page; empty when not known. */
  url: string,
  /** Primary language subtag; empty when not known. */
  lang: string,
  /** Words of running text, headings, quotations and captions. */
  words: number,
  /** In document order. */
  claims: Array<Claim>,
  /** In document order. */
  citations: Array<Citation>,
  /** In document order. */
  references: Array<Reference>,
  /** What holds for the page as a whole. */
  notes: Array<Note>,
};

/** A claim. */
export type Claim = {
  /** Id of its category. */
  category: string,
  /** Finer kind within the category; empty for most. */
  detail: string,
  /** The sentence. */
  text: string,
  /** The words that the underline covers. */
  span_text: string,
  /** The words that fired. */
  cues: Array<string>,
  /** How it is worded. */
  strength: Strength,
  /** Made or denied. */
  polarity: Polarity,
  /** Where it stands. */
  section: Section,
  /** Who says it. */
  voice: Voice,
  /** What stands behind it. */
  support: Support,
  /** Ids of the references behind it. */
  references: Array<string>,
  /** Indices into [`Report::citations`] of the citations behind it. */
  citations: Array<number>,
  /** 0 note, 1 information, 2 look closer, 3 pause. */
  attention: number,
  /** Whether the default settings give it a mark of its own. */
  shown: boolean,
  /** `id` of the nearest enclosing element that has one. */
  element_id: string | null,
  /** Number of its sentence; claims of one sentence share a badge. */
  sentence: number,
  /** Number of its paragraph; a paragraph has at most three badges, a story one. */
  paragraph: number,
  /** 0 for the first choice among the claims of its paragraph, and so on. */
  rank: number,
  /** Stories: claims of one story share a number; 0 stands alone. */
  group: number,
  /** Place of the underlined words. */
  anchor: Anchor,
  /** What its card says. */
  card: Card,
};

/** A citation in the text. */
export type Citation = {
  /** As printed. */
  marker: string,
  /** How it points at its source. */
  kind: CitationKind,
  /** Where it leads. */
  status: Status,
  /** Ids of the references it means. */
  references: Array<string>,
  /** Where its badge leads: `http` or `https`; `None` when nowhere. */
  url: string | null,
  /** The sentence it belongs to. */
  text: string,
  /** `id` of the nearest enclosing element that has one. */
  element_id: string | null,
  /** Ids of citation categories that hold for it (`cite_linked`, `author_mismatch`). */
  flags: Array<string>,
  /** Place of the marker. */
  anchor: Anchor,
  /** Whether the page itself makes the marker a link. */
  is_page_link: boolean,
  /** What its card says. */
  card: Card,
};

/** An entry of the page's list of references. */
export type Reference = {
  /** `ref-1`, `ref-2`, ... in document order. */
  id: string,
  /** Its number in its list. */
  number: number | null,
  /** As printed. */
  raw: string,
  /** Its parts. */
  csl: Partial<Csl>,
  /** As a person would cite it: `D’Alterio et al., 2020`. */
  short: string,
  /** Study type (`review`, `trial`); empty when not known. */
  study: string,
  /** Where its badge leads. */
  link: Link | null,
  /** All places it can lead to, best first; `link` is the first. */
  links: Array<Link>,
  /** Ids of citation categories that hold for it. */
  flags: Array<string>,
  /** `id` of the nearest enclosing element that has one. */
  element_id: string | null,
  /** Place of the entry. */
  anchor: Anchor,
};

/** Where on the page, as far as it changes how a claim is shown. */
export type Section = "body" | "heading" | "quotation" | "caption" | "link_list" | "comment" | "table";

/** The three lines of a card. */
export type Card = {
  /** Kind of claim. */
  title: string,
  /** What the page gives. */
  given: string,
  /** One question to ask the paper; may be empty. */
  ask: string,
};

/** Where a badge leads. */
export type Link = {
  /** What kind of place. */
  kind: LinkKind,
  /** `http` or `https`. */
  url: string,
  /** What the link says: it names the place ("Open the paper (doi.org)"). */
  label: string,
};

/** What kind of place a link leads to. */
export type LinkKind = "doi" | "pubmed" | "pmc" | "arxiv" | "trial" | "isbn" | "url" | "search";

/** Something that holds for the page as a whole. */
export type Note = {
  /** Which. */
  kind: NoteKind,
  /** In plain words. */
  text: string,
};

/** What can hold for a page as a whole. */
export type NoteKind = "disclaimer" | "not_evaluated" | "author_sells_related_product" | "single_source" | "list_without_markers" | "language_not_read";

/** How a relation is worded (Yu, Li and Wang 2019). */
export type Strength = "none" | "association" | "conditional" | "direct";

/** Whether the claim is made or denied. */
export type Polarity = "positive" | "negative";

/** Who says it. */
export type Voice = "page" | "quotation" | "reported";

/** What stands behind a claim on the page; taxonomy, "Deciding support". */
export type Support = "same_sentence" | "same_quote" | "leads_into_quote" | "same_paragraph" | "attributed" | "list_only" | "uncited" | "not_applicable";

/** How a citation points at its source. */
export type CitationKind = "numeric" | "author_year" | "identifier" | "hyperlink" | "name";

/** Where a citation leads. */
export type Status = "linked" | "unlinked" | "dead" | "nested" | "ambiguous";

/** A reference's parts, named as in CSL-JSON 1.0. */
export type Csl = {
  /** `article-journal`, `book`, `chapter`, `thesis`, `report`, `webpage`, `article-newspaper`... */
  type: string,
  /** Title. */
  title: string,
  /** Authors in order. */
  author: Array<Partial<Name>>,
  /** Editors in order. */
  editor: Array<Partial<Name>>,
  /** Journal, book or site that holds it. */
  "container-title": string,
  /** Year; 0 when not known. */
  issued: { "date-parts": [[number]] },
  /** Volume. */
  volume: string,
  /** Issue. */
  issue: string,
  /** Pages or article number. */
  page: string,
  /** Publisher. */
  publisher: string,
  /** DOI in lower case, without a prefix. */
  DOI: string,
  /** PubMed number. */
  PMID: string,
  /** PubMed Central number with `PMC`. */
  PMCID: string,
  /** ISBN, 13 digits. */
  ISBN: string,
  /** Address. */
  URL: string,
};

/** A person or an organisation. */
export type Name = {
  /** Family name with particles. */
  family: string,
  /** Given names or initials. */
  given: string,
  /** Name of an organisation, instead of the other two. */
  literal: string,
};

/** How to write a reference. */
export type CitationFormat = "vancouver" | "bibtex" | "ris";

/** A place on the page: from a text node's UTF-16 offset to another's. */
export type Anchor = {
  /** Number of the first text node, in document order. */
  start_node: number,
  /** Offset into it, in UTF-16 units. */
  start: number,
  /** Number of the last text node. */
  end_node: number,
  /** Offset into it, in UTF-16 units, exclusive. */
  end: number,
};
