// Work that comes at once from several events, and must be done one after the other.

/** A queue: each piece of work waits for the one before, and one that fails stops none. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Does the work when its turn comes; settles as it does. */
  take(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work, work);
    return this.last;
  }
}
