// Pictures of every surface, in both browsers, light and dark, wide and as narrow as a phone:
// `cargo xtask screenshots`. `--outdir DIR`, and `--only WORD` for those whose name has the word.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "puppeteer-core";
import { type House, openHouse, popupFor, type Size, type Tab } from "./house";
import { card, extensionOf, linesDrawn, placeOfLine, start, until } from "./support";

const { values: options } = parseArgs({
  options: {
    outdir: { type: "string", default: "../docs/screenshots" },
    only: { type: "string", default: "" },
    format: { type: "string", default: "webp" },
  },
});

const SAMPLE = "sample.html";

const WIDE: Size = { width: 1000, height: 700 };
const NARROW: Size = { width: 360, height: 700 };

/** Opens a surface in a window of a size. */
type Surface = (house: House, size: Size) => Promise<{ tab: Tab; full?: boolean }>;

const marks: Surface = async (house, size) => {
  const tab = await house.open(SAMPLE, size);
  await until("lines are drawn", () => linesDrawn(tab));
  return { tab };
};

const openCard: Surface = async (house, size) => {
  const { tab } = await marks(house, size);
  await tab.clickAt(await tab.evaluate(placeOfLine, "claimlight-claimed"));
  await until("the card is open and has its place", () => tab.evaluate(isPlaced));
  return { tab };
};

const list: Surface = async (house, size) => {
  const { tab } = await openCard(house, size);
  await tab.press("l");
  await until("the list is open", async () => !(await card(tab)));
  return { tab };
};

const copying: Surface = async (house, size) => {
  const { tab } = await openCard(house, size);
  await tab.evaluate(openCopyMenu);
  await until("the menu is in sight", () => tab.evaluate(isMenuInSight));
  return { tab };
};

const own =
  (path: string, full: boolean): Surface =>
  async (house, size) => {
    const tab = await house.own(path, size);
    await until("it is drawn", () => tab.evaluate(() => document.querySelector("h1") !== null));
    return { tab, full };
  };

const popup: Surface = async (house, size) => {
  await marks(house, size);
  const tab = await popupFor(house, SAMPLE, size);
  await until("the page's counts are shown", () =>
    tab.evaluate(() => document.querySelector(".found .buttons") !== null),
  );
  return { tab, full: true };
};

const SURFACES: [string, Surface, Size[]][] = [
  ["marks", marks, [WIDE, NARROW]],
  ["card", openCard, [WIDE, NARROW]],
  ["copy", copying, [WIDE]],
  ["list", list, [WIDE, NARROW]],
  ["popup", popup, [NARROW]],
  ["options", own("options.html", false), [WIDE, NARROW]],
  ["welcome", own("welcome.html", true), [WIDE, NARROW]],
];

await mkdir(options.outdir, { recursive: true });
const encoder = await start("chromium");
for (const browser of ["chromium", "firefox"] as const) {
  for (const scheme of ["light", "dark"] as const) {
    const house = await openHouse(browser, extensionOf(browser));
    await house.prefer(scheme);
    for (const [surface, open, sizes] of SURFACES) {
      for (const size of sizes) {
        const name = `${browser}-${scheme}-${surface}-${size === WIDE ? "wide" : "narrow"}`;
        if (!name.includes(options.only)) continue;
        const { tab, full = false } = await open(house, size);
        const png = await tab.screenshot({ full });
        const file = join(options.outdir, `${name}.${options.format}`);
        await writeFile(file, options.format === "webp" ? await webp(encoder, png) : png);
        process.stdout.write(`${file}\n`);
        await tab.close();
      }
    }
    await house.close();
  }
}
await encoder.close();

/** A picture in a sixth of the bytes. Chromium writes them all: Firefox makes PNG only. */
async function webp(browser: Browser, png: Uint8Array): Promise<Buffer> {
  const page = await browser.newPage();
  const data = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.75);
    },
    `data:image/png;base64,${Buffer.from(png).toString("base64")}`,
  );
  await page.close();
  return Buffer.from(data.slice(data.indexOf(",") + 1), "base64");
}

/** In the page. */
function isPlaced(): boolean {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  return Boolean(root?.querySelector<HTMLElement>(".card:popover-open")?.style.transform);
}

/** In the page. */
function openCopyMenu(): void {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const menu = root?.querySelector<HTMLDetailsElement>(".card .copy");
  if (menu) menu.open = true;
}

/** In the page. */
function isMenuInSight(): boolean {
  const root = document.querySelector("claimlight-overlay")?.shadowRoot;
  const menu = root?.querySelector(".card .forms")?.getBoundingClientRect();
  const footer = root?.querySelector(".card footer")?.getBoundingClientRect();
  return Boolean(menu?.height && footer && menu.bottom <= footer.top);
}
