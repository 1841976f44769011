import type {Group} from "./groups.js";
import type {ReleaseRules} from "./study.js";

/**
 * How a site protects people. `rules` are those of the policy, null where the extract has none. `example` takes one table
 * through the rules; it is null where its true numbers are not public.
 */
export type Protection = {rules: ReleaseRules | null; example: ProtectionExample | null};

/** One table of an invented extract, by group: `groups` are its columns, all units together last. */
export type ProtectionExample = {
  groups: Group[];
  /** The size of each group, by its level. */
  sizes: Record<string, number>;
  rows: ProtectionExampleRow[];
};

/** A route. The release does not list a route of which every number is withheld. */
export type ProtectionExampleRow = {
  label: string;
  listed: boolean;
  /** Its cells, by the level of the group. */
  cells: Record<string, ProtectionExampleCell>;
};

/** A number of the example, before and after the rules. */
export type ProtectionExampleCell = {
  /** How many patients there are. */
  count: number;
  /** Whether the rules withhold it for its own sake: the count is small, or the rest of its group is. */
  small: boolean;
  /** The released number, null where it is withheld. */
  released: number | null;
  /** What the release still allows it to be; null where it is released or its row is not listed. */
  range: {least: number; greatest: number} | null;
};
