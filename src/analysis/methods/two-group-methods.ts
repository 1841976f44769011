import {chiSquare} from "../../stats/chi-square.js";
import type {TwoGroups} from "../../stats/contingency.js";
import {toTwoByTwo} from "../../stats/contingency.js";
import {fisherExact} from "../../stats/fisher-exact.js";
import {midP} from "../../stats/mid-p.js";
import {miettinenNurminen} from "../../stats/miettinen-nurminen.js";
import {newcombe} from "../../stats/newcombe.js";
import type {Method} from "./method.js";
import {conditionalOddsRatioCode, matrixCode, midPCode, miettinenNurminenCode} from "./two-group-r-code.js";

/** The difference of the shares, with the interval that this site states. */
export const newcombeInterval: Method<TwoGroups> = {
  name: "newcombe",
  label: "Newcombe’s interval of the difference",
  source: "Newcombe 1998, Stat Med 17:873, method 10; no continuity correction",
  values: ({first, second}) => newcombe(first, second),
  r: ({first, second}) => `a <- prop.test(${first.numerator}, ${first.denominator}, correct = FALSE)
b <- prop.test(${second.numerator}, ${second.denominator}, correct = FALSE)
p <- c(${first.numerator} / ${first.denominator}, ${second.numerator} / ${second.denominator})
d <- p[1] - p[2]
c(difference = d,
  lower = d - sqrt((p[1] - a$conf.int[1])^2 + (b$conf.int[2] - p[2])^2),
  upper = d + sqrt((a$conf.int[2] - p[1])^2 + (p[2] - b$conf.int[1])^2))`
};

/** The same difference with an interval that inverts a score test. */
export const miettinenNurminenInterval: Method<TwoGroups> = {
  name: "miettinen-nurminen",
  label: "Miettinen and Nurminen’s interval of the difference",
  source: "Miettinen & Nurminen 1985, Stat Med 4:213; cubic of Farrington & Manning 1990, Stat Med 9:1447",
  values: ({first, second}) => miettinenNurminen(first, second),
  r: miettinenNurminenCode
};

/** The exact test that this site states. */
export const fisherTest: Method<TwoGroups> = {
  name: "fisher",
  label: "Fisher’s exact test",
  source: "Fisher 1935; two-sided: all tables no more likely than the one counted",
  values: (groups) => ({pValue: fisherExact(toTwoByTwo(groups)).pValue}),
  r: (groups) => `c(pValue = fisher.test(${matrixCode(groups)})$p.value)`
};

/** The odds of the first group over those of the second. */
export const oddsRatioInterval: Method<TwoGroups> = {
  name: "odds-ratio",
  label: "Exact interval of the conditional odds ratio",
  source: "Cornfield 1956, Proc 3rd Berkeley Symp 4:135",
  values(groups) {
    const {oddsRatio, lower, upper} = fisherExact(toTwoByTwo(groups));
    return {oddsRatio, lower, upper};
  },
  r: conditionalOddsRatioCode
};

/** Half of the observed table's probability is left out. */
export const midPByLikelihood: Method<TwoGroups> = {
  name: "mid-p-likelihood",
  label: "Mid-p by likelihood",
  source: "Lancaster 1961, JASA 56:223; two-sided as in Fisher’s test",
  values: (groups) => midP(toTwoByTwo(groups), {rule: "likelihood"}),
  r: (groups) => midPCode(groups, "sum(d[less]) + sum(d[tied]) / 2")
};

/** The same, with the smaller tail doubled. */
export const midPDoubled: Method<TwoGroups> = {
  name: "mid-p-doubled",
  label: "Doubled mid-p",
  source: "Lancaster 1961, JASA 56:223; two-sided by doubling the smaller tail",
  values: (groups) => midP(toTwoByTwo(groups), {rule: "doubled"}),
  r: (groups) => midPCode(groups, "min(1, 2 * min(sum(d[s < x]), sum(d[s > x])) + d[s == x])")
};

/** The large-sample test without correction. */
export const pearsonTest: Method<TwoGroups> = {
  name: "pearson",
  label: "Pearson’s chi-square",
  source: "Pearson 1900, Phil Mag 50:157",
  values: (groups) => ({pValue: hasEmptyMargin(groups) ? null : chiSquare(toTwoByTwo(groups)).pValue}),
  r: (groups) => `c(pValue = chisq.test(${matrixCode(groups)}, correct = FALSE)$p.value)`
};

/** The large-sample test with a correction for counts being whole. */
export const yatesTest: Method<TwoGroups> = {
  name: "yates",
  label: "Chi-square with Yates’s correction",
  source: "Yates 1934, Suppl JRSS 1:217",
  values: (groups) => ({
    pValue: hasEmptyMargin(groups) ? null : chiSquare(toTwoByTwo(groups), {yates: true}).pValue
  }),
  r: (groups) => `c(pValue = chisq.test(${matrixCode(groups)})$p.value)`
};

/** Whether nobody has the trait, or everybody: then there are no expected counts to depart from. */
function hasEmptyMargin({first, second}: TwoGroups): boolean {
  const count = first.numerator + second.numerator;
  return count === 0 || count === first.denominator + second.denominator;
}
