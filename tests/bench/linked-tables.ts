import {randomLcg, range, rollup} from "d3";
import type {CountedTable} from "../../loaders/release/tables/counted-table.js";
import type {TableLink, TableStructure} from "../../src/model/release.js";
import type {Row} from "../../src/model/row.js";

type Patient = {group: string; area: string; levels: string[]; themes: Set<string>};

const ofSample: TableLink = {table: "sample", on: {}};
const ofArea: TableLink = {table: "areas", on: {area: "area"}};

/**
 * Counts of invented patients in linked tables of 30 × 10 each: ten areas in three age groups by ten levels. Every second
 * table gives each patient one level; the others count themes, of which a patient has any number, and are linked to the
 * frequencies of themes too. All are linked by the sizes of the areas. The same for the same seed.
 */
export function linkedTables({
  tables = 10,
  patients = 6000,
  seed = 1
}: {
  tables?: number;
  patients?: number;
  seed?: number;
} = {}): CountedTable[] {
  const people = invent(patients, tables, randomLcg(seed));
  const areas = names("area", 10);
  const levels = names("level", 10);
  const themes = range(1, tables, 2).flatMap(themesOf);
  const sizes = count(people, () => [{}]);
  const byArea = count(people, ({area}) => [{area}]);
  const ofAreas = table(
    {name: "areas", dimensions: ["area", "group"], partition: "area"},
    areas.map((area) => ({area})),
    byArea,
    sizes
  );
  const sample = table({name: "sample", dimensions: ["group"], denominator: null}, [{}], sizes, sizes);
  return [
    {...sample, rows: sample.rows.map((row) => ({...row, denominator: patients}))},
    ofAreas,
    table(
      {name: "themes", dimensions: ["theme", "group"]},
      themes.map((theme) => ({theme})),
      count(people, (person) => [...person.themes].map((theme) => ({theme}))),
      sizes
    ),
    ...range(tables).map((at) => {
      const isPartition = at % 2 === 0;
      const column = isPartition ? "level" : "theme";
      const values = isPartition ? levels : themesOf(at);
      return table(
        {
          name: `table-${at + 1}`,
          dimensions: ["area", column, "group"],
          denominator: ofArea,
          partition: isPartition ? "level" : null,
          within: isPartition ? [] : [{table: "themes", on: {theme: "theme"}}]
        },
        areas.flatMap((area) => values.map((value) => ({area, [column]: value}))),
        count(people, ({area, levels: own, themes: all}) =>
          isPartition
            ? [{area, level: own[at] ?? ""}]
            : values.filter((theme) => all.has(theme)).map((theme) => ({area, theme}))
        ),
        byArea
      );
    })
  ];
}

function invent(patients: number, tables: number, random: () => number): Patient[] {
  const skewed = (name: string) => `${name}-${Math.min(9, Math.floor(10 * random() ** 1.8))}`;
  return range(patients).map(() => ({
    group: random() < 0.7 ? "adult" : "child",
    area: skewed("area"),
    levels: range(tables).map(() => skewed("level")),
    themes: new Set(
      range(1, tables, 2).flatMap((table) => themesOf(table).filter((_, at) => random() < 0.1 + 0.06 * at))
    )
  }));
}

/** The themes of one of the tables. */
function themesOf(at: number): string[] {
  return names(`theme-${at + 1}`, 10);
}

function names(name: string, length: number): string[] {
  return range(length).map((at) => `${name}-${at}`);
}

type Counts = Map<string, number>;

/** Counts patients by what they have and by age group. */
function count(people: readonly Patient[], has: (person: Patient) => Row[]): Counts {
  const found = people.flatMap((person) =>
    has(person).flatMap((row) => [person.group, "all"].map((group) => keyOf({...row, group})))
  );
  return rollup(
    found,
    (same) => same.length,
    (key) => key
  );
}

function keyOf(row: Row): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function table(
  structure: Partial<TableStructure> & {name: string; dimensions: string[]},
  combinations: readonly Row[],
  counts: Counts,
  denominators: Counts
): CountedTable {
  const rows = combinations.flatMap((row) =>
    ["adult", "child", "all"].map((group) => {
      const {area} = row;
      const size = keyOf(structure.denominator === ofArea && area ? {area, group} : {group});
      const patients = counts.get(keyOf({...row, group})) ?? 0;
      return {...row, group, patients, denominator: denominators.get(size) ?? 0};
    })
  );
  const nothing = {labels: [], denominator: ofSample, within: [], partition: null, covers: null};
  return {title: structure.name, population: "patients", ...nothing, ...structure, rows};
}
