import type {CountedTable} from "../../../../loaders/release/tables/counted-table.js";
import type {TableStructure} from "../../../../src/model/release.js";
import type {Row} from "../../../../src/model/row.js";

/** A table's structure, for what a test does not care about. */
export function structure(name: string, over: Partial<TableStructure> = {}): TableStructure {
  return {
    name,
    title: name,
    population: "patients",
    dimensions: ["group"],
    labels: [],
    denominator: {table: "sample", on: {}},
    within: [],
    partition: null,
    covers: null,
    ...over
  };
}

/** Twenty adults and fifteen children. */
export const sample: CountedTable = {
  ...structure("sample", {denominator: null}),
  rows: [cell({group: "adult"}, 20, 35), cell({group: "child"}, 15, 35), cell({group: "all"}, 35, 35)]
};

/** Two routes, of which few children came by the second. */
export const routes: CountedTable = {
  ...structure("identification-routes", {dimensions: ["route", "group"], labels: ["label"]}),
  rows: [
    cell({route: "told", group: "adult", label: "Told"}, 12, 20),
    cell({route: "told", group: "child", label: "Told"}, 11, 15),
    cell({route: "told", group: "all", label: "Told"}, 23, 35),
    cell({route: "seen", group: "adult", label: "Seen"}, 2, 20),
    cell({route: "seen", group: "child", label: "Seen"}, 1, 15),
    cell({route: "seen", group: "all", label: "Seen"}, 3, 35)
  ]
};

/** Who told, among those by whom staff were told. */
export const informants: CountedTable = {
  ...structure("informants", {
    dimensions: ["informant", "group"],
    labels: ["route"],
    denominator: {table: "identification-routes", on: {route: "route"}}
  }),
  rows: [
    cell({informant: "police", group: "adult", route: "told"}, 11, 12),
    cell({informant: "police", group: "child", route: "told"}, 3, 11)
  ]
};

/** A row with its two counts. */
export function cell(names: Row, patients: number, denominator: number): Row {
  return {...names, patients, denominator};
}
