import type {Group} from "./groups.js";
import type {ReleaseRules} from "./study.js";

/**
 * What a site knows of how people are protected, beyond its study: the rules of the policy, null where the extract has
 * none, and one table taken through them, null wherever its true numbers are not everybody's.
 */
export type Protection = {rules: ReleaseRules | null; example: Example | null};

/** How patients were identified, for each group, in an extract that is invented. */
export type Example = {sizes: Record<Group, number>; rows: ExampleRow[]};

/** A route. It is not listed in the release where none of its numbers may leave. */
export type ExampleRow = {label: string; listed: boolean; cells: Record<Group, ExampleCell>};

export type ExampleCell = {
  /** How many patients there are. */
  count: number;
  /** Whether the rules withhold it for itself: it is small, or the rest of its group is. */
  small: boolean;
  /** The number as it leaves, null where it is withheld. */
  released: number | null;
  /** What it can be for who has the whole release; null where it is released or its row is not listed. */
  range: {least: number; greatest: number} | null;
};
