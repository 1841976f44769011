import {loadSolver, type Solver} from "../../loaders/solver/solver.js";
import type {Release} from "../../src/model/release.js";
import type {ReleaseRules} from "../../src/model/study.js";
import {type Attack, openAttack} from "./attack.js";
import type {Extract} from "./extract.js";
import {readKnowingNames} from "./gate.js";
import type {Interval, KnownPatient} from "./part.js";
import {listProtectedSums, type ProtectedSum} from "./protected-sums.js";
import type {Publication} from "./published.js";

/** A sum that the last release gives away more closely than the rules allow. */
type GivenAway = Interval & {
  what: string;
  /** How far apart its values would have to be. */
  required: number;
  /** Whom somebody knows who can tell; nobody is needed where it is missing. */
  patient?: KnownPatient;
};

/** What follows from the releases of an extract, oldest first, for who knows its tables and their rows, in words. */
export async function listLeaks(extract: Extract, releases: readonly Release[]): Promise<string[]> {
  const publications = releases.map((release, index) => readKnowingNames(extract, release, index));
  return findGivenAway(await loadSolver(), publications).map(
    ({what, least, greatest, required, patient}) =>
      `${what} is ${least} to ${greatest}, not ${required} apart${patient ? ", if one is known" : ""}`
  );
}

/**
 * All that follows from publications, oldest first, more closely than the rules of the last one allow. Where what was public
 * before that release leaves less than the required width, the release must not narrow it at all.
 */
function findGivenAway(solver: Solver, publications: readonly Publication[]): GivenAway[] {
  const rules = publications.at(-1)?.rules;
  if (!rules) return [];
  const attack = openAttack(solver, publications);
  const before = openAttack(solver, publications, {onlySizes: true, supposed: attack.links});
  try {
    return listProtectedSums(publications).flatMap((sum) => judge(sum, rules, attack, before));
  } finally {
    attack.dispose();
    before.dispose();
  }
}

function judge(
  {what, sum, isWithheld}: ProtectedSum,
  rules: ReleaseRules,
  attack: Attack,
  before: Attack
): GivenAway[] {
  const interval = attack.findInterval(sum);
  if (!isWithheld && !canBeSmall(interval, rules)) return [];
  const width = widthOf(interval);
  const publicWidth = width < rules.width ? widthOf(before.findInterval(sum)) : rules.width;
  if (width < Math.min(rules.width, publicWidth)) return [{what, ...interval, required: rules.width}];
  const required = Math.min(rules.widthIfOneKnown, publicWidth);
  return attack
    .findTellingPatients(sum, required)
    .filter(({patient, ...now}) => {
      const then = before.findIntervalWith(sum, patient);
      return !then || widthOf(now) < widthOf(then);
    })
    .slice(0, 1)
    .map((found) => ({what, ...found, required}));
}

function widthOf({least, greatest}: Interval): number {
  return greatest - least;
}

/** Whether the rules would withhold a count with these bounds, if it were its least. */
function canBeSmall({least, greatest}: Interval, {threshold, zeros}: ReleaseRules): boolean {
  return least < threshold && (zeros || greatest > 0);
}
