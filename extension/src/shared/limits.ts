// What we say of ourselves wherever a reader first meets us.

/** What a mark does not mean. */
export const LIMITS =
  "“Source given” means only that the page points somewhere; we have not read the source for you. Questions about your own care belong with a health professional.";
