import {allLevel, type Group} from "../../model/groups.js";
import type {ProtectionExample, ProtectionExampleCell, ProtectionExampleRow} from "../../model/protection.js";
import {capital} from "../../model/sentence-case.js";
import type {Nouns, ReleaseRules} from "../../model/study.js";
import {numberWord} from "../../text/comparison-words.js";
import {countedAs} from "../../text/numbers.js";

/** Which numbers are small by the rules of a policy, in sentences; without a policy, in general. */
export function smallWords(
  rules: ReleaseRules | null,
  {many}: Nouns,
  group?: Group & {size: number}
): string[] {
  if (rules === null)
    return [
      `A count of ${many} below a threshold is withheld. The owner of the data sets the threshold, in a file that belongs to the extract.`
    ];
  const {threshold, zeros, complements, rounding} = rules;
  return [
    `Every count of fewer than ${threshold} ${many} is withheld. The owner of the data sets this number.`,
    zeros
      ? "0 is such a count: to say that nobody in a group is so says something about everybody in it."
      : "0 is not such a count here, and is released.",
    complements
      ? `The rest of a group is a count too. ${restWords(threshold, group)}`
      : "The rest of a group is not such a count here.",
    ...(rounding === null ? [] : [`Released counts are rounded to multiples of ${rounding}.`])
  ];
}

/** What a count gives away about the rest of its group, with a group of the sample as the example. */
function restWords(threshold: number, group: (Group & {size: number}) | undefined): string {
  const rest = Math.max(1, threshold - 3);
  return group === undefined || group.size - rest < threshold
    ? "A number and the size of its group tell how many are not so."
    : `If ${group.size - rest} of ${countedAs(group.size, group)} were so, then ${rest} were not: the large number would give away the small one.`;
}

/** How far apart the least and the greatest value of a withheld number must be. */
export function widthWords(rules: ReleaseRules | null, {one}: Nouns): string {
  if (rules === null) return "The policy says how far apart the two must be.";
  const {width, widthIfOneKnown} = rules;
  return `The two must be ${width} apart or more, and ${widthIfOneKnown} or more for somebody who knows of one ${one}.`;
}

/** A withheld number that the two beside it give away, with the sum or difference in digits and in words. */
export type ExposedNumber = {label: string; group: Group; short: string; words: string};

/** Every number of a table that those beside it would give away if only the small numbers were withheld. */
export function exposedNumbers({groups, rows}: Pick<ProtectionExample, "groups" | "rows">): ExposedNumber[] {
  return rows.flatMap((row) => {
    const [group, ...others] = groups.filter(({level}) => row.cells[level]?.small);
    return group && others.length === 0 ? [exposedIn(row, group, groups)] : [];
  });
}

/** The sum that tells a number: of the parts where it is that of all, else what is left of all. */
function exposedIn(
  {label, cells}: ProtectionExampleRow,
  group: Group,
  groups: readonly Group[]
): ExposedNumber {
  const countOf = ({level}: Group) => cells[level]?.count ?? 0;
  const isAll = group.level === allLevel;
  const all = groups.filter(({level}) => level === allLevel);
  const others = groups.filter((each) => each !== group && each.level !== allLevel);
  const terms = isAll ? others : [...all, ...others];
  const sum = (write: (group: Group) => string) =>
    `${terms.map(write).join(isAll ? " + " : " − ")} = ${write(group)}`;
  return {
    label,
    group,
    short: sum((each) => String(countOf(each))),
    words: sum((each) => inWords(each, countOf(each)))
  };
}

function inWords(group: Group, count: number): string {
  return group.level === allLevel ? `${count} of all ${group.many}` : countedAs(count, group);
}

/** The words under each step of the example, with its numbers. */
export function stepWords(example: ProtectionExample): Record<"counted" | "small" | "released", string> {
  const cells = cellsOf(example.rows);
  const small = cells.filter((cell) => cell.small).length;
  const withheld = cells.filter((cell) => cell.released === null).length;
  const unlisted = example.rows.filter(({listed}) => !listed).length;
  const ranges =
    " Under each mark stand the least and the greatest value that it can have for somebody with the whole table. They stand here because the extract is invented; those of real records stay with the people who check.";
  return {
    counted: `The table as it was counted. ${small} of its ${cells.length} numbers ${small === 1 ? "is" : "are"} small by the rules.`,
    small: `${withheldWords(small)}${small === 0 ? "" : subtractionWords(exposedNumbers(example))}`,
    released: `${withheldWords(withheld)}${unlistedWords(unlisted)}${withheld === 0 ? "" : ranges}`
  };
}

function subtractionWords(exposed: readonly ExposedNumber[]): string {
  const [first, ...others] = exposed;
  if (!first) return " In this table nobody can tell them by subtraction.";
  const more =
    others.length === 0 ? "" : ` ${capital(numberWord(others.length))} more can be told in the same way.`;
  return ` But in the row “${first.label}” the numbers beside it tell the one that is withheld: ${first.words}.${more}`;
}

function unlistedWords(rows: number): string {
  if (rows === 0) return "";
  return rows === 1
    ? " One row is left out, since none of its numbers may leave."
    : ` ${capital(numberWord(rows))} rows are left out, since none of their numbers may leave.`;
}

function cellsOf(rows: readonly ProtectionExampleRow[]): ProtectionExampleCell[] {
  return rows.flatMap(({cells}) => Object.values(cells));
}

function withheldWords(count: number): string {
  if (count === 0) return "No number is withheld.";
  return count === 1 ? "One number is withheld." : `${capital(numberWord(count))} numbers are withheld.`;
}
