import {type Row, rowMatches} from "../../../src/model/row.js";
import {type CountedParts, type CountedTable, countParts, type KnownCount} from "../tables/counted-table.js";
import {groupRows} from "../tables/group-rows.js";

/** Rows of a table whose levels are a partition, by group. `where` names them beside level and group. */
export type TablePartition = {
  table: CountedTable;
  dimension: string;
  where: Record<string, string>;
  rows: Row[];
  withheld: ReadonlySet<Row>;
};

/** A partition as a table of its own, beside the sizes of its groups, and what others know of its rows. */
export type IsolatedPartition = {
  table: CountedTable;
  groups: CountedTable;
  known: KnownCount[];
  parts: CountedParts[];
};

/** What others know of the tables. */
type PartitionKnowledge = {known: readonly KnownCount[]; parts?: readonly CountedParts[]};

/** The partitions of a table of which a row is withheld. */
export function findPartitions(table: CountedTable, withheld: ReadonlySet<number>): TablePartition[] {
  const {partition: dimension, dimensions} = table;
  if (!dimension) return [];
  const others = dimensions.filter((column) => column !== dimension && column !== "group");
  const withheldRows = new Set(table.rows.filter((_, index) => withheld.has(index)));
  return [...groupRows(table.rows, others).values()]
    .map((rows) => ({
      table,
      dimension,
      where: Object.fromEntries(others.map((column) => [column, String(rows[0]?.[column])])),
      rows,
      withheld: new Set(rows.filter((row) => withheldRows.has(row)))
    }))
    .filter(({withheld: some}) => some.size > 0);
}

/** Makes a partition a table of its own, with some of its levels combined into one. */
export function isolatePartition(
  {table, dimension, where, rows}: TablePartition,
  combined: ReadonlySet<string>,
  {known, parts = []}: PartitionKnowledge
): IsolatedPartition {
  const isCombined = (row: Row) => combined.has(String(row[dimension]));
  const combinedRows = rows.filter(isCombined);
  const groups = rows.filter((row) => String(row[dimension]) === String(rows[0]?.[dimension]));
  const sums = groups.flatMap((group) => {
    const members = combinedRows.filter((row) => row.group === group.group);
    const patients = members.reduce((sum, row) => sum + Number(row.patients), 0);
    return members.length === 0 ? [] : [{...group, [dimension]: nameCombined(combined), patients}];
  });
  const isInPartition = (one: Pick<KnownCount, "table" | "where">) =>
    one.table === table.name && rowMatches(one.where, where);
  const knownHere = known.filter(isInPartition);
  const structure = {...table, within: [], covers: null};
  return {
    table: {
      ...structure,
      denominator: {table: "sample", on: {}},
      rows: [...rows.filter((row) => !isCombined(row)), ...sums]
    },
    groups: {
      ...structure,
      name: "sample",
      dimensions: ["group"],
      denominator: null,
      partition: null,
      rows: groups.map(({group, denominator}) => ({
        group: group ?? "",
        patients: denominator ?? 0
      }))
    },
    known: knownHere.filter((one) => !combined.has(one.where[dimension] ?? "")),
    parts: [
      ...parts.filter((one) => isInPartition(one) && !combined.has(one.level)),
      ...countParts(
        {table: table.name, where, level: nameCombined(combined), dimension, levels: [...combined]},
        combinedRows,
        {
          isNamed: (row) => knownHere.some((one) => rowMatches(row, one.where)),
          isKnown: (row) =>
            knownHere.some((one) => rowMatches(row, one.where) && one.patients === row.patients)
        }
      )
    ]
  };
}

function nameCombined(levels: ReadonlySet<string>): string {
  return [...levels].join(" + ");
}
