import {type Row, rowMatches} from "../../../src/model/row.js";
import {inWords, nearestName, showValue} from "../../../src/text/message-words.js";
import {groupRows, sumPatients} from "../tables/group-rows.js";
import type {PolicyTable} from "./disclosure-policy.js";
import {describeValues, reportRows} from "./row-faults.js";

/**
 * A sentence for each way in which the rows contradict what the policy calls known of a table's levels: which stand alone,
 * and which count nobody.
 */
export function checkKnown(table: PolicyTable, rows: readonly Row[]): string[] {
  const alone = Object.entries(table.alone ?? {});
  return [
    ...alone.flatMap(([dimension, levels]) => checkAlone(table, rows, dimension, levels)),
    ...(table.nobody ?? []).flatMap((where) => checkNobody(table, rows, where))
  ];
}

function checkAlone(
  {name, dimensions}: PolicyTable,
  rows: readonly Row[],
  dimension: string,
  levels: readonly string[]
): string[] {
  const there = new Set(rows.map((row) => String(row[dimension])));
  const unknown = levels.filter((level) => !there.has(level));
  const isAlone = (row: Row) => levels.includes(String(row[dimension]));
  const others = dimensions.filter((column) => column !== dimension);
  const tooMany = [...groupRows(rows, others).values()].filter((place) => {
    const beside = place.filter((row) => !isAlone(row)).map(({patients}) => Number(patients));
    return sumPatients(place.filter(isAlone)) + Math.max(0, ...beside) > Number(place[0]?.denominator);
  });
  return [
    ...unknown.map((level) => unknownLevel(name, dimension, level, [...there])),
    ...reportRows(
      name,
      tooMany.flatMap((place) => place.slice(0, 1)),
      others,
      `some patient has a level that stands "alone" together with another ${dimension}; correct "alone"`
    )
  ];
}

function checkNobody(
  {name, dimensions}: PolicyTable,
  rows: readonly Row[],
  where: Record<string, string>
): string[] {
  const meant = rows.filter((row) => rowMatches(row, where));
  if (meant.length === 0) {
    return [`${name}: no row has ${describeValues(where)}, which "nobody" names; correct it`];
  }
  return reportRows(
    name,
    meant.filter(({patients}) => patients !== 0),
    dimensions,
    'somebody is counted here, though the policy says "nobody"; correct it'
  );
}

/** The sentence on a level that no row has. */
export function unknownLevel(
  table: string,
  dimension: string,
  level: string,
  there: readonly string[]
): string {
  const meant = nearestName(level, there);
  const step = meant === undefined ? `there are ${inWords(there)}` : `did you mean ${showValue(meant)}?`;
  return `${table}: ${showValue(level)} is not a level of ${dimension}; ${step}`;
}
