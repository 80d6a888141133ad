// Clicking through: each kind of link opens its address in a tab that learns nothing of the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothHouses, type Place, type Tab } from "./house";
import { card, marked, until } from "./support";

/** Kinds of link, in the order of the page's list, and where each leads. */
const LEADS: [string, string][] = [
  ["DOI", "https://doi.org/10.5555/walk.2019.11"],
  ["PubMed", "https://pubmed.ncbi.nlm.nih.gov/23456789/"],
  ["PMC", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3456789/"],
  ["arXiv", "https://arxiv.org/abs/2101.01234"],
  ["trial register", "https://clinicaltrials.gov/study/NCT01234567"],
  ["ISBN", "https://openlibrary.org/isbn/9780306406157"],
  ["address", "https://walking.example.org/leaflet"],
  ["search", "https://pubmed.ncbi.nlm.nih.gov/?term="],
];

/** So high that every entry of the list has its badge. */
const HIGH = { width: 1100, height: 1400 };

inBothHouses((house) => {
  test("each kind of link opens its address in a tab of its own", async () => {
    const own = await house.own("options.html");
    const page = await house.open("links.html", HIGH);
    await until("each entry has its badge", () => page.evaluate(hasBadges, LEADS.length));
    for (const [at, [kind, address]] of LEADS.entries()) {
      await page.front();
      const links = await openEntry(page, at);
      const link = links.find(({ href }) => href.startsWith(address));
      assert.ok(link, `${kind}: ${JSON.stringify(links)}`);
      assert.deepEqual([link.target, link.rel], ["_blank", "noopener noreferrer"]);
      await page.clickAt(await page.evaluate(placeOf, link.href));
      const opened = await until(`the tab of ${kind} is there`, () => takeOther(own));
      assert.ok(opened.startsWith(address), `${kind}: ${opened}`);
    }
    for (const tab of [own, page]) await tab.close();
  });

  test("a paper learns neither the page's address nor who opened it", async () => {
    const own = await house.own("options.html");
    const page = await house.open("links.html", HIGH);
    await marked(page);
    await openEntry(page, 0);
    // The address of this server is known only now: the card's own link is led there.
    const address = house.url("learns.html");
    await page.evaluate((url) => {
      const root = document.querySelector("claimlight-overlay")?.shadowRoot;
      const link = root?.querySelector<HTMLAnchorElement>(".card a");
      if (link) link.href = url;
    }, address);
    await page.clickAt(await page.evaluate(placeOf, address));
    // The page that opens says in its title what it knows.
    const title = await until("it has opened", () =>
      own.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((it) => it.url === url);
        return tab?.status === "complete" ? tab.title : null;
      }, address),
    );
    assert.equal(title, "referrer “”, opener null");
    for (const tab of [own, page]) await tab.close();
  });
});

/** Opens the card of an entry of the list; answers its links. */
async function openEntry(page: Tab, at: number) {
  await page.evaluate((wanted) => {
    const root = document.querySelector("claimlight-overlay")?.shadowRoot;
    root?.querySelectorAll<HTMLElement>(".badge.sources")[wanted]?.click();
  }, at);
  return (await until("its card is open", () => card(page))).links;
}

/** In the page. */
function hasBadges(count: number): boolean {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  return root?.querySelectorAll(".badge.sources").length === count;
}

/** In the page: the middle of the card's link to an address, once the card has its place. */
function placeOf(address: string): Promise<Place> {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const links = [...(root?.querySelectorAll(".card a") ?? [])] as HTMLAnchorElement[];
  const link = links.find(({ href }) => href === address);
  link?.scrollIntoView({ block: "nearest" });
  return new Promise((resolve) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { x, y, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
        resolve({ x: x + width / 2, y: y + height / 2 });
      }),
    );
  });
}

/** Closes the tab that a link opened; answers which address it wanted. */
function takeOther(own: Tab): Promise<string | null> {
  return own.evaluate(async () => {
    for (const { id, pendingUrl, url } of await chrome.tabs.query({})) {
      const address = pendingUrl || url;
      if (id === undefined || !address?.startsWith("https:")) continue;
      await chrome.tabs.remove(id);
      return address;
    }
    return null;
  });
}
