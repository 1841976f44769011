import type {CountedTable} from "../../../../loaders/release/tables/counted-table.js";
import type {TableLink, TableStructure} from "../../../../src/model/release.js";
import {rules} from "../../../support/release-rules.js";

export {rules};

export const ofSample: TableLink = {table: "sample", on: {}};

/** Counts of adults and of children by level; those of all follow. */
export type Counts = Record<string, readonly [adults: number, children: number]>;

const groups = ["adult", "child", "all"] as const;

const inGroup = ([adults, children]: readonly [number, number], group: (typeof groups)[number]) =>
  group === "all" ? adults + children : group === "adult" ? adults : children;

export function sample(sizes: readonly [number, number]): CountedTable {
  const rows = groups.map((group) => ({
    group,
    patients: inGroup(sizes, group),
    denominator: sizes[0] + sizes[1]
  }));
  return {...structure("sample", ["group"]), denominator: null, rows};
}

/**
 * A table by one dimension. Its denominators are the sizes of the groups, unless others are given; a level is written
 * `a` or, of two dimensions, `a × b`.
 */
export function table(
  name: string,
  dimensions: readonly string[],
  counts: Counts,
  sizes: readonly [number, number] | Counts,
  more: Partial<TableStructure> = {}
): CountedTable {
  const rows = Object.entries(counts).flatMap(([levels, both]) => {
    const named = Object.fromEntries(levels.split(" × ").map((level, at) => [dimensions[at] ?? "", level]));
    const size = Array.isArray(sizes) ? (sizes as readonly [number, number]) : (sizes as Counts)[levels];
    return groups.map((group) => ({
      ...named,
      group,
      patients: inGroup(both, group),
      denominator: inGroup(size ?? [0, 0], group)
    }));
  });
  return {...structure(name, [...dimensions, "group"]), ...more, rows};
}

function structure(name: string, dimensions: string[]): TableStructure {
  return {
    name,
    title: name,
    population: "patients",
    dimensions,
    labels: [],
    denominator: ofSample,
    within: [],
    partition: null,
    covers: null
  };
}

/** The withheld rows in words, such as `routes a adult`. */
export function inWords(
  tables: readonly CountedTable[],
  withheld: ReadonlyMap<string, ReadonlySet<number>>
): string[] {
  return tables.flatMap(({name, dimensions, rows}) =>
    [...(withheld.get(name) ?? [])].map((index) =>
      [name, ...dimensions.map((column) => rows[index]?.[column])].join(" ")
    )
  );
}
