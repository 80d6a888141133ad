// The copy menu of the card, by mouse and by keyboard, and what is on the clipboard then.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothHouses, type Place, type Tab } from "./house";
import { card, marked, placeOfLine, until } from "./support";

const SAMPLE = "sample.html";

/** Entry of the menu, and what it copies of the sample's first source. */
const FORMS: [string, RegExp][] = [
  ["As on the page", /^Marsh T, Iqbal S, Doyle R\. Green tea and the risk of stroke/],
  [
    "Vancouver",
    /^Marsh T, Iqbal S, Doyle R\. Green tea and the risk of stroke: a cohort study\. J Made Up Cardiol\. 2018;12\(3\):201-9\. doi:10\.5555\/tea\.2018\.201\.$/,
  ],
  ["BibTeX", /^@article\{\w+,\n.*title = \{.*doi = \{10\.5555\/tea\.2018\.201\}.*\}\s*$/s],
  ["RIS", /^TY {2}- JOUR\r?\n.*DO {2}- 10\.5555\/tea\.2018\.201\r?\n.*ER {2}- ?\r?\n?$/s],
  ["CSL-JSON", /^\[\n.*"DOI": "10\.5555\/tea\.2018\.201".*\]$/s],
];

inBothHouses((house) => {
  test("by mouse: each form is copied as its programs read it", async () => {
    const page = await opened();
    await page.clickAt(await page.evaluate(placeOf, "Copy citation"));
    for (const [form, wanted] of FORMS) {
      await page.clickAt(await page.evaluate(placeOf, form));
      await until(`${form} is copied`, () => page.evaluate(says, `Copied: ${form}`));
      assert.match(await clipboard(), wanted, form);
    }
    await page.close();
  });

  test("by keyboard: the menu opens with Enter, each form follows with Tab", async () => {
    const page = await opened();
    while (!(await page.evaluate(focused)).startsWith("Copy citation")) await page.press("Tab");
    await page.press("Enter");
    for (const [form, wanted] of FORMS) {
      await page.press("Tab");
      assert.equal(await page.evaluate(focused), form);
      await page.press("Enter");
      await until(`${form} is copied`, () => page.evaluate(says, `Copied: ${form}`));
      assert.match(await clipboard(), wanted, form);
    }
    await page.press("Tab");
    assert.ok(await page.evaluate(says, ""), "what is over is not said any more");
    await page.close();
  });

  /** The sample with the card of its first claim. */
  async function opened(): Promise<Tab> {
    const page = await house.open(SAMPLE);
    await marked(page);
    await page.clickAt(await page.evaluate(placeOfLine, "claimlight-claimed"));
    await until("the card is open", () => card(page));
    return page;
  }

  /** What a reader would paste. */
  async function clipboard(): Promise<string> {
    const target = await house.open("paste.html");
    await target.click("textarea");
    await target.press("v", "Control");
    const text = await until("it is pasted", () =>
      target.evaluate(() => document.querySelector("textarea")?.value),
    );
    await target.close();
    return text;
  }
});

/** In the page: the middle of a button of the card, once it is in sight. */
function placeOf(label: string): Promise<Place> {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const buttons = [...(root?.querySelectorAll(".card .copy :is(button, summary)") ?? [])];
  const button = buttons.find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`no ${label}`);
  button.scrollIntoView({ block: "nearest" });
  return new Promise((resolve) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { x, y, width, height } = button.getBoundingClientRect();
        resolve({ x: x + width / 2, y: y + height / 2 });
      }),
    );
  });
}

/** In the page: whether the line under the forms says so. */
function says(words: string): boolean {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  return root?.querySelector(".card .said")?.textContent === words;
}

/** In the page: the words of what has the focus on the card. */
function focused(): string {
  return document.querySelector("claimlight-overlay")?.shadowRoot?.activeElement?.textContent ?? "";
}
