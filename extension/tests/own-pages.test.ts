// The popup and the settings, and what they do to a page, in both browsers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothHouses, popupFor, press, type Tab } from "./house";
import { card, drawn, isUnmarked, marked, until } from "./support";

const SAMPLE = "sample.html";

inBothHouses((house) => {
  test("the popup counts what is on the page, and says what the page says of itself", async () => {
    const page = await house.open(SAMPLE);
    const { badges } = await marked(page);
    const popup = await popupFor(house, SAMPLE);
    const claims = badges.filter((name) => name.startsWith("Claim")).length;
    const line = await until("the page's counts are shown", () =>
      popup.evaluate(() => document.querySelector(".found [role=status]")?.textContent),
    );
    assert.match(line, /^\d+ claims? marked · \d+ citations? · 3 sources$/);
    assert.ok(Number.parseInt(line, 10) >= claims);
    const text = await popup.evaluate(() => document.body.innerText);
    assert.match(text, /A disclaimer on this page/);
    assert.match(text, /means only that the page points somewhere/);
    assert.match(text, /Questions about your own care belong with a health professional/);
    // The popup brings the script again; the page stays with the copy that it has.
    const hosts = await page.evaluate(() => document.querySelectorAll("claimlight-overlay").length);
    assert.equal(hosts, 1);
    await popup.close();
    await page.close();
  });

  test("the popup fits a phone of 320 px, with all groups open", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    const popup = await popupFor(house, SAMPLE, { width: 320, height: 700 });
    await until("the page's counts are shown", () =>
      popup.evaluate(() => document.querySelector(".found .buttons") !== null),
    );
    await popup.evaluate(() => {
      for (const group of document.querySelectorAll("details")) group.open = true;
    });
    assert.equal(await popup.evaluate(() => innerWidth), 320);
    assert.deepEqual(await popup.evaluate(sticksOut), []);
    await popup.close();
    await page.close();
  });

  test("the popup has five groups, each kind with its switch", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    const popup = await popupFor(house, SAMPLE);
    const groups = await popup.evaluate(() =>
      [...document.querySelectorAll("details.group")].map((group) => ({
        heading: group.querySelector("summary")?.textContent?.replace(/ \d+$/, ""),
        switches: group.querySelectorAll("[role=switch]").length,
      })),
    );
    const headings = groups.map(({ heading }) => heading);
    const wanted = ["What is claimed", "What it rests on", "How it is worded", "What it asks"];
    assert.deepEqual(headings, [...wanted, "Sources"]);
    assert.ok(groups.every(({ switches }) => switches >= 3));
    await popup.close();
    await page.close();
  });

  test("a PDF is said to be one", async () => {
    const page = await house.open("leaflet.pdf");
    const popup = await popupFor(house, "leaflet.pdf");
    await until("the popup says so", () =>
      popup.evaluate(() => document.querySelector(".found")?.textContent?.includes("PDF")),
    );
    await popup.close();
    await page.close();
  });

  test("a site on the list of those that are never read is left alone, until asked", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    const options = await house.own("options.html");
    await setNever(options, (list) => `${list}\n127.0.0.1`);
    await until("the page is left alone", () => isUnmarked(page));
    const popup = await popupFor(house, SAMPLE);
    assert.ok(await isUnmarked(page));
    const button = await until("the popup offers to scan", () =>
      popup.evaluate(() => document.querySelector(".found button.main")?.textContent),
    );
    assert.equal(button, "Scan this page");
    await popup.click(".found button.main");
    await marked(page);
    await setNever(options, (list) => list.replace("\n127.0.0.1", ""));
    for (const tab of [popup, options, page]) await tab.close();
  });

  test("a finding that is not right is kept, not marked again, and can be marked again", async () => {
    const page = await house.open(SAMPLE);
    const before = await marked(page);
    await openFirstCard(page);
    await page.evaluate(pressOnCard, "Not right?");
    await until("its mark is gone", async () => {
      const { badges } = await drawn(page);
      return badges.length === before.badges.length - 1;
    });
    await page.close();
    const again = await house.open(SAMPLE);
    await marked(again);
    await until("all is drawn but this", async () => {
      const { badges } = await drawn(again);
      return badges.length === before.badges.length - 1;
    });
    const options = await house.own("options.html");
    await until("the settings know of one", () =>
      options.evaluate(() => /\b1 kept on this device/.test(document.body.innerText)),
    );
    await options.evaluate(() => {
      const buttons = [...document.querySelectorAll("button")];
      buttons.find(({ textContent }) => textContent === "Mark them again")?.click();
    });
    await until("it is forgotten", () =>
      options.evaluate(() => /\b0 kept on this device/.test(document.body.innerText)),
    );
    await options.close();
    await again.close();
  });

  test("“Hide this kind” on a card is the popup's switch", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    await openFirstCard(page);
    await page.evaluate(pressOnCard, "Hide this kind");
    const popup = await popupFor(house, SAMPLE);
    const isOff = (): Promise<boolean> =>
      popup.evaluate(
        () =>
          document.querySelector<HTMLInputElement>("[data-category=risk_prevention] input")
            ?.checked === false,
      );
    await until("its switch is off", isOff);
    await press(popup, "risk_prevention");
    await until("its switch is on", async () => !(await isOff()));
    await popup.close();
    await page.close();
  });

  test("everything in the popup can be touched", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    const popup = await popupFor(house, SAMPLE);
    const small = await popup.evaluate(() => {
      for (const group of document.querySelectorAll("details")) group.open = true;
      return [...document.querySelectorAll("button, input, summary")]
        .map((it) => ({ box: it.getBoundingClientRect(), name: it.outerHTML.slice(0, 60) }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name }) => name);
    });
    assert.deepEqual(small, []);
    const [wide, window] = await popup.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.equal(wide, window);
    await popup.close();
    await page.close();
  });

  test("from the list to the page and back, by keyboard alone", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    await house.command("panel");
    const entry = await until("the list has the focus", () => page.evaluate(focusedWords));
    await page.press("ArrowDown");
    await page.press("ArrowDown");
    const third = await page.evaluate(focusedWords);
    assert.notEqual(third, entry);
    await page.press("Enter");
    const opened = await until("its card is open", () => card(page));
    assert.ok(third?.startsWith(opened.title), `${third} / ${opened.title}`);
    await page.press("j");
    await until("the next card is open", async () => {
      const next = await card(page);
      return next && next.text !== opened.text;
    });
    await page.press("k");
    await until("the card before is open", async () => (await card(page))?.text === opened.text);
    await page.press("Escape");
    await until("the card is closed", async () => !(await card(page)));
    await house.command("panel");
    await until("the list is back where it was", async () => {
      return (await page.evaluate(focusedWords)) === third;
    });
    await page.close();
  });
});

