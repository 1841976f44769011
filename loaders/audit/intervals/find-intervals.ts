import type {ReleaseRules} from "../../../src/model/study.js";
import {maybeSmall} from "../counts/audit-rules.js";
import type {Term} from "../counts/count-system.js";
import {extremes} from "../solve/extremes.js";
import type {Audience} from "../solve/observer.js";
import {type Left, tooNarrow} from "./known-patient.js";
import type {Question} from "./questions.js";

/** What a count is between for everybody, and for those who know a patient, where that is less than required. */
export type Found = {
  question: Question;
  least: number;
  greatest: number;
  left: Array<Omit<Left, "known"> & {known: readonly Term[]}>;
};

/**
 * What every question is between.
 * @param known the sums of which one patient may be known
 * @param isLost whether a count needs no further look, being too narrow without any patient known
 */
export function intervals(
  audience: Audience,
  questions: readonly Question[],
  known: ReadonlyArray<readonly Term[]>,
  rules: ReleaseRules,
  isLost: (question: Question, least: number, greatest: number) => boolean
): Found[] {
  const inParts = new Map<number, Array<{question: Question; form: number}>>();
  const found: Found[] = [];
  for (const question of questions) {
    const {part, form, constant} = audience.find(question.sum);
    if (part === undefined || form === undefined) {
      found.push({question, least: constant, greatest: constant, left: []});
    } else inParts.set(part, [...(inParts.get(part) ?? []), {question, form}]);
  }
  const knownInParts = new Map<number, Map<number, readonly Term[]>>();
  for (const sum of known) {
    const {part, form} = audience.find(sum);
    if (part === undefined || form === undefined) continue;
    if (!knownInParts.has(part)) knownInParts.set(part, new Map());
    knownInParts.get(part)?.set(form, sum);
  }
  for (const [part, asked] of inParts) {
    const ofPart = knownInParts.get(part) ?? new Map();
    found.push(...inPart(audience, part, asked, ofPart, rules, isLost));
  }
  return found.filter(({question, least, greatest}) => isOfInterest(question, least, greatest, rules));
}

function inPart(
  audience: Audience,
  part: number,
  asked: ReadonlyArray<{question: Question; form: number}>,
  known: ReadonlyMap<number, readonly Term[]>,
  rules: ReleaseRules,
  isLost: (question: Question, least: number, greatest: number) => boolean
): Found[] {
  const solutions = audience.solutions[part];
  if (!solutions) return [];
  const least = extremes(
    solutions,
    asked.map(({form}) => form),
    1
  );
  const open = asked.filter(({question, form}) =>
    isOfInterest(question, least.get(form) ?? 0, Number.POSITIVE_INFINITY, rules)
  );
  const greatest = extremes(
    solutions,
    open.map(({form}) => form),
    -1
  );
  const telling = [...known.keys()].filter((form) => (least.get(form) ?? 0) < 1);
  return open.map(({question, form}) => {
    const [low, high] = [least.get(form) ?? 0, greatest.get(form) ?? 0];
    const alone = {form, least: low, greatest: high};
    const left = isLost(question, low, high)
      ? []
      : tooNarrow(solutions, alone, telling, rules.widthIfOneKnown);
    const named = left.map(({known: other, ...rest}) => ({...rest, known: known.get(other) ?? []}));
    return {question, least: low, greatest: high, left: named};
  });
}

/** Withheld counts are all alike; others are of interest where they may be small, and are of anybody. */
function isOfInterest(
  {kind, maybeNobody}: Question,
  least: number,
  greatest: number,
  rules: ReleaseRules
): boolean {
  if (kind === "withheld") return true;
  return maybeSmall(rules, least, greatest) && (!maybeNobody || least > 0);
}
