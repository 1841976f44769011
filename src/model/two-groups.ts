import type {TwoByTwo} from "../stats/contingency.js";
import type {Count} from "../stats/count.js";

/** How many adults and how many children have a trait. */
export type TwoGroups = {adults: Count; children: Count};

/** The same as a two-by-two table: a row a group, those with the trait before those without. */
export function tableOf({adults, children}: TwoGroups): TwoByTwo {
  return [
    [adults.count, adults.total - adults.count],
    [children.count, children.total - children.count]
  ];
}
