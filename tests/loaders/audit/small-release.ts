import type {Release, ReleasedTable, TableLink} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import {unit} from "../../support/age-groups.js";
import {rules} from "../../support/release-rules.js";

export {rules};

/** The link to the row of `sample` with the same age group. */
export const ofSample: TableLink = {table: "sample", on: {}};

/** A release of these tables; nothing else stands in it. */
export function releaseOf(tables: ReleasedTable[], changes: Partial<Release> = {}): Release {
  return {
    casebook: "release",
    version: 1,
    study: {
      title: "A study",
      description: "Invented for a test.",
      version: "1",
      synthetic: false,
      creators: [],
      licences: [],
      sources: [],
      unit,
      groups: null
    },
    rules,
    tables,
    refused: [],
    codebook: [],
    reported: [],
    variables: [],
    ...changes
  };
}

/** The sizes of the groups; `all` is their sum. */
export function sampleOf(sizes: Record<string, number>): ReleasedTable {
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const rows = Object.entries({...sizes, all}).map(([group, patients]) => ({
    group,
    patients,
    denominator: all
  }));
  return tableOf({name: "sample", dimensions: ["group"], rows, denominator: null});
}

/** A table whose rows have their denominators already. */
export function tableOf(
  table: Partial<ReleasedTable> & Pick<ReleasedTable, "name" | "dimensions">
): ReleasedTable {
  return {
    title: table.name,
    population: "patients",
    labels: [],
    denominator: ofSample,
    within: [],
    partition: null,
    covers: null,
    columns: [...table.dimensions, ...(table.labels ?? []), "patients", "denominator"],
    rows: [],
    unlisted: [{}],
    coarser: [],
    ...table
  };
}

/** Rows of a table with the dimensions `group` and `level`: the counts of each group, by level; null is withheld. */
export function levels(
  sizes: Record<string, number>,
  counts: Record<string, Record<string, number | null>>
): Row[] {
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return Object.entries(counts).flatMap(([level, groups]) =>
    Object.entries(groups).map(([group, patients]) => ({
      group,
      level,
      patients,
      denominator: {...sizes, all}[group] ?? null
    }))
  );
}

/** A printed number of the table `counts`, whose rows have the dimensions `group` and `level`. */
export function printed(
  id: string,
  group: string,
  level: string,
  n: number | null,
  denominator: number | null = null
): Row {
  const cell = `patients[group=${group}; level=${level}]`;
  return {id, place: "Table 1", group: group, n, denominator, percent: null, query: "counts", cell};
}
