// Drawings that are under way at the same time: only what was begun last is shown.

/** Counts what is begun. */
export class Latest {
  private begun = 0;

  /** Begins; the answer says whether nothing was begun since. */
  begin(): () => boolean {
    this.begun += 1;
    const own = this.begun;
    return () => own === this.begun;
  }
}
