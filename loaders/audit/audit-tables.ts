import type {Release} from "../../src/model/release.js";
import type {Row} from "../../src/model/row.js";
import {loadSolver} from "../solver/solver.js";
import {combineRules, findRoundingFaults} from "./counts/audit-rules.js";
import type {CountTerm} from "./counts/count-system.js";
import {getRowKey, readGroupSizes} from "./counts/row-keys.js";
import {findIntervals, type IsTooNarrow} from "./intervals/find-intervals.js";
import {type AuditedInterval, judgeInterval} from "./intervals/judge-interval.js";
import {PublicWidths} from "./intervals/public-widths.js";
import {findPublishedFaults} from "./intervals/published-faults.js";
import {type AuditQuestion, listKnowableSums, listQuestions} from "./intervals/questions.js";
import {type AuditInput, collectKnowledge} from "./knowledge/collect-knowledge.js";
import {joinGroupings} from "./knowledge/groupings.js";
import {findEarlierFaults} from "./shape/grouping-shape.js";
import {findShapeFaults} from "./shape/release-shape.js";
import {openObserver} from "./solve/observer.js";

/** What an audit of released tables found. */
export type TableAudit = {
  /** A sentence for each fault. None contains a withheld number or its interval. */
  faults: string[];
  /** The public numbers that contradict the others and were set aside, in words. */
  contradictoryNumbers: string[];
  /** The interval of every number that is not published. Intervals disclose and stay with the data's owner. */
  intervals: AuditedInterval[];
  released: number;
  withheld: number;
  /** How many numbers public ones alone leave less uncertain than the rules require. */
  alreadyPublic: number;
  /** A sentence for each table of which some bounds are wider than what can be known, because more would take too long. */
  relaxations: string[];
};

/**
 * Computes how closely each number that a release withholds can be worked out from the release and from what else is public,
 * by everybody and by somebody who knows of one patient. The bounds are exact and in integers, unless it says otherwise, and
 * do not depend on the way in which the numbers were withheld.
 * @param isAsked the numbers to ask about, all by default; what is a fault among some is one among all
 */
export async function auditTables(
  input: AuditInput,
  isAsked: (question: AuditQuestion) => boolean = () => true
): Promise<TableAudit> {
  const {release, earlier = [], exceptions = []} = input;
  const rules = combineRules(release.rules, input.rules);
  const numbers = listNumbers(release);
  const audit: TableAudit = {
    faults: [
      ...findRoundingFaults(release.rules, input.rules),
      ...findShapeFaults(release),
      ...findEarlierFaults(release, earlier)
    ],
    contradictoryNumbers: [],
    intervals: [],
    released: numbers.filter((value) => value !== null).length,
    withheld: numbers.filter((value) => value === null).length,
    alreadyPublic: 0,
    relaxations: []
  };
  const groups = readGroupSizes(release);
  if (!groups) {
    audit.faults.push("The release does not give the size of every group, and of all, in the table sample.");
    return audit;
  }
  const solver = await loadSolver();
  const knowledge = collectKnowledge(solver, input, groups);
  audit.faults.push(...knowledge.faults);
  audit.contradictoryNumbers.push(...knowledge.contradictoryNumbers);
  if (knowledge.isContradictory) return audit;
  const {system, context, released, withheld, settled, publicFacts} = knowledge;
  const relaxed = new Set([...knowledge.relaxed].map((count) => system.get(count).table));
  const questions = listQuestions(system, released, withheld, settled, rules, context.further.tables).filter(
    isAsked
  );
  const knowableSums = listKnowableSums(system, released, rules);
  const sums = [...questions.map(({sum}) => sum), ...knowableSums];
  const publicWidths = new PublicWidths(() => {
    const subtracted = system.relations.flatMap((relation) => (relation.subtracted ? [relation.terms] : []));
    const counts = released.map(({count}): CountTerm[] => [[count, 1]]);
    return openObserver(solver, system, context, publicFacts, [...sums, ...subtracted, ...counts], true);
  });
  const observer = openObserver(solver, system, context, [...released, ...publicFacts], sums);
  try {
    const isPublic = (sum: readonly CountTerm[]) => publicWidths.isKnown(sum);
    audit.faults.push(...findPublishedFaults(system, released, rules, exceptions, isPublic));
    if (!observer) throw new Error("the facts contradict each other after they were sorted");
    const isTooNarrow: IsTooNarrow = ({sum}, lower, upper) =>
      upper - lower < rules.width && publicWidths.findWidth(sum) >= rules.width;
    for (const found of findIntervals(observer, questions, knowableSums, rules, isTooNarrow)) {
      if (!found.isDecided) relaxed.add(found.question.table);
      const {interval, faults} = judgeInterval(found, publicWidths, rules);
      audit.intervals.push(interval);
      audit.faults.push(...faults);
    }
  } finally {
    observer?.dispose();
    publicWidths.dispose();
  }
  audit.relaxations = [...relaxed].map(describeRelaxation);
  if (!context.further.isExact) audit.relaxations.push(furtherRelaxation);
  audit.alreadyPublic = audit.intervals.filter(({alreadyPublic}) => alreadyPublic).length;
  return audit;
}

/** The numbers of a release, each once: those of all groups together stand in every grouping. */
function listNumbers(release: Release): Array<Row[string] | undefined> {
  const numbers = new Map<string, Row[string] | undefined>();
  for (const table of joinGroupings(release).tables)
    for (const row of table.rows) {
      const key = JSON.stringify([table.name, getRowKey(table, row)]);
      numbers.set(key, numbers.get(key) ?? row.patients);
    }
  return [...numbers.values()];
}

const furtherRelaxation =
  "Who has several themes or routes is not reckoned with by further characteristics, as there are too many combinations: counts can perhaps be told more closely by these than the audit says.";

function describeRelaxation(table: string): string {
  return `The bounds of ${table} are a relaxation: its counts can perhaps be told more closely than the audit says.`;
}
