import type {CoarserLevel, ReleasedTable, TableLink, TableStructure} from "../../../src/model/release.js";
import {inWords} from "../../../src/text/message-words.js";

/** A sentence for each relation of a table's counts to each other and to those of other tables. */
export function describeRelations({
  denominator,
  within,
  partition,
  covers,
  coarser
}: TableStructure & Pick<ReleasedTable, "coarser">): string[] {
  return [
    denominator
      ? `A count is out of ${describeRow(denominator)}.`
      : "A count is the size of a group, and out of nothing.",
    ...within.map((link) => `A row’s patients are among those of ${describeRow(link)}.`),
    ...(partition ? [`Each patient has one ${partition}: its levels add up to the denominator.`] : []),
    ...(covers ? [`Each patient has at least one ${covers}: its levels cover the denominator.`] : []),
    ...coarser.map(describeCoarser)
  ];
}

function describeCoarser({where, level, of, complete}: CoarserLevel): string {
  const place = Object.entries(where).map(([column, value]) => ` of ${column} “${value}”`);
  const parts = `${inWords(of.map((part) => `“${part}”`))}, known from print or an earlier release`;
  return `“${level}”${place.join("")} is put together of ${parts}${complete ? "" : ", and of levels not named"}.`;
}

function describeRow({table, on, where = {}}: TableLink): string {
  const pairs = Object.entries(on);
  const same = ["group", ...pairs.filter(([here, there]) => here === there).map(([here]) => here)];
  return [
    `the row of ${table} with the same ${inWords([...new Set(same)])}`,
    ...pairs
      .filter(([here, there]) => here !== there)
      .map(([here, there]) => `whose ${there} is this row’s ${here}`),
    ...Object.entries(where).map(([column, value]) => `whose ${column} is “${value}”`)
  ].join(", ");
}
