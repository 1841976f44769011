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
  const count = (group: string, traits: readonly string[]) =>
    patients.filter(
      (one) => (group === "all" || one.group === group) && traits.every((trait) => one.traits.has(trait))
    ).length;
  const groups = [...new Set(patients.map(({group}) => group))].sort();
  return rows.flatMap(({names, traits, among}) =>
    [...groups, "all"].map((group) => ({
      ...names,
      group,
      patients: count(group, traits),
      denominator: count(group, among)
    }))
  );
}
