// The browser's own shortcuts: next, previous, open, hide all, list.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothHouses } from "./house";
import { card, linesDrawn, marked, placeOfLine, until } from "./support";

const SAMPLE = "sample.html";

inBothHouses((house) => {
  test("next and previous go through the findings", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    await house.command("next");
    const first = await until("the first card is open", () => card(page));
    await house.command("next");
    const second = await until("the second card is open", async () => {
      const open = await card(page);
      return open && open.text !== first.text ? open : null;
    });
    assert.match(first.text, /\b1 of \d+/);
    assert.match(second.text, /\b2 of \d+/);
    await house.command("previous");
    await until("the first is open again", async () => (await card(page))?.text === first.text);
    await page.close();
  });

  test("claims lead to claims, a source to sources; the button of a narrow page counts claims", async () => {
    const page = await house.open(SAMPLE, { width: 360, height: 700 });
    await until("the button is there", () => page.evaluate(stepperSays));
    const claims = Number.parseInt((await page.evaluate(stepperSays)) ?? "", 10);
    await house.command("next");
    const claim = await until("a claim's card is open", () => card(page));
    assert.match(claim.text, new RegExp(`1 of ${claims}\\b`));
    const marker = await page.evaluate(placeOfLine, "claimlight-sources");
    await page.clickAt(marker);
    const source = await until("a source's card is open", async () => {
      const open = await card(page);
      return open && open.text !== claim.text ? open : null;
    });
    assert.match(source.text, /1 of \d+/);
    assert.doesNotMatch(source.text, new RegExp(`of ${claims}\\b`));
    await house.command("next");
    const next = await until("the next source's card is open", async () => {
      const open = await card(page);
      return open && open.text !== source.text ? open : null;
    });
    assert.match(next.text, /2 of \d+/);
    await page.close();
  });

  test("a claim far down the page comes into sight with its badge, beside the card", async () => {
    const filler = "<p>The lid is kept on it.</p>".repeat(200);
    const html = `<!doctype html><html lang="en"><h1>Tea</h1>${filler}<p>Tea prevents strokes.</p>`;
    house.serve("far.html", html);
    const page = await house.open("far.html");
    await until("its card is open", async () => {
      await house.command("next");
      return card(page);
    });
    await until("its badge is beside the card", () => page.evaluate(isBadgeInSight));
    await page.close();
  });

  test("hide takes everything off the page, and brings it back", async () => {
    const page = await house.open(SAMPLE);
    const before = await marked(page);
    await house.command("hide");
    await until("nothing is drawn", async () => !(await linesDrawn(page)));
    await house.command("hide");
    await until("all is drawn", async () => {
      return (await marked(page)).badges.length === before.badges.length;
    });
    await page.close();
  });

  test("list opens and closes the list", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    const isOpen = (): Promise<boolean> =>
      page.evaluate(() => {
        const root = document.querySelector("claimlight-overlay")?.shadowRoot;
        return root?.querySelector(".panel:popover-open") != null;
      });
    await house.command("panel");
    await until("the list is open", isOpen);
    await house.command("panel");
    await until("the list is closed", async () => !(await isOpen()));
    await page.close();
  });

  test("open opens the paper of the card", async () => {
    const own = await house.own("options.html");
    if (house.name === "firefox") {
      await own.evaluate(() => browser.commands.update({ name: "open", shortcut: "Alt+Shift+O" }));
    }
    const page = await house.open(SAMPLE);
    await marked(page);
    await house.command("next");
    await until("the card is open", () => card(page));
    const before = await house.tabs();
    await house.command("open");
    await until("there is one more tab", async () => (await house.tabs()) > before);
    for (const tab of [own, page]) await tab.close();
  });
});

/** Firefox's name of `chrome`, with what Chromium lacks. */
declare const browser: {
  commands: { update(change: { name: string; shortcut: string }): Promise<void> };
};

/** In the page: whether the card belongs to a badge and does not cover it. */
function isBadgeInSight(): boolean {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const badge = root?.querySelector(".badge[aria-expanded=true]")?.getBoundingClientRect();
  const card = root?.querySelector(".card:popover-open")?.getBoundingClientRect();
  if (!badge || !card) return false;
  return (
    badge.right <= card.left ||
    badge.left >= card.right ||
    badge.bottom <= card.top ||
    badge.top >= card.bottom
  );
}

/** In the page: what stands on the button of narrow pages. */
function stepperSays(): string | null | undefined {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  return root?.querySelector(".stepper:not([hidden]) button")?.textContent;
}