/** In the page: what the focused entry of the list says. */
function focusedWords(): string | null {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const focused = root?.activeElement;
  return focused?.matches(".panel li button") ? (focused.textContent ?? "") : null;
}

/** In the page: what reaches out of the window to the right, or does not hold its own text. */
function sticksOut(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>("*")]
    .filter((it) => it.getBoundingClientRect().right > innerWidth || it.scrollWidth > innerWidth)
    .map(({ tagName, textContent }) => `${tagName} ${textContent}`);
}

async function setNever(options: Tab, change: (list: string) => string): Promise<void> {
  const read = (): Promise<string> =>
    options.evaluate(() => document.querySelectorAll("textarea")[1]?.value ?? "");
  const list = await until("the list is there", read);
  await options.evaluate((changed) => {
    const area = document.querySelectorAll("textarea")[1];
    if (!area) return;
    area.value = changed;
    area.dispatchEvent(new Event("change"));
  }, change(list));
}

async function openFirstCard(page: Tab): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector("claimlight-overlay")?.shadowRoot;
    root?.querySelector<HTMLElement>(".badge")?.click();
  });
  await until("the card is open", () => card(page));
}

/** In the page. */
function pressOnCard(label: string): void {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const buttons = [...(root?.querySelectorAll<HTMLElement>(".card button") ?? [])];
  buttons.find(({ textContent }) => textContent === label)?.click();
}
