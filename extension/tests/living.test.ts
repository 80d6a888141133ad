// Pages that change while they are read.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Frame, Page } from "puppeteer-core";
import { card, drawn, inBothBrowsers, marked, type Stage, until } from "./support";

/** All words with a line under them. */
async function underlined(page: Page | Frame): Promise<string> {
  return Object.values((await drawn(page)).lines)
    .flat()
    .join(" | ");
}

async function untilUnderlined(page: Page | Frame, words: string): Promise<void> {
  let last = "";
  await until(`"${words}" is underlined`, async () => {
    last = await underlined(page);
    return last.includes(words);
  }).catch((error) => {
    throw new Error(`${error.message}: ${last}`);
  });
}

async function open(stage: Stage): Promise<Page> {
  const page = await stage.open("ginger.html");
  await untilUnderlined(page, "relieves nausea");
  await untilUnderlined(page, "heartburn");
  return page;
}

inBothBrowsers((stage) => {
  test("what is added is read; what was read keeps its marks", async () => {
    const page = await open(stage);
    await page.evaluate(() => {
      Object.assign(window, { before: [...CSS.highlights].flatMap(([, it]) => [...it]) });
      const more = document.getElementById("more");
      for (const words of ["Turmeric cures arthritis.", "Zinc shortens the common cold."]) {
        more?.append(Object.assign(document.createElement("p"), { textContent: words }));
      }
    });
    await untilUnderlined(page, "cures arthritis");
    const kept = await page.evaluate(() => {
      const { before } = window as unknown as { before: AbstractRange[] };
      const now = new Set([...CSS.highlights].flatMap(([, it]) => [...it]));
      return before.every((range) => now.has(range));
    });
    assert.ok(kept, "marks were drawn again");
    await page.close();
  });

  test("edited text loses its mark at once, and is read again", async () => {
    const page = await open(stage);
    const gone = await page.evaluate(async () => {
      const text = document.getElementById("first")?.firstChild as Text;
      text.data = "Ginger tea has a sharp smell, and lowers blood pressure.";
      const root = document.querySelector("claimlight-overlay")?.shadowRoot;
      const shown = (): number => root?.querySelectorAll(".badge:not([hidden])").length ?? 0;
      const before = shown();
      await new Promise((done) => setTimeout(done));
      const isUnderlined = [...CSS.highlights].some(([, it]) =>
        [...it].some(({ startContainer }) => startContainer === text),
      );
      return { isUnderlined, badges: shown() - before };
    });
    assert.deepEqual(gone, { isUnderlined: false, badges: -1 });
    await untilUnderlined(page, "lowers blood pressure");
    assert.ok(!(await underlined(page)).includes("nausea"));
    await page.close();
  });

  test("a page that changes its address and its content is read anew", async () => {
    const page = await open(stage);
    await page.evaluate(() => {
      history.pushState(null, "", "/another-article");
      const main = document.createElement("main");
      main.append(
        Object.assign(document.createElement("h1"), { textContent: "Garlic" }),
        Object.assign(document.createElement("p"), {
          textContent: "Garlic prevents heart attacks.",
        }),
      );
      document.querySelector("main")?.replaceWith(main);
    });
    await untilUnderlined(page, "prevents heart attacks");
    assert.ok(!(await underlined(page)).includes("nausea"));
    await page.evaluate(() => {
      const body = document.createElement("body");
      body.append(
        Object.assign(document.createElement("p"), { textContent: "Fish oil lowers cholesterol." }),
      );
      document.body.replaceWith(body);
    });
    await untilUnderlined(page, "lowers cholesterol");
    await page.close();
  });

  test("a tab that opens gets its badges", async () => {
    const page = await stage.open("ginger.html");
    await page.evaluate(() => {
      const panel = document.createElement("section");
      panel.id = "panel";
      panel.hidden = true;
      panel.append(
        Object.assign(document.createElement("p"), { textContent: "Vitamin C prevents cancer." }),
      );
      document.querySelector("main")?.append(panel);
    });
    await marked(page);
    const count = async () => (await drawn(page)).badges.length;
    const before = await count();
    await page.evaluate(() => document.getElementById("panel")?.removeAttribute("hidden"));
    await until("the tab has a badge", async () => (await count()) > before);
    await page.evaluate(() => document.getElementById("panel")?.setAttribute("hidden", ""));
    await until("the badge is gone", async () => (await count()) === before);
    await page.close();
  });

  test("an accordion that opens gets its badges", async () => {
    const page = await stage.open("ginger.html");
    await page.evaluate(() => {
      const details = document.createElement("details");
      details.append(
        Object.assign(document.createElement("summary"), { textContent: "More" }),
        Object.assign(document.createElement("p"), { textContent: "Vitamin C prevents cancer." }),
      );
      document.querySelector("main")?.append(details);
    });
    await untilUnderlined(page, "heartburn");
    const count = async () => (await drawn(page)).badges.length;
    const before = await count();
    await page.click("summary");
    await until("it has a badge", async () => (await count()) > before);
    await page.click("summary");
    await until("the badge is gone", async () => (await count()) === before);
    await page.close();
  });

  test("a page that grows as it is scrolled is read on, and marked again where it was left", async () => {
    const page = await open(stage);
    for (let batch = 1; batch <= 5; batch += 1) {
      await page.evaluate((batch) => {
        for (let at = 0; at <= 60; at += 1) {
          const claim = `Trial ${batch} found that green tea prevents strokes.`;
          const text = at % 6 === 0 ? claim : "The tea is drunk after meals.";
          const paragraph = Object.assign(document.createElement("p"), { textContent: text });
          document.querySelector("main")?.append(paragraph);
        }
        scrollTo(0, document.documentElement.scrollHeight);
      }, batch);
      await untilUnderlined(page, `Trial ${batch} found that green tea prevents strokes`);
    }
    await until(
      "what is far away is let go",
      async () => !(await underlined(page)).includes("relieves nausea"),
    );
    await page.evaluate(() => scrollTo(0, 0));
    await untilUnderlined(page, "relieves nausea");
    await page.close();
  });

  test("a list of references that comes late ties the markers", async () => {
    const page = await open(stage);
    await page.evaluate(() => {
      const heading = Object.assign(document.createElement("h2"), { textContent: "References" });
      const list = document.createElement("ol");
      list.append(
        Object.assign(document.createElement("li"), {
          textContent:
            "Berg A, Holm T. Ginger and the stomach: a trial. Journal of Roots. 2019;4(2):11-19. doi:10.5555/roots.2019.11",
        }),
      );
      document.getElementById("more")?.append(heading, list);
    });
    await until("the marker is tied", async () =>
      (await drawn(page)).lines.sources?.includes("(1)"),
    );
    const { x, y } = await page.evaluate(() => {
      const ranges = [...(CSS.highlights.get("claimlight-sources") ?? [])];
      const boxes = ranges.map((place) => {
        const range = new Range();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return range.toString() === "(1)" ? range.getBoundingClientRect() : null;
      });
      const box = boxes.find((it) => it !== null) ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.click(x, y);
    const shown = await until("the card is open", () => card(page));
    assert.ok(
      shown.links.some(({ href }) => href === "https://doi.org/10.5555/roots.2019.11"),
      JSON.stringify(shown),
    );
    await page.close();
  });

  for (const mode of ["open", "closed"] as const) {
    test(`text in ${mode} shadow roots is read, also when they come late`, async () => {
      const page = await open(stage);
      await page.evaluate((mode) => {
        const [early, plain] = [document.createElement("x-early"), document.createElement("div")];
        const paragraph = (text: string): Node =>
          Object.assign(document.createElement("p"), { textContent: text });
        early.attachShadow({ mode }).append(paragraph("Honey cures coughs in children."));
        plain.attachShadow({ mode }).append(paragraph("Aspirin prevents strokes."));
        const late = document.createElement("x-late");
        document.getElementById("more")?.append(early, plain, late);
      }, mode);
      await untilUnderlined(page, "cures coughs");
      await untilUnderlined(page, "prevents strokes");
      await page.evaluate((mode) => {
        const shadow = document.querySelector("x-late")?.attachShadow({ mode });
        const text = Object.assign(document.createElement("p"), {
          textContent: "Melatonin shortens jet lag, and cures insomnia.",
        });
        shadow?.append(text);
        Object.assign(window, { text });
      }, mode);
      await untilUnderlined(page, "cures insomnia");
      await page.evaluate(() => {
        const { text } = window as unknown as { text: Element };
        text.textContent = "Lavender oil relieves anxiety.";
      });
      await untilUnderlined(page, "relieves anxiety");
      await page.close();
    });
  }

  test("frames that hold an article are read, others are not", async () => {
    const page = await open(stage);
    const long = "The tea is drunk after meals in many towns along the coast. ".repeat(10);
    const html = `<p>Green tea prevents strokes.</p><p>${long}</p>`;
    await page.evaluate(
      (html, elsewhere) => {
        const frame = (properties: Partial<HTMLIFrameElement>): void => {
          const element = Object.assign(document.createElement("iframe"), properties);
          document.getElementById("more")?.append(element);
        };
        const size = { width: "500", height: "300" };
        frame({ ...size, name: "same", srcdoc: html });
        frame({ ...size, name: "other", src: elsewhere });
        frame({ name: "small", width: "200", height: "100", srcdoc: html });
        frame({ ...size, name: "short", srcdoc: "<p>Green tea prevents strokes.</p>" });
      },
      html,
      stage.url("frame.html", "localhost"),
    );
    const inside = (name: string) =>
      until(`frame ${name}`, async () => {
        for (const frame of page.frames()) {
          const own = await frame.evaluate(() => window.name).catch(() => "");
          if (own === name) return frame;
        }
        return null;
      });
    await untilUnderlined(await inside("same"), "prevents strokes");
    await untilUnderlined(await inside("other"), "relieves nausea");
    for (const name of ["same", "other"]) {
      const frame = await inside(name);
      await until("it has a badge", async () => (await drawn(frame)).badges.length > 0);
      await frame.evaluate(() => {
        const root = document.querySelector("claimlight-overlay")?.shadowRoot;
        root?.querySelector<HTMLElement>(".badge")?.click();
      });
      await until(`a card opens in frame ${name}`, () => card(frame));
    }
    assert.equal(await underlined(await inside("small")), "");
    assert.equal(await underlined(await inside("short")), "");
    await page.close();
  });

  test("what the user writes is left alone", async () => {
    const page = await open(stage);
    await page.evaluate(() => {
      const editor = document.createElement("div");
      editor.contentEditable = "true";
      editor.id = "editor";
      const area = Object.assign(document.createElement("textarea"), { id: "area" });
      document.getElementById("more")?.append(editor, area);
    });
    for (const id of ["editor", "area"]) {
      await page.click(`#${id}`);
      await page.keyboard.type("Coffee cures diabetes.");
    }
    await page.evaluate(() => {
      const text = "Onions cure baldness.";
      document
        .querySelector("#more")
        ?.prepend(Object.assign(document.createElement("p"), { textContent: text }));
    });
    await untilUnderlined(page, "cure baldness");
    assert.ok(!(await underlined(page)).includes("diabetes"));
    await page.close();
  });
});
