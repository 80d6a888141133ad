// Firefox by its own protocol, Marionette. Unlike WebDriver BiDi it opens an extension's own pages.
// https://firefox-source-docs.mozilla.org/testing/marionette/

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { QUIET_FIREFOX } from "../scripts/launch.mjs";

/** Longest wait for a browser that starts, in milliseconds. */
const PATIENCE = 60_000;

const ID = "claimlight@claimlight.org";

type Handlers = { resolve: (result: Result) => void; reject: (error: Error) => void };

/** Answers differ by command. */
// biome-ignore lint/suspicious/noExplicitAny: what a page answers is for the question to know
type Result = any;

type Question = (...given: never[]) => unknown;

/** How to start it. */
export interface Start {
  /** The browser's executable. */
  program: string;
  /** Folder of the unpacked extension, to be there until the end; or a package, to stay. */
  extension?: string;
  /** Folder of a profile, which is kept. */
  profile?: string | undefined;
  prefs?: Record<string, boolean | number | string>;
}

/** A running Firefox with the extension. Commands run one after the other. */
export class Firefox {
  private received = Buffer.alloc(0);
  private readonly waiting = new Map<number, Handlers>();
  private sent = 0;
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly process: ChildProcess,
    private readonly socket: Socket,
    /** A profile of its own, to be removed at the end. */
    private readonly profile: string | null,
  ) {
    socket.on("data", (data) => this.receive(data));
  }

  static async start({ program, extension, profile, prefs = {} }: Start): Promise<Firefox> {
    const port = await freePort();
    const all = { ...QUIET_FIREFOX, ...prefs, "marionette.port": port };
    const lines = Object.entries(all).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    const folder = profile ?? (await mkdtemp(join(tmpdir(), "claimlight-")));
    await writeFile(join(folder, "user.js"), lines.join("\n"));
    const flags = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote"];
    const process = spawn(program, [...flags, "--profile", folder], { stdio: "ignore" });
    const firefox = new Firefox(process, await connected(port), profile ? null : folder);
    await firefox.send("WebDriver:NewSession");
    if (extension) {
      const temporary = !/\.(zip|xpi)$/.test(extension);
      await firefox.send("Addon:Install", { path: extension, temporary });
    }
    return firefox;
  }

  /** Sends a command; resolves to its answer. */
  send(name: string, parameters: object = {}): Promise<Result> {
    this.sent += 1;
    const id = this.sent;
    const message = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  private receive(data: Buffer): void {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const colon = this.received.indexOf(":");
      const end = colon + 1 + Number(this.received.subarray(0, colon));
      if (colon < 0 || this.received.length < end) return;
      const message = JSON.parse(this.received.subarray(colon + 1, end).toString());
      this.received = this.received.subarray(end);
      // The first message is a greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(result);
    }
  }

  /** Runs `work` when the work before it is done: which tab and which context is one for all. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work, work);
    this.queue = done;
    return done;
  }

  private privileged<T>(work: () => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      await this.send("Marionette:SetContext", { value: "chrome" });
      try {
        return await work();
      } finally {
        await this.send("Marionette:SetContext", { value: "content" });
      }
    });
  }

  /** Runs a function in the browser itself, with its privileges. */
  asBrowser<Given extends unknown[], Answer>(
    fn: (...given: Given) => Answer,
    ...args: Given
  ): Promise<Awaited<Answer>> {
    return this.privileged(async () => {
      return (await this.send("WebDriver:ExecuteScript", script(fn, args))).value;
    });
  }

  /** Address of one of the extension's own pages. */
  async own(path: string): Promise<string> {
    const host = await this.asBrowser(
      (id: string) => WebExtensionPolicy.getByID(id).mozExtensionHostname,
      ID,
    );
    return `moz-extension://${host}/${path}`;
  }

  /** Opens a tab, or a window of its own: then what was in front before stays in sight. */
  async open(
    url: string,
    { width = 1100, height = 900 } = {},
    type: "tab" | "window" = "tab",
  ): Promise<FirefoxTab> {
    const tab = await this.inTurn(async () => {
      const { handle } = await this.send("WebDriver:NewWindow", { type, focus: true });
      return new FirefoxTab(this, handle);
    });
    // Before the page comes, which then need not change.
    await tab.resize(width, height);
    await tab.goto(url);
    return tab;
  }

  /** A real click in the browser's own window. */
  clickInBrowser(place: { x: number; y: number }): Promise<void> {
    return this.privileged(() =>
      this.send("WebDriver:PerformActions", { actions: clickActions(place) }),
    );
  }

  /** Real keys to the browser itself, where its shortcuts are; those of `held` stay down. */
  pressInBrowser(key: string, ...held: string[]): Promise<void> {
    return this.privileged(() =>
      this.send("WebDriver:PerformActions", { actions: keyActions(key, held) }),
    );
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    // In peace, so that what belongs to the profile is written.
    await this.send("Marionette:Quit", { flags: ["eForceQuit"] });
    this.socket.destroy();
    await ended;
    if (this.profile) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A tab, with some of what a page of puppeteer can do. */
export class FirefoxTab {
  constructor(
    private readonly firefox: Firefox,
    private readonly handle: string,
  ) {}

  choose(): Promise<Result> {
    return this.firefox.send("WebDriver:SwitchToWindow", { handle: this.handle });
  }

  private here(name: string, parameters?: object): Promise<Result> {
    return this.firefox.inTurn(async () => {
      await this.choose();
      return this.firefox.send(name, parameters);
    });
  }

  goto(url: string): Promise<Result> {
    return this.here("WebDriver:Navigate", { url });
  }

  readonly evaluate: Page["evaluate"] = async (question, ...given) =>
    (await this.here("WebDriver:ExecuteScript", script(question, given))).value;

  /** A real click on the first element that matches, on the one after it if it was just replaced. */
  async click(selector: string): Promise<void> {
    const query = { using: "css selector", value: selector };
    for (;;) {
      const [id] = Object.values((await this.here("WebDriver:FindElement", query)).value);
      try {
        return await this.here("WebDriver:ElementClick", { id });
      } catch (error) {
        if (!String(error).includes("stale element")) throw error;
      }
    }
  }

  /** A real click at a place of the window. */
  clickAt(place: { x: number; y: number }): Promise<void> {
    return this.here("WebDriver:PerformActions", { actions: clickActions(place) });
  }

  /** Comes to the front. */
  async front(): Promise<void> {
    await this.firefox.inTurn(() => this.choose());
  }

  /** Real keys, one after the other; those of `held` stay down. */
  press(key: string, ...held: string[]): Promise<void> {
    return this.here("WebDriver:PerformActions", { actions: keyActions(key, held) });
  }

  /** The page's place in the window: windows cannot be as narrow as a phone. */
  async resize(width: number, height: number): Promise<void> {
    const isSo = (wide: number, high: number): boolean =>
      innerWidth === wide && innerHeight === high;
    while (!(await this.evaluate(isSo, width, height))) {
      // A tab that opens by itself may have come before this one.
      await this.firefox.inTurn(() => this.choose());
      await this.firefox.asBrowser(
        (wide: number, high: number) => {
          const { style } = gBrowser.selectedBrowser;
          for (const side of ["width", "minWidth", "maxWidth"] as const) style[side] = `${wide}px`;
          for (const side of ["height", "minHeight", "maxHeight"] as const)
            style[side] = `${high}px`;
        },
        width,
        height,
      );
      await delay(20);
    }
  }

  /** A picture, as PNG. */
  async screenshot({ full = false } = {}): Promise<Buffer> {
    const { value } = await this.here("WebDriver:TakeScreenshot", { full, scroll: false });
    return Buffer.from(value, "base64");
  }

  close(): Promise<void> {
    return this.firefox.inTurn(async () => {
      await this.choose();
      const [handle] = await this.firefox.send("WebDriver:CloseWindow");
      await this.firefox.send("WebDriver:SwitchToWindow", { handle });
    });
  }
}

/** WebDriver, "keyboard actions". */
const KEYS: Record<string, string> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  ArrowDown: "\uE015",
  End: "\uE010",
};

function clickActions({ x, y }: { x: number; y: number }): object[] {
  const actions = [
    { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
    { type: "pointerDown", button: 0 },
    { type: "pointerUp", button: 0 },
  ];
  return [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }];
}

function keyActions(key: string, held: string[]): object[] {
  const down = [...held, key].map((value) => ({ type: "keyDown", value: KEYS[value] ?? value }));
  const up = down.toReversed().map(({ value }) => ({ type: "keyUp", value }));
  return [{ type: "key", id: "keyboard", actions: [...down, ...up] }];
}

function script(fn: Question | string, args: unknown[]): object {
  const call = typeof fn === "string" ? fn : `(${fn}).apply(null, arguments)`;
  return { script: `return ${call}`, args, sandbox: null };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Firefox listens once it has started. */
async function connected(port: number): Promise<Socket> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await new Promise((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    if (isOpen) return socket;
    if (performance.now() > end) throw new Error("Firefox did not start");
    await delay(100);
  }
}

/** Firefox's own globals. */
declare const WebExtensionPolicy: { getByID(id: string): { mozExtensionHostname: string } };
declare const gBrowser: { selectedBrowser: HTMLElement };
