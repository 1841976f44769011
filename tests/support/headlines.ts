import {expect} from "vitest";
import type {Finding, Situation} from "../../src/figures/findings/finding.js";
import type {Row} from "../../src/model/row.js";
import {noFilters} from "../../src/queries/filters.js";
import {seeded} from "../loaders/audit/random-release.js";
import {ageGroup, byAge} from "./age-groups.js";

/**
 * Titles of random rows. A checker reads each title as a reader would, and finds out by trying every pair of numbers
 * whether what it says is so; the words by which it knows a claim are its own. The rule is written down here again: at
 * least ten in a group, at least five cases.
 */
const characteristics = ["one", "two", "three"].map((name) => ({
  name,
  title: name,
  levels: [],
  printed: true,
  dividesGroups: false
}));
/** The codes of the codebook. */
export const codesOfSituation = ["debt", "fear", "money", "shame"];

/** The situation of every title. */
export const situation = {
  context: {
    study: {synthetic: true, codes: [], variables: [ageGroup, ...characteristics]},
    codes: new Map(codesOfSituation.map((code) => [code, {code, label: code}]))
  },
  filters: noFilters,
  grouping: byAge
} as unknown as Situation;

/** Whole numbers and chances that are the same for the same seed. */
export type Random = {whole(from: number, to: number): number; chance(share: number): boolean};
/** Holds 250 titles of a finding against their rows. Returns how many of them make a claim. */
export function holds(
  finding: Finding,
  makeRows: (random: Random) => Row[],
  check: (title: string, rows: readonly Row[]) => boolean
): number {
  const next = seeded(15);
  const random: Random = {
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share
  };
  let claims = 0;
  for (let i = 0; i < 250; i++) {
    const rows = makeRows(random);
    const title = finding.title(rows, situation);
    try {
      if (check(title, rows)) claims += 1;
    } catch (error) {
      throw new Error(`${title}\n${JSON.stringify(rows)}`, {cause: error});
    }
  }
  return claims;
}

/** The names in quotation marks. */
export function quoted(text: string): string[] {
  return [...text.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => name);
}

const numbers: Record<string, number> = Object.fromEntries(
  ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map((word, i) => [
    word,
    i
  ])
);

/** What has the largest value, by trying every pair. */
export function largest<Item>(items: readonly Item[], value: (item: Item) => number): Item[] {
  return items.filter((one) => items.every((other) => value(one) >= value(other) - 1e-9));
}

/** That these names, or a count of them such as `five of seven`, are of just what is largest. */
export function expectNames(words: string, leaders: readonly string[]): void {
  const named = quoted(words);
  const count = /^(\w+) of \w+/.exec(words)?.[1] ?? "";
  if (named.length > 0) expect(named.sort()).toEqual([...leaders].sort());
  else expect(numbers[count] ?? Number(count)).toBe(leaders.length);
}
