// Reading what has changed gives what reading everything gives; and what is sent of a change makes
// the same page and the same report on the other side.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Report, Snapshot } from "../src/generated/types";
import { applied, deltaOf } from "../src/shared/delta";
import { inPage } from "./bundle";
import { inBothBrowsers } from "./support";

inBothBrowsers((stage) => {
  test("after any changes, the page is read as if anew", async () => {
    const page = await stage.open("living.html");
    await inPage(page, "src/content/page.ts", "src/content/watch.ts", "src/shared/patch.ts");
    const differences = await page.evaluate(liveAndCompare, 300);
    assert.deepEqual(differences, []);
    await page.close();
  });
});

/** In the page: changes it at random, and compares what is read of the change with all. */
async function liveAndCompare(rounds: number): Promise<string[]> {
  const { Page, watchPage, patched } = window as unknown as typeof import("../src/content/page") &
    typeof import("../src/content/watch") &
    typeof import("../src/shared/patch");
  let seed = 20;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  const root = document.querySelector("main") as HTMLElement;
  const shadow = (document.querySelector("x-quote") as HTMLElement).attachShadow({ mode: "open" });
  const slot = document.createElement("slot");
  shadow.append("In the shadow: ", slot, " and after.");
  const { signal } = new AbortController();
  const silent = { stale() {}, displaced() {}, text: async () => {}, layout: async () => {} };
  const watcher = watchPage(root, silent, signal);
  watcher.also([shadow]);

  const any = (): Element => {
    const all = [root, ...root.querySelectorAll("*"), ...shadow.children];
    return all[random(all.length)] as Element;
  };
  const make = (): Node => {
    const name = ["p", "b", "span", "ul", "li", "a", "x-later", ""][random(8)];
    const text = document.createTextNode(`word ${random(1000)} `);
    if (!name) return text;
    const element = document.createElement(name);
    element.append(text);
    return element;
  };
  const place = (parent: Element): Node | null => parent.childNodes[random(4)] ?? null;
  const change = [
    () => {
      const parent = any();
      parent.insertBefore(make(), place(parent));
    },
    () => {
      const node = any();
      if (node !== root && node !== slot && node.localName !== "x-quote") node.remove();
    },
    () => {
      const [node, parent] = [any(), any()];
      if (node !== root && node !== slot && !node.contains(parent) && node.localName !== "x-quote")
        parent.insertBefore(node, place(parent));
    },
    () => {
      for (const node of any().childNodes) if (node instanceof Text) node.data += ` ${random(9)}`;
    },
    () => {
      const element = any();
      // The look of something large is not followed.
      if (element !== root && element.querySelectorAll("*").length < 20)
        element.classList.toggle("away");
    },
    () => any().replaceChildren(make(), make()),
  ];

  // The dictionaries differ; what they spell does not.
  const spell = ({ stream, strings, text }: Snapshot): string => {
    const words: string[] = [];
    for (let at = 0, from = 0; at < stream.length; ) {
      const [code, a = 0, flags = 0, count = 0] = stream.slice(at, at + 4);
      if (code === 1) {
        words.push(JSON.stringify(text.slice(from, from + a)));
        from += a;
        at += 2;
      } else if (code === 2) {
        const pairs = stream.slice(at + 4, at + 4 + 2 * count).map((it) => strings[it]);
        words.push(`<${strings[a]} ${flags} ${pairs.join(" ")}>`);
        at += 4 + 2 * count;
      } else {
        words.push("</>");
        at += 1;
      }
    }
    return words.join("\n");
  };

  const page = await Page.read(root, signal);
  let there = structuredClone(page.snapshot());
  const differences: string[] = [];
  for (let round = 0; round < rounds && differences.length === 0; round += 1) {
    for (let i = random(4); i >= 0; i -= 1) change[random(change.length)]?.();
    if (!root.contains(slot.getRootNode() instanceof ShadowRoot ? shadow.host : slot)) break;
    await Promise.resolve();
    there = patched(there, structuredClone(await page.refresh(watcher.take(), signal)));
    const fresh = await Page.read(root, signal);
    const [now, sent, wanted] = [page.snapshot(), there, fresh.snapshot()].map(spell);
    if (now !== wanted) differences.push(`round ${round}: read\n${now}\nfor\n${wanted}`);
    if (sent !== wanted) differences.push(`round ${round}: sent\n${sent}\nfor\n${wanted}`);
    const sameNodes = page.nodes.every((node, at) => node === fresh.nodes[at]);
    if (!sameNodes) differences.push(`round ${round}: other nodes`);
  }
  return differences;
}

test("a report and its change make the report after it", () => {
  let seed = 4;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  let before = reportOf(Array.from({ length: 40 }, (_, at) => `claim ${at}`));
  for (let round = 0; round < 200; round += 1) {
    const texts = before.claims.map(({ text }) => text);
    for (let i = random(3); i >= 0; i -= 1) {
      const fresh = Array.from({ length: random(3) }, () => `claim ${random(60)}`);
      texts.splice(random(texts.length + 1), random(3), ...fresh);
    }
    const after = reportOf(texts);
    const delta = structuredClone(deltaOf(before, after));
    assert.deepEqual(applied(before, delta), after);
    before = after;
  }
});

test("a change in one paragraph sends one claim", () => {
  const texts = Array.from({ length: 100 }, (_, at) => `claim ${at}`);
  const { claims } = deltaOf(reportOf(texts), reportOf(texts.toSpliced(30, 1, "another", "more")));
  assert.deepEqual(
    claims.map((run) => ("fresh" in run ? run.fresh.length : "kept")),
    ["kept", 2, "kept"],
  );
});

/** A report whose claims stand one a paragraph; every third has a citation, every fifth a story. */
function reportOf(texts: string[]): Report {
  let citations = 0;
  const claims = texts.map((text, at): Partial<Claim> => {
    const isCited = text.length % 3 === 0;
    return {
      text,
      sentence: 2 * at,
      paragraph: at,
      group: text.endsWith("5") ? at + 1 : 0,
      citations: isCited ? [citations++] : [],
      anchor: { start_node: 3 * at, start: 1, end_node: 3 * at + 1, end: 4 },
    };
  });
  const report = { version: 1, url: "", lang: "en", words: texts.length, notes: [] };
  return { ...report, claims: claims as Claim[], citations: [], references: [] };
}
