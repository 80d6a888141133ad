// What a reader sees on a page: lines, badges, card.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe";
import {
  card,
  clickBadge,
  hasSeed,
  inBothBrowsers,
  linesDrawn,
  marked,
  placeOfLine,
  until,
} from "./support";

const STRICT = "default-src 'none'; require-trusted-types-for 'script'";

inBothBrowsers((stage) => {
  test("claims get a line and a badge", async () => {
    const page = await stage.open("sample.html");
    const { lines, badges } = await marked(page);
    assert.ok(
      lines.claimed?.some((words) => words.includes("lower risk of stroke")),
      JSON.stringify(lines),
    );
    assert.ok(lines.sources?.includes("(1)"));
    assert.ok(
      badges.some((name) => /^Claim: .+; (no source given here|source given)$/.test(name)),
      badges.join("\n"),
    );
    await page.close();
  });

  test("the page's style is not worked out anew for the lines", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    const look = await page.evaluate(() => {
      const [place] = CSS.highlights.get("claimlight-claimed") ?? [];
      const element = place?.startContainer.parentElement ?? document.body;
      return getComputedStyle(element, "::highlight(claimlight-claimed)").textDecorationLine;
    });
    assert.equal(look, "underline");
    await page.close();
  });

  if (stage.name === "chromium") {
    test("with forced colours, words have our own lines and do not look selected", async () => {
      const page = await stage.open("sample.html");
      const { lines } = await marked(page);
      const words = Object.values(lines).flat().length;
      await page.emulateMediaFeatures([{ name: "forced-colors", value: "active" }]);
      await until("there are lines", async () => (await page.evaluate(countStrokes)) >= words);
      assert.deepEqual(await page.evaluate(() => CSS.highlights.size), 0);
      assert.deepEqual(await violations(page, ".layer"), []);
      await page.emulateMediaFeatures([{ name: "forced-colors", value: "none" }]);
      await until("there are none", async () => (await page.evaluate(countStrokes)) === 0);
      await marked(page);
      await page.close();
    });
  }

  test("a badge opens a card that leads to the paper", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    await clickBadge(page, "risk");
    const open = await until("the card is open", () => card(page));
    const paper = open.links.find(({ href }) => href === "https://doi.org/10.5555/tea.2018.201");
    assert.ok(paper, JSON.stringify(open.links));
    assert.deepEqual([paper.rel, paper.target], ["noopener noreferrer", "_blank"]);
    assert.match(paper.label ?? "", /doi\.org/);
    await page.close();
  });

  test("on a page that reads from right to left, the card reads from left to right", async () => {
    const page = await stage.open("sample.html");
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await marked(page);
    await clickBadge(page, "risk");
    await until("the card is open", () => card(page));
    const direction = await page.evaluate(() => {
      const root = document.querySelector("claimlight-overlay")?.shadowRoot;
      return getComputedStyle(root?.querySelector(".card h2") ?? document.body).direction;
    });
    assert.equal(direction, "ltr");
    await page.close();
  });

  test("a card opens and closes by keyboard, and gives the focus back", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    const focused = () =>
      page.evaluate(() => {
        const root = document.activeElement?.shadowRoot;
        return root?.activeElement?.className ?? "";
      });
    await page.evaluate(() => {
      document
        .querySelector("claimlight-overlay")
        ?.shadowRoot?.querySelector<HTMLElement>(".badge")
        ?.focus();
    });
    await page.keyboard.press("Enter");
    await until("the card is open", () => card(page));
    assert.match(await focused(), /card/);
    await page.keyboard.press("Escape");
    await until("the card is closed", async () => !(await card(page)));
    assert.match(await focused(), /badge/);
    await page.close();
  });

  test("a click on a marker opens its card; selected text stays selected", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    const marker = await page.evaluate(placeOfLine, "claimlight-sources");
    await page.mouse.click(marker.x, marker.y);
    await until("the card is open", () => card(page));
    await page.keyboard.press("Escape");
    await until("the card is closed", async () => !(await card(page)));
    await page.mouse.click(marker.x, marker.y, { count: 2 });
    const selected = await page.evaluate(() => getSelection()?.toString() ?? "");
    assert.notEqual(selected.trim(), "");
    await page.close();
  });

  test("a link within a claim is the page's alone", async () => {
    const claim = "Green tea <a href='#elsewhere'>lowers the risk of stroke</a> in women.";
    stage.serve("linked.html", `<!doctype html><html lang="en"><h1>Tea</h1><p>${claim}</p></html>`);
    const page = await stage.open("linked.html");
    const { lines } = await marked(page);
    assert.match(lines.claimed?.[0] ?? "", /lowers the risk/);
    await page.click("a");
    assert.equal(new URL(page.url()).hash, "#elsewhere");
    assert.equal(await card(page), null);
    // Its other words open the card: the click on the link was seen before this one.
    const words = await page.evaluate(startOfParagraph);
    await page.mouse.click(words.x, words.y);
    await until("the card is open", () => card(page));
    await page.close();
  });

  for (const [name, headers] of [
    ["strict CSP", { "content-security-policy": STRICT }],
    ["CSP: sandbox", { "content-security-policy": "sandbox" }],
  ] as const) {
    test(`works under ${name}`, async () => {
      const page = await stage.open("sample.html", { headers });
      const { lines, badges } = await marked(page);
      assert.ok(badges.length > 3);
      assert.ok((lines.claimed?.length ?? 0) > 1);
      await clickBadge(page, "Claim");
      await until("the card is open", () => card(page));
      await page.close();
    });
  }

  test("the page's own nodes stay as they are", async () => {
    const page = await stage.open("sample.html");
    await marked(page);
    const source = await (await fetch(stage.url("sample.html"))).text();
    const same = await page.evaluate((html) => {
      const now = document.documentElement.cloneNode(true) as Element;
      for (const host of now.querySelectorAll("claimlight-overlay")) host.remove();
      const before = new DOMParser().parseFromString(html, "text/html").documentElement;
      return now.outerHTML === before.outerHTML;
    }, source);
    assert.ok(same);
    await page.close();
  });

  test("nothing on the page moves", async (t) => {
    if (stage.name === "firefox") return t.skip("Firefox does not report layout shifts");
    const page = await stage.open("sample.html");
    await marked(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          });
          observer.observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    assert.equal(shift, 0);
    await page.close();
  });

  const pages = hasSeed ? ["sample.html", "article.html"] : ["sample.html"];
  for (const width of [360, 800, 1400]) {
    test(`badges cover no text at ${width} px`, async () => {
      for (const file of pages) {
        const page = await stage.open(file, { width });
        await until("lines are drawn", () => linesDrawn(page));
        assert.deepEqual(await page.evaluate(coveredText), [], file);
        const [withUs, without] = await page.evaluate(() => {
          const marked = document.documentElement.scrollWidth;
          document.querySelector("claimlight-overlay")?.remove();
          return [marked, document.documentElement.scrollWidth];
        });
        assert.equal(withUs, without, `${file} got wider`);
        await page.close();
      }
    });
  }

  test("the seed page's markers are linked", async (t) => {
    if (!hasSeed) return t.skip("no ../shared");
    const page = await stage.open("article.html");
    const { lines } = await marked(page);
    assert.equal(lines.sources?.filter((words) => words === "(1)").length, 5);
    await page.close();
  });
});

/** In the page: words that lie under a badge. */
function coveredText(): string[] {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const badges = [...(root?.querySelectorAll(".badge") ?? [])].map((it) =>
    it.getBoundingClientRect(),
  );
  const covered: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.trim()) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const hit = badges.some(
        (it) =>
          it.left < box.right && box.left < it.right && it.top < box.bottom && box.top < it.bottom,
      );
      if (hit) covered.push(node.textContent.trim());
    }
  }
  return covered;
}

/** In the page: the first letter of the paragraph. */
function startOfParagraph(): { x: number; y: number } {
  const range = document.createRange();
  const text = document.querySelector("p")?.firstChild;
  if (text) range.selectNodeContents(text);
  const { x, y, height } = range.getBoundingClientRect();
  return { x: x + 4, y: y + height / 2 };
}

/** In the page. */
function countStrokes(): number {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  return root?.querySelectorAll(".stroke").length ?? 0;
}
