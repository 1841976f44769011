import type {ReleaseRules} from "../../../src/model/study.js";
import {canBeSmall} from "../counts/audit-rules.js";
import type {CountTerm} from "../counts/count-system.js";
import {findExtremes} from "../solve/extremes.js";
import type {Observer} from "../solve/observer.js";
import {findTooNarrow, type KnownPatientInterval} from "./known-patient.js";
import type {AuditQuestion} from "./questions.js";

/** The interval of a count for everybody. `ifKnown` has the intervals that one known patient makes narrower than required. */
export type FoundInterval = {
  question: AuditQuestion;
  lower: number;
  upper: number;
  /** Whether the bounds are exact; otherwise they may be wider than what can be known. */
  isDecided: boolean;
  ifKnown: Array<Omit<KnownPatientInterval, "known"> & {known: readonly CountTerm[]}>;
};

/** Whether an interval is a fault by itself already, so that known patients need not be looked at. */
export type IsTooNarrow = (question: AuditQuestion, lower: number, upper: number) => boolean;

/** A question by its form in its subsystem. */
type LocatedQuestion = {question: AuditQuestion; form: number};

/**
 * Finds the interval of every question.
 * @param known the sums of which one patient may be known
 */
export function findIntervals(
  observer: Observer,
  questions: readonly AuditQuestion[],
  known: ReadonlyArray<readonly CountTerm[]>,
  rules: ReleaseRules,
  isTooNarrow: IsTooNarrow
): FoundInterval[] {
  const questionsOf = new Map<number, LocatedQuestion[]>();
  const intervals: FoundInterval[] = [];
  for (const question of questions) {
    const {subsystem, form, constant} = observer.locate(question.sum);
    if (subsystem === undefined || form === undefined)
      intervals.push({question, lower: constant, upper: constant, isDecided: true, ifKnown: []});
    else questionsOf.set(subsystem, [...(questionsOf.get(subsystem) ?? []), {question, form}]);
  }
  const knownOf = new Map<number, Map<number, readonly CountTerm[]>>();
  for (const sum of known) {
    const {subsystem, form} = observer.locate(sum);
    if (subsystem === undefined || form === undefined) continue;
    if (!knownOf.has(subsystem)) knownOf.set(subsystem, new Map());
    knownOf.get(subsystem)?.set(form, sum);
  }
  for (const [subsystem, asked] of questionsOf) {
    const knownForms = knownOf.get(subsystem) ?? new Map();
    intervals.push(...findInSubsystem(observer, subsystem, asked, knownForms, rules, isTooNarrow));
  }
  return intervals.filter(({question, lower, upper}) => isReported(question, lower, upper, rules));
}

function findInSubsystem(
  observer: Observer,
  subsystem: number,
  asked: readonly LocatedQuestion[],
  known: ReadonlyMap<number, readonly CountTerm[]>,
  rules: ReleaseRules,
  isTooNarrow: IsTooNarrow
): FoundInterval[] {
  const solutions = observer.solutions[subsystem];
  if (!solutions) return [];
  const listForms = (some: readonly LocatedQuestion[]) => some.map(({form}) => form);
  const lowers = findExtremes(solutions, listForms(asked), "min");
  const open = asked.filter(({question, form}) =>
    isReported(question, lowers.get(form) ?? 0, Number.POSITIVE_INFINITY, rules)
  );
  const uppers = findExtremes(solutions, listForms(open), "max");
  // To know of a patient says nothing where the form is 1 or more anyway.
  const informative = [...known.keys()].filter((form) => (lowers.get(form) ?? 0) < 1);
  return open.map(({question, form}) => {
    const [lower, upper] = [lowers.get(form) ?? 0, uppers.get(form) ?? 0];
    const narrowed =
      !question.isPresent || isTooNarrow(question, lower, upper)
        ? []
        : findTooNarrow(solutions, {form, lower, upper}, informative, rules.widthIfOneKnown);
    const ifKnown = narrowed.map(({known: other, ...rest}) => ({...rest, known: known.get(other) ?? []}));
    return {question, lower, upper, isDecided: !solutions.undecided.has(form), ifKnown};
  });
}

/** Every withheld count is reported; others where they can be small and count somebody. */
function isReported(
  {kind, maybeNobody}: AuditQuestion,
  lower: number,
  upper: number,
  rules: ReleaseRules
): boolean {
  if (kind === "withheld") return true;
  return canBeSmall(rules, lower, upper) && (!maybeNobody || lower > 0);
}
