import type {TableLink, TableStructure} from "../../src/model/release.js";
import type {Row} from "../../src/model/row.js";

/** A patient: the age group, and the traits that the records tell of. */
export type Patient = {group: string; traits: ReadonlySet<string>};

/** A table of an extract: its structure, and the traits that all patients of a row have, and all of its denominator. */
export type TraitTable = {
  structure: TableStructure;
  rows: Array<{names: Row; traits: readonly string[]; among: readonly string[]}>;
};

/** A small extract. Of several `samples`, each but the last was released earlier. */
export type Extract = {
  tables: TraitTable[];
  samples: Patient[][];
  printed: Row[];
  /** The levels of each characteristic by which it is released besides age group. */
  further?: Readonly<Record<string, readonly string[]>>;
};

/** A table of the sample's patients, for what an extract does not care about. */
export function traitTable(
  name: string,
  dimensions: string[],
  given: Partial<TableStructure>,
  rows: TraitTable["rows"]
): TraitTable {
  const structure: TableStructure = {
    ...{name, title: name, population: "patients", labels: [], within: [], partition: null, covers: null},
    ...{dimensions: [...dimensions, "group"], denominator: ofSample},
    ...given
  };
  return {structure, rows};
}

const ofSample: TableLink = {table: "sample", on: {}};

/** The sizes of the groups, which are always released. */
export const sampleTable = traitTable("sample", [], {denominator: null}, [
  {names: {}, traits: [], among: []}
]);

/** The rows of a table as a query counts them. */
export function countRows({rows}: TraitTable, patients: readonly Patient[]): Row[] {
  return countBy(rows, patients, [...new Set(patients.map(({group}) => group))].sort());
}

/** The rows of a table by a characteristic. That is no row of it then, and the age group is one. */
export function countFurther(
  {structure, rows}: TraitTable,
  patients: readonly Patient[],
  by: string,
  levels: readonly string[]
): Row[] {
  const ages = ["adult", "child"].map((level) => ({
    names: {variable: "age_group", level},
    traits: [level],
    among: []
  }));
  const others = rows.filter(({names}) => names.variable !== by);
  const here = structure.partition === "level" ? [...others, ...ages] : rows;
  const turned = patients.map(({group, traits}) => ({
    group: levels.find((level) => traits.has(level)) ?? "",
    traits: new Set([...traits, group])
  }));
  return countBy(here, turned, levels);
}

function countBy(rows: TraitTable["rows"], patients: readonly Patient[], groups: readonly string[]): Row[] {
  const count = (group: string, traits: readonly string[]) =>
    patients.filter(
      (one) => (group === "all" || one.group === group) && traits.every((trait) => one.traits.has(trait))
    ).length;
  return rows.flatMap(({names, traits, among}) =>
    [...groups, "all"].map((group) => ({
      ...names,
      group,
      patients: count(group, traits),
      denominator: count(group, among)
    }))
  );
}
