import type {Row} from "../../../src/model/row.js";
import {groupRows, sumPatients} from "../tables/group-rows.js";
import type {PolicyTable} from "./disclosure-policy.js";
import {reportRows} from "./row-faults.js";

/** A sentence for each sum that contradicts the policy. `groupLevels` are those that each row must be there for. */
export function checkSums(
  table: PolicyTable,
  rows: readonly Row[],
  groupLevels: readonly string[]
): string[] {
  return [
    ...checkGroups(table, rows, groupLevels),
    ...checkLevels(table, rows, table.partition, {
      holds: (sum, denominator) => sum === denominator,
      what: 'the levels do not add up to the denominator; "partition" must be a dimension of which each patient has one level'
    }),
    ...checkLevels(table, rows, table.covers, {
      holds: (sum, denominator) => sum >= denominator,
      what: 'the levels add up to less than the denominator; "covers" must be a dimension of which each patient has a level'
    })
  ];
}

function checkGroups(
  {name, dimensions}: PolicyTable,
  rows: readonly Row[],
  groupLevels: readonly string[]
): string[] {
  const others = without(dimensions, "group");
  const groups = [...groupRows(rows, others).values()];
  const complete = groups.filter((group) =>
    groupLevels.every((level) => group.some((row) => row.group === level))
  );
  const wrong = complete.filter((group) => {
    const whole = group.filter((row) => row.group === "all");
    const parts = group.filter((row) => row.group !== "all");
    return parts.length > 0 && sumPatients(whole) !== sumPatients(parts);
  });
  return [
    ...reportRows(
      name,
      firsts(groups.filter((group) => !complete.includes(group))),
      others,
      "a group has no row; the query must have a row for each group and for all, even where nobody is counted"
    ),
    ...reportRows(
      name,
      firsts(wrong),
      others,
      "the groups do not add up to all; the query must count each patient in one of them"
    )
  ];
}

function checkLevels(
  {name, dimensions}: PolicyTable,
  rows: readonly Row[],
  dimension: string | null,
  {holds, what}: {holds: (sum: number, denominator: number) => boolean; what: string}
): string[] {
  if (dimension === null) return [];
  const others = without(dimensions, dimension);
  const groups = [...groupRows(rows, others).values()];
  const alike = (group: readonly Row[]) => new Set(group.map(({denominator}) => denominator)).size === 1;
  const wrong = groups.filter(
    (group) => alike(group) && !holds(sumPatients(group), Number(group[0]?.denominator))
  );
  return [
    ...reportRows(
      name,
      firsts(groups.filter((group) => !alike(group))),
      others,
      `the levels of ${dimension} have different denominators, so nothing is said by their sum; take "partition" or "covers" away`
    ),
    ...reportRows(name, firsts(wrong), others, what)
  ];
}

function without(dimensions: readonly string[], dimension: string): string[] {
  return dimensions.filter((other) => other !== dimension);
}

function firsts(groups: readonly Row[][]): Row[] {
  return groups.flatMap((group) => group.slice(0, 1));
}
