import {isAsBuilt} from "../../queries/filters.js";
import {characteristicsOf, type Situation, type Standing, type StandingNote, unprinted} from "./finding.js";

/** A standing as a badge prints it. */
export const standingLabels: Record<Standing, string> = {
  reported: "Reported",
  derived: "Derived",
  synthetic: "Synthetic",
  extract: "From the extract"
};

/** A standing in one sentence, for the reader who asks what a badge means. */
export const standingMeanings: Record<Standing, string> = {
  reported: "The paper prints this number, and the extract reproduces it.",
  derived: "Arithmetic on reported numbers: a percentage or an interval that the paper does not print.",
  synthetic: "Invented to show the instrument. It disappears when the real extract is put in place.",
  extract: "Counted from the extract. The paper does not print it."
};

/** The standing of numbers that rest on all characteristics: the paper prints their counts, but for no part of the patients. */
export function fromCharacteristics(what: string, situation: Situation): StandingNote[] {
  return !isAsBuilt(situation.filters) || characteristicsOf(situation).some(({printed}) => !printed)
    ? [{standing: unprinted(situation), about: "every number"}]
    : [{standing: "derived", about: `${what}, from the counts that the paper prints`}];
}

/** The labels of the routes that the paper prints numbers of. */
export function printedRoutes({context}: Situation): string[] {
  return context.study.codes
    .filter(({kind, origin}) => kind === "route" && origin === "paper")
    .map(({label}) => label);
}

/**
 * Tags what is invented: a code that is not the paper's, or, under any filter or in other groups, every code, since how the
 * characteristics combine is not printed anywhere.
 */
export function syntheticTag({context, filters}: Situation): (code: string) => string | undefined {
  if (!context.study.synthetic) return () => undefined;
  const filtered = !isAsBuilt(filters);
  return (code) => (filtered || context.codes.get(code)?.origin !== "paper" ? "synthetic" : undefined);
}
