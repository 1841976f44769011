import {loadSolver} from "../solver/solver.js";
import {roundingFaults, stricter} from "./counts/audit-rules.js";
import {groupSizes} from "./counts/row-keys.js";
import {intervals} from "./intervals/find-intervals.js";
import {type Interval, judge} from "./intervals/judge-interval.js";
import {Baseline} from "./intervals/public-widths.js";
import {publishedFaults} from "./intervals/published-faults.js";
import {knowable, questionsOf} from "./intervals/questions.js";
import {type AuditInput, knowledgeOf} from "./knowledge/collect-knowledge.js";
import {shapeFaults} from "./shape/release-shape.js";
import {audienceOf} from "./solve/observer.js";

export type {Interval};
export type TableAudit = {
  /** A sentence for each fault; none tells a number that is withheld, or what it is between. */
  faults: string[];
  /** The public numbers that contradict the others, in words. */
  setAside: string[];
  /** What every number that is not published is between. They disclose, and stay with the data's owner. */
  intervals: Interval[];
  released: number;
  withheld: number;
  /** How many numbers public ones already tell more closely than the rules allow. */
  alreadyPublic: number;
};

/**
 * Computes from a release alone, and from what else is public, how closely each number that it withholds can be told, by
 * everybody and by whoever knows of one patient: exact integer bounds, whatever way the numbers were withheld.
 */
export async function auditTables(input: AuditInput): Promise<TableAudit> {
  const {release, exceptions = []} = input;
  const rules = stricter(release.rules, input.rules);
  const numbers = release.tables.flatMap(({rows}) => rows.map(({patients}) => patients));
  const audit: TableAudit = {
    faults: [...roundingFaults(release.rules, input.rules), ...shapeFaults(release)],
    setAside: [],
    intervals: [],
    released: numbers.filter((value) => value !== null).length,
    withheld: numbers.filter((value) => value === null).length,
    alreadyPublic: 0
  };
  const groups = groupSizes(release);
  if (!groups) {
    audit.faults.push(
      "The release does not give the size of every age group, and of all, in the table sample."
    );
    return audit;
  }
  const solver = await loadSolver();
  const known = knowledgeOf(solver, input, groups, rules);
  audit.faults.push(...known.faults);
  audit.setAside.push(...known.setAside);
  if (known.isContradictory) return audit;
  const {system, frame, published, withheld} = known;
  const questions = questionsOf(system, published, withheld, rules);
  const knowables = knowable(system, published, rules);
  const sums = [...questions.map(({sum}) => sum), ...knowables];
  const implied = system.relations.flatMap((relation) => (relation.implied ? [relation.terms] : []));
  const baseline = new Baseline(() =>
    audienceOf(
      solver,
      system,
      frame,
      known.withoutRelease,
      [...sums, ...implied, ...published.map(countOf)],
      true
    )
  );
  const audience = audienceOf(solver, system, frame, [...published, ...known.withoutRelease], sums);
  try {
    audit.faults.push(
      ...publishedFaults(system, published, rules, exceptions, (sum) => baseline.isKnown(sum))
    );
    if (!audience) throw new Error("the facts contradict each other after they were sorted");
    const isLost: Parameters<typeof intervals>[4] = (question, least, greatest) =>
      greatest - least < rules.width && baseline.width(question.sum) >= rules.width;
    const found = intervals(audience, questions, knowables, rules, isLost);
    for (const one of found) {
      const {interval, faults} = judge(one, baseline, rules);
      audit.intervals.push(interval);
      audit.faults.push(...faults);
    }
  } finally {
    audience?.dispose();
    baseline.dispose();
  }
  audit.alreadyPublic = audit.intervals.filter(({alreadyPublic}) => alreadyPublic).length;
  return audit;
}

function countOf({count}: {count: number}): Array<readonly [number, number]> {
  return [[count, 1]];
}
