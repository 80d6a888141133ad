/** Whether this is the flavour that is granted all sites from the start (tests, `cargo xtask run`). */
declare const ALL_SITES: boolean;

declare module "claimlight-engine" {
  import type { CitationFormat, Csl, Report, Settings, Snapshot } from "../generated/types";
  export default function init(options: { module_or_path: string | URL }): Promise<unknown>;
  export function scan(snapshot: Snapshot, settings: Settings): Report;
  export function cite(csl: Partial<Csl>, format: CitationFormat): string;
}

interface Element {
  /** Firefox: the shadow root, closed ones too. */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
declare module "*.css" {
  const css: string;
  export default css;
}
