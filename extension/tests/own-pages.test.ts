// The popup and the settings, and what they do to a page, in both browsers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothHouses, popupFor, type Tab } from "./house";
import { card, drawn, marked, until } from "./support";

const SAMPLE = "sample.html";

inBothHouses((house) => {
  test("a switch takes its kind off the page at once, and brings it back", async (t) => {
    const page = await house.open(SAMPLE);
    await marked(page);
    const popup = await popupFor(house, SAMPLE);
    const before = (await drawn(page)).lines.asks?.length ?? 0;
    assert.ok(before > 0);
    const waits: number[] = [];
    // The best counts: other work on the machine makes it slower, nothing makes it faster than it is.
    const isFast = (): boolean => Math.min(...waits) < 50;
    const isDone = (): boolean => waits.length >= 8 && waits.length % 2 === 0 && isFast();
    for (let on = false; !isDone() && waits.length < 40; on = !on) {
      await page.evaluate(noteChange, "claimlight-asks");
      const pressed = await press(popup, "advice");
      const changed = await until("the lines have changed", () => page.evaluate(noted));
      waits.push(changed - pressed);
      assert.equal(((await drawn(page)).lines.asks?.length ?? 0) < before, !on);
    }
    const sorted = waits.map(Math.round).sort((a, b) => a - b);
    t.diagnostic(`from switch to page: ${sorted.join(", ")} ms`);
    await popup.close();
    await page.close();
    assert.ok(isFast(), sorted.join(" "));
  });

  test("the master switch leaves the page as it was", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    const popup = await popupFor(house, SAMPLE);
    await press(popup, "on");
    await until("nothing is drawn", async () => isUnmarked(page));
    const left = await page.evaluate(() => ({
      host: document.querySelector("claimlight-overlay") !== null,
      sheets: document.adoptedStyleSheets.length,
    }));
    assert.deepEqual(left, { host: false, sheets: 0 });
    await press(popup, "on");
    await marked(page);
    await popup.close();
    await page.close();
  });

  test("a page does what was pressed last, however quickly", async () => {
    const page = await house.open(SAMPLE);
    await marked(page);
    for (let round = 0; round < 8; round += 1) {
      // A popup that has just been opened has the page read once more: the presses come meanwhile.
      const popup = await popupFor(house, SAMPLE);
      const isOn = await popup.evaluate(pressMaster, 1 + (round % 4));
      await until(`all is ${isOn ? "on" : "off"}`, async () => {
        const says = await popup.evaluate(isMasterOn);
        return says === isOn && (await isUnmarked(page)) !== isOn;
      });
      await popup.close();
    }
    const popup = await popupFor(house, SAMPLE);
    if (!(await popup.evaluate(isMasterOn))) await press(popup, "on");
    await marked(page);
    for (const tab of [popup, page]) await tab.close();
  });

  test("of several choices made at once none is lost", async () => {
    const options = await house.own("options.html");
    const again = await house.own("options.html");
    const before = await until("the settings are there", async () => {
      const shown = await again.evaluate(switches);
      return shown.length > 20 && String(await options.evaluate(switches)) === String(shown)
        ? shown
        : null;
    });
    for (const wanted of [before.map((on) => !on), before]) {
      await options.evaluate(() => {
        for (const input of document.querySelectorAll("input")) input.click();
      });
      for (const page of [options, again]) {
        await until("all are as they were pressed", async () => {
          return String(await page.evaluate(switches)) === String(wanted);
        });
      }
    }
    for (const tab of [options, again]) await tab.close();
  });

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

/** Uses a switch: of a category, or the master switch (`on`). Resolves to when, in milliseconds. */
function press(popup: Tab, id: string): Promise<number> {
  return popup.evaluate((wanted) => {
    const row = wanted === "on" ? ".master" : `[data-category="${wanted}"]`;
    const when = performance.timeOrigin + performance.now();
    document.querySelector<HTMLInputElement>(`${row} input`)?.click();
    return when;
  }, id);
}

/** In the settings: which switches are on. */
function switches(): boolean[] {
  return [...document.querySelectorAll("input")].map(({ checked }) => checked);
}

/** In the popup. */
function isMasterOn(): boolean {
  return document.querySelector<HTMLInputElement>(".master input")?.checked ?? false;
}

/** In the popup: presses the master switch so often; what it says then. */
async function pressMaster(times: number): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  port2.start();
  let says = false;
  for (let time = 0; time < times; time += 1) {
    const input = document.querySelector<HTMLInputElement>(".master input");
    input?.click();
    says = input?.checked ?? false;
    await new Promise((next) => {
      port2.onmessage = next;
      port1.postMessage(null);
    });
  }
  return says;
}

/** In the page: what reaches out of the window to the right, or does not hold its own text. */
function sticksOut(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>("*")]
    .filter((it) => it.getBoundingClientRect().right > innerWidth || it.scrollWidth > innerWidth)
    .map(({ tagName, textContent }) => `${tagName} ${textContent}`);
}

/** In the page: notes when a highlight becomes another. */
function noteChange(name: string): void {
  performance.clearMarks("changed");
  const before = CSS.highlights.get(name)?.size;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (CSS.highlights.get(name)?.size === before) port2.postMessage(null);
    else performance.mark("changed");
  };
  port2.postMessage(null);
}

/** In the page: when it did, in milliseconds. */
function noted(): number | undefined {
  const [mark] = performance.getEntriesByName("changed");
  return mark && performance.timeOrigin + mark.startTime;
}

async function isUnmarked(page: Tab): Promise<boolean> {
  const { lines, badges } = await drawn(page);
  return Object.keys(lines).length === 0 && badges.length === 0;
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
