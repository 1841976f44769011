import type {Proportion} from "../../stats/proportion.js";
import {wilson} from "../../stats/wilson.js";

/** The share of a group that has a trait, with its interval. */
export const wilsonInterval: Method<Proportion> = {
  name: "wilson",
  label: "Wilson’s interval of a share",
  source: "Wilson 1927, JASA 22:209; no continuity correction",
  values: ({numerator, denominator}) => wilson(numerator, denominator),
  r: ({numerator, denominator}) => `ends <- prop.test(${numerator}, ${denominator}, correct = FALSE)$conf.int
c(estimate = ${numerator} / ${denominator}, lower = ends[1], upper = ends[2])`
};

/** A share that is printed without an interval. */
export const plainShare: Method<Proportion> = {
  name: "share",
  label: "Share",
  source: "By definition: the count over its denominator",
  values: ({numerator, denominator}) => ({estimate: numerator / denominator}),
  r: ({numerator, denominator}) => `c(estimate = ${numerator} / ${denominator})`
};

/** The numbers that a method gives, by name; null where undefined, infinite where an interval has no end. */
export type Values = Readonly<Record<string, number | null>>;

/** How a derived number is computed: the method's source, its function, and R code that gives the same numbers. */
export type Method<Inputs> = {
  name: string;
  /** As a table and a sentence name it. */
  label: string;
  /** Author, year, journal, and the formula's place in it. */
  source: string;
  values(inputs: Inputs): Values;
  /** Code for base R whose last value is a vector with the same names and numbers. */
  r(inputs: Inputs): string;
};
