// Codes of the stream of a Snapshot; see the Rust `Snapshot`.

export const CLOSE = 0;
export const TEXT = 1;
export const OPEN = 2;
