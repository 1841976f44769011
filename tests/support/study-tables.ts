import type {CountedTable, KnownCount} from "../../loaders/release/tables/counted-table.js";
import {computeResults} from "../../loaders/results/compute-results.js";
import type {TableLink, TableStructure} from "../../src/model/release.js";
import {parseCellAddress, type Row} from "../../src/model/row.js";

const ofSample: TableLink = {table: "sample", on: {}};
const themeBy = (column: string): TableLink => ({table: "theme-frequencies", on: {[column]: "theme"}});
const route: TableLink = {table: "identification-routes", on: {route: "route"}};

const structures: TableStructure[] = [
  described("sample", {dimensions: ["group"], denominator: null}),
  described("sample-characteristics", {dimensions: ["variable", "level", "group"], partition: "level"}),
  described("identification-routes", {
    dimensions: ["route", "group"],
    labels: ["label"],
    covers: "route"
  }),
  described("informants", {
    dimensions: ["route", "informant", "group"],
    labels: ["label"],
    denominator: route,
    covers: "informant"
  }),
  described("theme-frequencies", {dimensions: ["theme", "group"], labels: ["label"]}),
  described("subtheme-frequencies", {
    dimensions: ["theme", "subtheme", "group"],
    labels: ["label"],
    within: [themeBy("theme")]
  }),
  described("theme-co-occurrence", {
    dimensions: ["theme_a", "theme_b", "group"],
    labels: ["label_a", "label_b"],
    within: [themeBy("theme_a"), themeBy("theme_b")]
  }),
  described("themes-by-route", {
    dimensions: ["route", "theme", "group"],
    labels: ["route_label", "theme_label"],
    denominator: route,
    within: [themeBy("theme")]
  })
];

function described(name: string, given: Partial<TableStructure>): TableStructure {
  const nothing = {labels: [], denominator: ofSample, within: [], partition: null, covers: null};
  return {name, title: name, population: "patients", dimensions: [], ...nothing, ...given};
}

/** The tables of the study in `data/`, counted, and the printed numbers as everybody can know them. */
export async function studyTables(): Promise<{tables: CountedTable[]; known: KnownCount[]}> {
  const {queries} = await computeResults("data");
  const tables = structures.map((structure): CountedTable => {
    const columns = [...structure.dimensions, ...structure.labels, "patients", "denominator"];
    const rows = (queries.get(structure.name) ?? []).filter(
      ({theme_a, theme_b}) => theme_a === undefined || theme_a !== theme_b
    );
    return {...structure, rows: rows.map((row) => pick(row, columns))};
  });
  return {tables, known: (queries.get("reported") ?? []).flatMap(asKnown)};
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function asKnown({id, query, cell, n, denominator}: Row): KnownCount[] {
  if (typeof query !== "string" || typeof cell !== "string") return [];
  const {measure, where} = parseCellAddress(cell);
  if (measure !== "patients" || (n === null && denominator === null)) return [];
  return [{table: query, where, patients: Number(n ?? 0), source: String(id)}];
}
