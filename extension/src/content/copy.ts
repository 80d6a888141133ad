// The forms in which a citation can be copied.

import type { CitationFormat, Csl, Reference } from "../generated/types";

/** Asks the engine for a reference in one of its formats. */
export type Cite = (csl: Partial<Csl>, format: CitationFormat) => Promise<string>;

/** One form of a citation. */
export interface CopyForm {
  name: string;
  of(reference: Reference, cite: Cite): string | Promise<string>;
}

/** In the order of the menu. */
export const COPY_FORMS: readonly CopyForm[] = [
  { name: "As on the page", of: ({ raw }) => raw },
  { name: "Vancouver", of: ({ csl }, cite) => cite(csl, "vancouver") },
  { name: "BibTeX", of: ({ csl }, cite) => cite(csl, "bibtex") },
  { name: "RIS", of: ({ csl }, cite) => cite(csl, "ris") },
  { name: "CSL-JSON", of: ({ id, csl }) => JSON.stringify([{ id, ...csl }], null, 2) },
];
