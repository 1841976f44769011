import {allLevel} from "../../../src/model/groups.js";
import type {ReleasedGrouping, ReleasedTable} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {SuppressOptions} from "../suppress/suppression-problem.js";
import type {CountedTable, WithheldRows} from "../tables/counted-table.js";
import {chooseFurther, furtherKey} from "./choose-further.js";
import {type CountedGrouping, type FurtherCount, leavesByFurther, placeOf} from "./further-counts.js";

/** The study's own tables, which of their numbers are withheld and how that was chosen, and what is released of them. */
export type OwnRelease = {
  counted: readonly CountedTable[];
  withheld: WithheldRows;
  options: SuppressOptions;
  released: readonly ReleasedTable[];
  /** The characteristic whose levels are the study's own groups; null for none. */
  own: string | null;
  /** Whether levels of tables are of one group each, which everyone may know. */
  isDivided(tables: readonly CountedTable[]): boolean;
};

/** A further grouping that does not leave, and why. */
export type DroppedGrouping = {by: string; because: string};

/** The further groupings that leave, and those that do not. */
type FurtherRelease = {groupings: ReleasedGrouping[]; dropped: DroppedGrouping[]};

/**
 * Releases the tables of further groupings that count patients of the whole sample. The study's own numbers stay as they are,
 * and so are the sizes of further groups and who of them is in an own group, which are among these.
 */
export async function releaseFurther(
  own: OwnRelease,
  further: ReadonlyArray<{by: string; tables: readonly CountedTable[]}>
): Promise<FurtherRelease> {
  const {rules, earlier = []} = own.options;
  if (rules.rounding !== null || earlier.length > 0) {
    const because = "it is not reckoned with rounded numbers and earlier releases by further characteristics";
    return {groupings: [], dropped: further.map(({by}) => ({by, because}))};
  }
  const all = further.map(({by, tables}): CountedGrouping => {
    const shared = tables.filter(leavesByFurther).map(withoutNobody);
    const sizes = shared.find(({denominator}) => denominator === null)?.rows ?? [];
    const levels = sizes.map(({group}) => String(group)).filter((group) => group !== allLevel);
    return {by, levels, tables: shared};
  });
  const isDivided = ({tables}: CountedGrouping) => own.isDivided(tables);
  const groupings = all.filter((grouping) => !isDivided(grouping));
  const shown = new Map(own.released.flatMap((table) => table.rows.map((row) => [keyOf(table, row), row])));
  const sizeOf = (by: string, level: string) => findSize(own.released, by, level);
  const isCoarser = ({table, place}: FurtherCount) =>
    own.released.some(
      ({name, coarser}) => name === table && coarser.some(({level}) => place.includes(JSON.stringify(level)))
    );
  const mayLeave = (count: FurtherCount) =>
    shown.has(JSON.stringify([count.place, allLevel])) &&
    typeof sizeOf(count.by, count.level)?.patients === "number" &&
    !isCoarser(count);
  const choice = await chooseFurther(own.counted, own.withheld, own.options, groupings, mayLeave);
  return {
    groupings: groupings.flatMap((grouping) => pickRows(grouping, own, shown, choice.released)),
    dropped: [
      ...all.filter(isDivided).map(({by}) => ({
        by,
        because: `each level of another characteristic is of one level of ${by} only, so everyone may know who is not in it`
      })),
      ...choice.dropped
    ]
  };
}

/** A sentence on a grouping that does not leave. */
export function describeDropped({by, because}: DroppedGrouping): string {
  return `no number leaves by ${by}: ${because}`;
}

/** The size of a further group, as the study's own tables count the level; undefined where they do not. */
function findSize(released: readonly ReleasedTable[], by: string, level: string): Row | undefined {
  return released
    .filter(({partition}) => partition === "level")
    .flatMap(({rows}) => rows)
    .find((row) => row.variable === by && row.level === level && row.group === allLevel);
}

/** The rows of a grouping that leave: none where it is not among those chosen. */
function pickRows(
  {by, levels, tables}: CountedGrouping,
  {released, own}: OwnRelease,
  shown: ReadonlyMap<string, Row>,
  chosen: ReadonlyMap<string, ReadonlySet<string>>
): ReleasedGrouping[] {
  const keys = chosen.get(by);
  if (!keys) return [];
  const listed = levels.filter((level) => findSize(released, by, level) !== undefined);
  const names = new Set(released.map(({name}) => name));
  const pick = (table: CountedTable, row: Row): Row[] => {
    const group = String(row.group);
    const place = placeOf(table, row);
    const isOwn = row.variable === own && own !== null;
    const same = shown.get(JSON.stringify([place, allLevel]));
    if (group !== allLevel && !listed.includes(group)) return [];
    if (group === allLevel) return same ? [{...row, patients: same.patients ?? null}] : isOwn ? [row] : [];
    const size = findSize(released, by, group)?.patients ?? null;
    if (table.denominator === null) return [{...row, patients: size}];
    if (size === null) return [{...row, patients: null, denominator: null}];
    if (isOwn) return [{...row, patients: findOwn(by, group, String(row.level), shown, table)}];
    if (!same) return [];
    const {variable} = row;
    const other = typeof variable === "string" ? chosen.get(variable) : undefined;
    const isReleased =
      keys.has(furtherKey({place, level: group})) || other?.has(mirrorKey(table, row, by)) === true;
    return [{...row, patients: isReleased ? (row.patients ?? null) : null}];
  };
  return [
    {
      by,
      tables: tables
        .filter(({name}) => names.has(name))
        .map((table) => ({
          name: table.name,
          rows: table.rows.flatMap((row) => pick(table, row))
        }))
    }
  ];
}

/** The number of a level by an own group that is the same as one of the own group by a further one. */
function findOwn(
  by: string,
  level: string,
  group: string,
  shown: ReadonlyMap<string, Row>,
  table: CountedTable
): number | null {
  const row = shown.get(keyOf(table, {variable: by, level, group}));
  return typeof row?.patients === "number" ? row.patients : null;
}

/** What names, in an earlier grouping, the number of those who have a level of each of two further characteristics. */
function mirrorKey(table: CountedTable, row: Row, by: string): string {
  return furtherKey({
    place: placeOf(table, {variable: by, level: row.group ?? null, group: null}),
    level: String(row.level)
  });
}

function keyOf(table: Pick<CountedTable, "name" | "dimensions">, row: Row): string {
  return JSON.stringify([placeOf(table, row), String(row.group)]);
}

/** A table without what the policy says of rows of the study's own groups. */
function withoutNobody({nobody = [], ...table}: CountedTable): CountedTable {
  const ofAll = nobody.filter((where) => where.group === undefined);
  return {...table, ...(ofAll.length > 0 && {nobody: ofAll})};
}
