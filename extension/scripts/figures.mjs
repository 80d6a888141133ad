// Measures what reading costs pages: `npm run figures -- [PART..]`. It needs
// `cargo xtask build --all-sites`.

import { bundled } from "./bundled.mjs";

const [script = ""] = await bundled(["figures.ts"]);
await import(script);
