import {UserError} from "../../../src/text/errors.js";
import type {ExtractSources, ReportedNumber} from "./extract-sources.js";

/** How many patients of an age group have a level of a variable. */
export interface LevelCount {
  readonly level: string;
  readonly patients: number;
}

/** The printed counts for one age group: the margins that the synthetic patients reproduce exactly. */
export interface GroupMargins {
  readonly ageGroup: string;
  readonly patients: number;
  /** For each column of patients.csv, its levels with their counts; the counts sum to `patients`. */
  readonly variables: ReadonlyMap<string, readonly LevelCount[]>;
  /** For each identification route with a printed count, the patients identified by it. */
  readonly routes: ReadonlyMap<string, number>;
}

/**
 * Reads the printed margins of every age group. Only the columns of the age groups are read, since they hold where the
 * printed total contradicts them. A blank count is 0.
 */
export function readMargins({description, reported}: ExtractSources): GroupMargins[] {
  const cells = reported.map((row) => ({...row, keys: parseCell(row.cell)}));
  return description.levels("patients", "age_group").map((ageGroup) => {
    const own = cells.filter((cell) => cell.keys.get("group") === ageGroup);
    const size = own.find((cell) => cell.query === "sample");
    if (!size) throw new UserError(`reported.csv has no row of query "sample" for age group "${ageGroup}".`);
    const margins: GroupMargins = {
      ageGroup,
      patients: count(size),
      variables: variableCounts(own.filter((cell) => cell.query === "sample-characteristics")),
      routes: new Map(
        own
          .filter((cell) => cell.query === "identification-routes")
          .map((cell) => [cell.keys.get("route") ?? "", count(cell)])
      )
    };
    requireSums(margins);
    return margins;
  });
}

/** The keys of a cell such as `patients[age_group=adult; variable=sex; level=Female]`. */
export function parseCell(cell: string): Map<string, string> {
  const inside = /\[(.*)\]$/.exec(cell)?.[1] ?? "";
  return new Map(
    inside
      .split(";")
      .filter((pair) => pair.includes("="))
      .map((pair) => {
        const equals = pair.indexOf("=");
        return [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
      })
  );
}

function variableCounts(cells: readonly (ReportedNumber & {keys: Map<string, string>})[]) {
  const variables = new Map<string, LevelCount[]>();
  for (const cell of cells) {
    const variable = cell.keys.get("variable") ?? "";
    const levels = variables.get(variable) ?? [];
    levels.push({level: cell.keys.get("level") ?? "", patients: count(cell)});
    variables.set(variable, levels);
  }
  return variables;
}

function count(row: ReportedNumber): number {
  const value = row.n === "" ? 0 : Number(row.n);
  if (!Number.isInteger(value) || value < 0) {
    throw new UserError(`reported.csv: ${row.id}: "${row.n}" is not a whole number.`);
  }
  return value;
}

function requireSums({ageGroup, patients, variables}: GroupMargins): void {
  for (const [variable, levels] of variables) {
    const sum = levels.reduce((total, level) => total + level.patients, 0);
    if (sum !== patients) {
      throw new UserError(
        `reported.csv: the counts of "${variable}" for age group "${ageGroup}" sum to ${sum}, not to ${patients}.`
      );
    }
  }
}
