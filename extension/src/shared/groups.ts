// The popup's five groups.

import { CATEGORIES } from "../generated/constants";
import type { Category, Group } from "../generated/types";

/** A group with its heading and its categories. */
export interface GroupOfCategories {
  group: Group;
  heading: string;
  categories: Category[];
}

const HEADINGS: [Group, string][] = [
  ["claimed", "What is claimed"],
  ["basis", "What it rests on"],
  ["wording", "How it is worded"],
  ["asks", "What it asks"],
  ["sources", "Sources"],
];

/** The groups in the order of the popup. */
export const GROUPED: readonly GroupOfCategories[] = HEADINGS.map(([group, heading]) => ({
  group,
  heading,
  categories: CATEGORIES.filter((category) => category.group === group),
}));
