// The forms in which a citation can be copied.

import type { Reference } from "../generated/types";

/** One form of a citation. */
export interface CopyForm {
  name: string;
  of(reference: Reference): string | Promise<string>;
}

/** The first is what the button copies; with more than one, the button opens a menu. */
export const COPY_FORMS: readonly CopyForm[] = [
  { name: "As on the page", of: (reference) => reference.raw },
];
