import type {Group} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {readCounted, readText} from "../../model/row.js";
import type {VariableDescription} from "../../model/study.js";
import {isReleased} from "../../model/withheld.js";
import type {QueryName} from "../../queries/query-names.js";
import type {Comparison} from "./comparison.js";

/** A family of comparisons, whose p values are adjusted together. */
export type Family = {
  name: "routes" | "themes" | "characteristics";
  title: string;
  query: QueryName;
  /** The code of a comparison, or undefined where it is not about a code. */
  codeOf(comparison: Comparison): string | undefined;
  /** The comparisons of two groups. */
  comparisons(
    rows: readonly Row[],
    groups: readonly [Group, Group],
    characteristics: readonly VariableDescription[]
  ): Comparison[];
};

/** Two groups against each other on every identification route, every theme, and every level of every characteristic. */
export const families: readonly Family[] = [
  {
    name: "routes",
    title: "Identification routes",
    query: "identification-routes",
    codeOf: ({key}) => key,
    comparisons: (rows, groups) =>
      pairs(rows, groups, (row) => ({key: readText(row, "route"), label: readText(row, "label")}))
  },
  {
    name: "themes",
    title: "Themes",
    query: "theme-frequencies",
    codeOf: ({key}) => key,
    comparisons: (rows, groups) =>
      pairs(rows, groups, (row) => ({key: readText(row, "theme"), label: readText(row, "label")}))
  },
  {
    name: "characteristics",
    title: "Sample characteristics",
    query: "sample-characteristics",
    codeOf: () => undefined,
    comparisons(rows, groups, characteristics) {
      const titles = new Map(comparable(characteristics).map(({name, title}) => [name, title]));
      const compared = rows.filter((row) => titles.has(readText(row, "variable")));
      return pairs(compared, groups, (row) => {
        const level = readText(row, "level");
        const variable = readText(row, "variable");
        return {key: `${variable}=${level}`, label: `${titles.get(variable)}: ${level}`};
      });
    }
  }
];

/** The family of a name. */
export function familyNamed(name: Family["name"]): Family {
  return families.find((family) => family.name === name) as Family;
}

/** The characteristics on which groups can differ; an age band belongs to one age group only. */
export function comparable(characteristics: readonly VariableDescription[]): VariableDescription[] {
  return characteristics.filter(({dividesGroups}) => !dividesGroups);
}

/**
 * Joins the row of the first group to that of the second for each key, in the order of the rows. Where a number of either
 * is withheld there is no comparison.
 */
function pairs(
  rows: readonly Row[],
  [first, second]: readonly [Group, Group],
  name: (row: Row) => {key: string; label: string}
): Comparison[] {
  const ofGroup = ({level}: Group) => rows.filter(({group}) => group === level);
  const others = new Map(ofGroup(second).map((row) => [name(row).key, readCounted(row)]));
  return ofGroup(first).flatMap((row) => {
    const named = name(row);
    const [one, other] = [readCounted(row), others.get(named.key)];
    return other && isReleased(one) && isReleased(other) ? [{...named, first: one, second: other}] : [];
  });
}
