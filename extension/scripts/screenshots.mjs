// Takes the pictures of the README and of docs/: `npm run screenshots -- [--only WORD]`.

import { bundled } from "./bundled.mjs";

const [script = ""] = await bundled(["screenshots.ts"]);
await import(script);
