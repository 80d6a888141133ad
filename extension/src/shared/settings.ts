// The user's choices: kept in `storage.sync` so that they follow the user, in `storage.local`
// where that is full or refuses.

import { CATEGORIES, DEFAULT_SETTINGS } from "../generated/constants";
import type { Category, Settings } from "../generated/types";
import { Turns } from "./turns";

/** On which sites pages are read without being asked. */
export interface Sites {
  /** On all sites. */
  everywhere: boolean;
  /** Hosts that are read always. */
  always: string[];
  /** Hosts that are never read by themselves; the built-in list until the user edits it. */
  never: string[] | null;
}

/** Everything that is stored for the user. */
export interface Stored {
  settings: Settings;
  sites: Sites;
}

const DEFAULTS: Stored = {
  settings: DEFAULT_SETTINGS,
  sites: { everywhere: ALL_SITES, always: [], never: null },
};

const KEYS: (keyof Stored)[] = ["settings", "sites"];

/** What was last read here, and which of it came from `storage.local`. */
let known: { stored: Stored; local: string[] } | null = null;

/** Counts the changes that were told here. */
let changes = 0;

/** Reads the user's choices; what is missing takes its default. */
export async function load(): Promise<Stored> {
  const before = changes;
  const [sync, local] = await Promise.all([
    chrome.storage.sync.get(KEYS).catch(() => ({})),
    chrome.storage.local.get(KEYS),
  ]);
  // What was told meanwhile is newer than these answers may be.
  if (changes > before) return load();
  known = { stored: completed({ ...sync, ...local }), local: Object.keys(local) };
  return known.stored;
}

function completed({ settings, sites }: Partial<Stored>): Stored {
  return {
    settings: { ...DEFAULTS.settings, ...settings },
    sites: { ...DEFAULTS.sites, ...sites },
  };
}

/**
 * Changes the choices as they are by now: what was changed a moment before is kept, though what is
 * shown may not know it yet.
 */
function update(change: (stored: Stored) => Partial<Stored>): Promise<void> {
  return turns.take(async () => save(change(await load())));
}

const turns = new Turns();

/** Changes some of the settings. */
export function updateSettings(changed: Partial<Settings>): Promise<void> {
  return update(({ settings }) => ({ settings: { ...settings, ...changed } }));
}

/** Switches a category on or off. */
export function switchCategory(category: Category, on: boolean): Promise<void> {
  return update(({ settings }) => ({ settings: withCategory(settings, category, on) }));
}

/** Changes some of the choices of sites. */
export function updateSites(change: (sites: Sites) => Partial<Sites>): Promise<void> {
  return update(({ sites }) => ({ sites: { ...sites, ...change(sites) } }));
}

/** Stores whole choices, at once. */
export async function save(change: Partial<Stored>): Promise<void> {
  try {
    await chrome.storage.sync.set(change);
    await chrome.storage.local.remove(Object.keys(change));
  } catch {
    await chrome.storage.local.set(change);
  }
}

/** Calls `listener` with the choices after each change of what it asks for, wherever it was made. */
export function watch(
  listener: (stored: Stored) => void,
  signal?: AbortSignal,
  keys: readonly (keyof Stored)[] = KEYS,
): void {
  const changed = async (change: Changes): Promise<void> => {
    if (!keys.some((key) => key in change)) return;
    changes += 1;
    const stored = followed(change) ?? (await load());
    if (!signal?.aborted) listener(stored);
  };
  chrome.storage.onChanged.addListener(changed);
  signal?.addEventListener("abort", () => chrome.storage.onChanged.removeListener(changed));
}

type Changes = Record<string, { newValue?: unknown }>;

/** The choices with a change that brings all that is to be known: a page follows it at once. */
function followed(change: Changes): Stored | null {
  const keys = KEYS.filter((key) => key in change);
  const isPlain = keys.every((key) => change[key]?.newValue && !known?.local.includes(key));
  if (!known || !isPlain) return null;
  const values = Object.fromEntries(keys.map((key) => [key, change[key]?.newValue]));
  known = { ...known, stored: completed({ ...known.stored, ...values }) };
  return known.stored;
}

/** Whether a category is switched on, the master switch apart. */
export function shows(settings: Settings, category: Category): boolean {
  const ids = [category.id, ...category.formerly];
  return category.default_on !== settings.switched.some((id) => ids.includes(id));
}

/** The settings with one category switched on or off. */
export function withCategory(settings: Settings, category: Category, on: boolean): Settings {
  const ids = [category.id, ...category.formerly];
  const others = settings.switched.filter((id) => !ids.includes(id));
  return {
    ...settings,
    switched: on === category.default_on ? others : [...others, category.id],
  };
}

const BY_ID = new Map(CATEGORIES.map((category) => [category.id, category]));

/** The declaration of a category. */
export function categoryOf(id: string): Category | undefined {
  return BY_ID.get(id);
}
