import type {Group} from "../../model/groups.js";
import type {ProtectionExample, ProtectionExampleCell, ProtectionExampleRow} from "../../model/protection.js";
import type {ReleaseRules} from "../../model/study.js";
import {numberWord} from "../../text/comparison-words.js";

/** Which numbers are small by the rules of a policy, in sentences; without a policy, in general. */
export function smallWords(rules: ReleaseRules | null, children?: number): string[] {
  if (rules === null)
    return [
      "A count of patients below a threshold is withheld. The owner of the data sets the threshold, in a file that belongs to the extract."
    ];
  const {threshold, zeros, complements, rounding} = rules;
  return [
    `Every count of fewer than ${threshold} patients is withheld. The owner of the data sets this number.`,
    zeros
      ? "0 is such a count: that nobody in a group is so says something of everybody in it."
      : "0 is not such a count here, and is released.",
    complements
      ? `The rest of a group is a count too. ${restWords(threshold, children)}`
      : "The rest of a group is not such a count here.",
    ...(rounding === null ? [] : [`Released counts are rounded to multiples of ${rounding}.`])
  ];
}

/** What a count gives away about the rest of its group, with the children of the sample as the example. */
function restWords(threshold: number, children: number | undefined): string {
  const rest = Math.max(1, threshold - 3);
  return children === undefined || children - rest < threshold
    ? "A number and the size of its group tell how many are not so."
    : `If ${children - rest} of ${children} children were so, then ${rest} were not: the large number would tell the small one.`;
}

/** How far apart the least and the greatest value of a withheld number must be. */
export function widthWords(rules: ReleaseRules | null): string {
  if (rules === null) return "The policy says how far apart the two must be.";
  const {width, widthIfOneKnown} = rules;
  return `The two must be ${width} apart or more, and ${widthIfOneKnown} or more for somebody who knows of one patient.`;
}

/** A withheld number that the two beside it give away, with the sum or difference in digits and in words. */
export type ExposedNumber = {label: string; group: Group; short: string; words: string};

/** Every number of a table that those beside it would give away if only the small numbers were withheld. */
export function exposedNumbers({rows}: Pick<ProtectionExample, "rows">): ExposedNumber[] {
  return rows.flatMap((row) => {
    const small = (["adult", "child", "all"] as const).filter((group) => row.cells[group].small);
    const [group] = small;
    return group && small.length === 1 ? [exposedIn(row, group)] : [];
  });
}

function exposedIn({label, cells}: ProtectionExampleRow, group: Group): ExposedNumber {
  const of = (each: Group) => ({short: String(cells[each].count), words: patients(each, cells[each].count)});
  const [adult, child, all] = [of("adult"), of("child"), of("all")];
  const sum = (write: "short" | "words") =>
    group === "all"
      ? `${adult[write]} + ${child[write]} = ${all[write]}`
      : group === "adult"
        ? `${all[write]} − ${child[write]} = ${adult[write]}`
        : `${all[write]} − ${adult[write]} = ${child[write]}`;
  return {label, group, short: sum("short"), words: sum("words")};
}

function patients(group: Group, count: number): string {
  if (group === "all") return `${count} of all patients`;
  if (group === "adult") return count === 1 ? "1 adult" : `${count} adults`;
  return count === 1 ? "1 child" : `${count} children`;
}

/** The words under each step of the example, with its numbers. */
export function stepWords(example: ProtectionExample): Record<"counted" | "small" | "released", string> {
  const cells = cellsOf(example.rows);
  const small = cells.filter((cell) => cell.small).length;
  const withheld = cells.filter((cell) => cell.released === null).length;
  const unlisted = example.rows.filter(({listed}) => !listed).length;
  const ranges =
    " Under each mark stand the least and the greatest value that it can have for somebody with the whole table. They stand here because the patients are invented; those of real records stay with the people who check.";
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

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
