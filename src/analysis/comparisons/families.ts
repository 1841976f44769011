import {type Group, levelLabel} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {readCounted, readText} from "../../model/row.js";
import type {VariableDescription} from "../../model/study.js";
import {isReleased} from "../../model/withheld.js";
import {noFilters, type Selection, selectionOf} from "../../queries/filters.js";
import type {QueryName} from "../../queries/query-names.js";
import type {Proportion} from "../../stats/proportion.js";
import type {Comparison} from "./comparison.js";

/** A trait on which groups are compared: a route, a theme, or a level of a characteristic; a share for each group. */
export type Trait = {
  key: string;
  label: string;
  /** A word after the label, such as “synthetic”. */
  tag?: string | undefined;
  /** Those who have it, as the filters can choose them. */
  selection?: Selection | undefined;
  shares: Proportion[];
};

/** A family of comparisons, whose p values are adjusted together. */
export type Family = {
  name: "routes" | "themes" | "characteristics";
  title: string;
  query: QueryName;
  /** The code of a trait, or undefined where it is not about a code. */
  codeOf(trait: {key: string}): string | undefined;
  /** The traits of any number of groups, without those of which a number is withheld. */
  traits(
    rows: readonly Row[],
    groups: readonly Group[],
    characteristics: readonly VariableDescription[]
  ): Trait[];
};

const nothing = selectionOf(noFilters);

/** Groups against each other on every identification route, every theme, and every level of every characteristic. */
export const families: readonly Family[] = [
  {
    name: "routes",
    title: "Identification routes",
    query: "identification-routes",
    codeOf: ({key}) => key,
    traits: (rows, groups) =>
      joinGroups(rows, groups, (row) => {
        const route = readText(row, "route");
        return {key: route, label: readText(row, "label"), selection: {...nothing, routes: [route]}};
      })
  },
  {
    name: "themes",
    title: "Themes",
    query: "theme-frequencies",
    codeOf: ({key}) => key,
    traits: (rows, groups) =>
      joinGroups(rows, groups, (row) => {
        const theme = readText(row, "theme");
        return {key: theme, label: readText(row, "label"), selection: {...nothing, themes: [theme]}};
      })
  },
  {
    name: "characteristics",
    title: "Sample characteristics",
    query: "sample-characteristics",
    codeOf: () => undefined,
    traits(rows, groups, characteristics) {
      const titles = new Map(comparable(characteristics).map(({name, title}) => [name, title]));
      const compared = rows.filter((row) => titles.has(readText(row, "variable")));
      return joinGroups(compared, groups, (row) => {
        const level = readText(row, "level");
        const variable = readText(row, "variable");
        const selection = {...nothing, levels: {[variable]: [level]}};
        return {
          key: `${variable}=${level}`,
          label: `${titles.get(variable)}: ${levelLabel(level)}`,
          selection
        };
      });
    }
  }
];

/** The family of a name. */
export function familyNamed(name: Family["name"]): Family {
  return families.find((family) => family.name === name) as Family;
}

/** The comparisons of a family where there are two groups. */
export function comparisonsIn(
  family: Family,
  rows: readonly Row[],
  groups: readonly [Group, Group],
  characteristics: readonly VariableDescription[]
): Comparison[] {
  return family.traits(rows, groups, characteristics).map(({shares, ...trait}) => {
    const [first, second] = shares as [Proportion, Proportion];
    return {...trait, first, second};
  });
}

/** The characteristics on which groups can differ; an age band belongs to one of the age groups only. */
export function comparable(characteristics: readonly VariableDescription[]): VariableDescription[] {
  return characteristics.filter(({dividesGroups}) => !dividesGroups);
}

/** Joins the rows of the groups for each key, in the order of the rows. Where a number of any is withheld there is no trait. */
function joinGroups(
  rows: readonly Row[],
  groups: readonly Group[],
  name: (row: Row) => Omit<Trait, "shares">
): Trait[] {
  const counts = groups.map(({level}) => {
    const ofGroup = rows.filter(({group}) => group === level);
    return new Map(ofGroup.map((row) => [name(row).key, readCounted(row)]));
  });
  return rows
    .filter(({group}) => group === groups[0]?.level)
    .flatMap((row) => {
      const named = name(row);
      const shares = counts.flatMap((ofKey) => ofKey.get(named.key) ?? []).filter(isReleased);
      return shares.length === groups.length ? [{...named, shares}] : [];
    });
}
