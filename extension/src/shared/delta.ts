// How a page's report differs from the one before, as it is sent to the page: what changes in one
// paragraph changes few findings, though it moves all that follow.

import type { Citation, Claim, Reference, Report } from "../generated/types";

/** How far the numbers of an entry have moved; `null` where the entry has none of this kind. */
interface Shift {
  node: number;
  sentence: number | null;
  paragraph: number | null;
  group: number | null;
  citation: number | null;
}

/** Entries taken over from the list before: how many, from where, moved how far. */
interface Kept {
  from: number;
  count: number;
  by: Shift;
}

type Entry = Claim | Citation | Reference;

/** A list as runs of the one before and new entries. */
type Run<T> = { kept: Kept } | { fresh: T[] };

/** What makes one report of another. */
export interface ReportDelta extends Omit<Report, "claims" | "citations" | "references"> {
  claims: Run<Claim>[];
  citations: Run<Citation>[];
  references: Run<Reference>[];
}

/** The difference between two reports of one page. */
export function deltaOf(before: Report, after: Report): ReportDelta {
  return {
    ...after,
    claims: runs(before.claims, after.claims),
    citations: runs(before.citations, after.citations),
    references: runs(before.references, after.references),
  };
}

/** The report after the change. Entries that stay are the same objects as before, moved. */
export function applied(before: Report, delta: ReportDelta): Report {
  return {
    ...delta,
    claims: listOf(before.claims, delta.claims),
    citations: listOf(before.citations, delta.citations),
    references: listOf(before.references, delta.references),
  };
}

function runs<T extends Entry>(before: T[], after: T[]): Run<T>[] {
  const known = new Map<string, number[]>();
  before.forEach((entry, at) => {
    const key = keyOf(entry);
    const places = known.get(key);
    if (places) places.push(at);
    else known.set(key, [at]);
  });
  const result: Run<T>[] = [];
  let next = 0;
  for (const entry of after) {
    const at = known.get(keyOf(entry))?.find((place) => place >= next);
    const old = at === undefined ? undefined : before[at];
    const last = result.at(-1);
    if (at === undefined || old === undefined) {
      if (last && "fresh" in last) last.fresh.push(entry);
      else result.push({ fresh: [entry] });
      continue;
    }
    const by = shiftOf(old, entry);
    const run = last && "kept" in last && at === next ? last.kept : undefined;
    const joined = run && joinedShift(run.by, by);
    if (run && joined) {
      run.count += 1;
      run.by = joined;
    } else {
      result.push({ kept: { from: at, count: 1, by } });
    }
    next = at + 1;
  }
  return result;
}

function listOf<T extends Entry>(before: T[], parts: Run<T>[]): T[] {
  return parts.flatMap((run) => {
    if ("fresh" in run) return run.fresh;
    const { from, count, by } = run.kept;
    const kept = before.slice(from, from + count);
    if (Object.values(by).some(Boolean)) for (const entry of kept) move(entry, by);
    return kept;
  });
}

/** All of an entry but where in the page's numbering it stands. */
function keyOf(entry: Entry): string {
  const { anchor } = entry;
  const place = [anchor.start, anchor.end_node - anchor.start_node, anchor.end];
  if (!("sentence" in entry)) return JSON.stringify({ ...entry, anchor: place });
  const { citations, group } = entry;
  const [first = 0] = citations;
  return JSON.stringify({
    ...entry,
    anchor: place,
    sentence: 0,
    paragraph: 0,
    group: group > 0,
    citations: citations.map((at) => at - first),
  });
}

function shiftOf(before: Entry, after: Entry): Shift {
  const node = after.anchor.start_node - before.anchor.start_node;
  if (!("sentence" in before && "sentence" in after)) {
    return { node, sentence: null, paragraph: null, group: null, citation: null };
  }
  const [old] = before.citations;
  const [now] = after.citations;
  return {
    node,
    sentence: after.sentence - before.sentence,
    paragraph: after.paragraph - before.paragraph,
    group: after.group === 0 ? null : after.group - before.group,
    citation: old === undefined || now === undefined ? null : now - old,
  };
}

/** The shift of both, if they move alike. */
function joinedShift(a: Shift, b: Shift): Shift | null {
  const joined = { ...a };
  for (const name of Object.keys(a) as (keyof Shift)[]) {
    if (a[name] !== null && b[name] !== null && a[name] !== b[name]) return null;
    Object.assign(joined, { [name]: a[name] ?? b[name] });
  }
  return joined;
}

function move(entry: Entry, by: Shift): void {
  entry.anchor.start_node += by.node;
  entry.anchor.end_node += by.node;
  if (!("sentence" in entry)) return;
  entry.sentence += by.sentence ?? 0;
  entry.paragraph += by.paragraph ?? 0;
  if (entry.group > 0) entry.group += by.group ?? 0;
  entry.citations = entry.citations.map((at) => at + (by.citation ?? 0));
}
