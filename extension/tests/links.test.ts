// Clicking through: each kind of link opens its address in a tab that learns nothing of the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { card, inBothBrowsers, marked, until } from "./support";

/** Kind of link, and where the card of its entry leads. */
const LEADS: [string, string][] = [
  ["DOI", "https://doi.org/10.5555/tea.2018.201"],
  ["PubMed", "https://pubmed.ncbi.nlm.nih.gov/12345678/"],
  ["search", "https://pubmed.ncbi.nlm.nih.gov/?term="],
];

inBothBrowsers((stage) => {
  for (const [at, [kind, address]] of LEADS.entries()) {
    test(`a link of kind ${kind} opens in a tab of its own`, async () => {
      const page = await stage.open("sample.html");
      await marked(page);
      await page.evaluate(openEntry, at);
      const open = await until("its card is open", () => card(page));
      const link = open.links.find(({ href }) => href.startsWith(address));
      assert.ok(link, JSON.stringify(open.links));
      assert.deepEqual([link.target, link.rel], ["_blank", "noopener noreferrer"]);
      // Where a name cannot be looked up, Firefox does not say which address the tab wanted.
      if (stage.name === "chromium") {
        const opened = stage.browser.waitForTarget((it) => it.url().startsWith(address));
        const place = await page.evaluate(placeOf, address);
        await page.mouse.click(place.x, place.y);
        await opened;
      }
      await page.close();
    });
  }

  test("a paper learns neither the page's address nor who opened it", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    await page.evaluate(openEntry, 0);
    await until("its card is open", () => card(page));
    const address = stage.url("sample.html?paper");
    // The address of this server is known only now: the card's own link is led there.
    await page.evaluate((url) => {
      const root = document.querySelector("claimlight-overlay")?.shadowRoot;
      const link = root?.querySelector<HTMLAnchorElement>(".card a");
      if (link) link.href = url;
    }, address);
    const opened = stage.browser.waitForTarget((target) => target.url() === address);
    const place = await page.evaluate(placeOf, address);
    await page.mouse.click(place.x, place.y);
    const paper = await (await opened).page();
    assert.ok(paper);
    const knows = await paper.evaluate(() => [document.referrer, window.opener]);
    assert.deepEqual(knows, ["", null]);
    await paper.close();
    await page.close();
  });
});

/** In the page: opens the card of an entry of the list. */
function openEntry(at: number): void {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const entries = [...(root?.querySelectorAll<HTMLElement>(".badge.sources") ?? [])];
  entries[at]?.click();
}

/** In the page: the middle of the card's link to an address. */
function placeOf(address: string): { x: number; y: number } {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const links = [...(root?.querySelectorAll("a") ?? [])];
  const link = links.find(({ href }) => href.startsWith(address));
  link?.scrollIntoView({ block: "nearest" });
  const { x, y, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
}
