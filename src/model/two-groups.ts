import type {TwoByTwo} from "../stats/contingency.js";
import type {Proportion} from "../stats/proportion.js";

/** How many adults and how many children have a trait. */
export type TwoGroups = {adults: Proportion; children: Proportion};

/** The same as a two-by-two table: a row a group, those with the trait before those without. */
export function tableOf({adults, children}: TwoGroups): TwoByTwo {
  return [
    [adults.numerator, adults.denominator - adults.numerator],
    [children.numerator, children.denominator - children.numerator]
  ];
}
