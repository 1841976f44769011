import {type Group, inTurn, mostNamed} from "../../model/groups.js";
import {findRow, type Row, readCount, readCounted} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {listWords} from "../../text/comparison-words.js";
import {countedAs} from "../../text/numbers.js";
import {printedDecimals, sampleTable} from "../tables/sample-table.js";
import {wholeWords} from "./bars.js";
import {leftOutByChoice, overlapIn} from "./comparisons.js";
import {characteristicsOf, type Finding, type Situation, unprinted} from "./finding.js";
import {sumWords, tabledShare} from "./share-numbers.js";
import {ofGroupInView} from "./standing.js";

/** Who the units were, laid out as the paper's Table 1. */
export const sampleCharacteristics: Finding = {
  name: "sample-characteristics",
  query: "sample-characteristics",
  title(rows, situation) {
    const {groups, all, title} = situation.grouping;
    const sizeOf = (group: Group) =>
      readCount(findRow(rows, {group: group.level}) ?? {denominator: 0}, "denominator");
    const [whole, sizes] = [sizeOf(all), groups.map(sizeOf)];
    const known = sizes.filter((size) => size !== null);
    if (whole === null || known.length < sizes.length) return "The sizes of the groups are withheld";
    const wholeInWords = countedAs(whole, all);
    if (groups.length > mostNamed) return `${wholeInWords}, shown by ${title}`;
    const inView = groups.filter((_, i) => known[i] !== 0);
    const parts = inTurn(inView).map((group) => countedAs(sizeOf(group) ?? 0, group));
    const [only] = parts;
    if (only === undefined) return wholeInWords;
    if (parts.length === 1 && known.includes(whole)) return only;
    return `${wholeInWords}: ${listWords(parts)}${inBothWords(rows, situation)}`;
  },
  measure: (situation, rows) => {
    const {grouping} = situation;
    return `${capital(grouping.all.many)} with each characteristic, as a share of ${wholeWords(grouping)}. Percentages are rounded half up.${sumWords(partsOf(rows), ({whole}) => whole, printedDecimals)}${leftOutByChoice("characteristics", situation)}`;
  },
  standing: (situation) => {
    if (!characteristicsOf(situation).some(({printed}) => printed))
      return [{standing: unprinted(situation), about: "every number"}];
    return [
      {
        standing: "reported",
        about: `every count${ofGroupInView(situation)}, except in cells where the paper contradicts itself`
      },
      {standing: "derived", about: "the percentages, computed again from the counts"}
    ];
  },
  tabled: (row) => tabledShare(readCounted(row), {interval: false, decimals: printedDecimals}),
  draw: (rows, options) => sampleTable(rows, options)
};

/** The levels of each characteristic, as parts of each group. */
function partsOf(rows: readonly Row[]) {
  return rows.map((row) => ({...readCounted(row), whole: `${row.variable} ${row.group}`}));
}

/** Behind the sizes of two groups, where some are in both and the sizes are no sum: `, of whom 52 are in both`. */
function inBothWords(rows: readonly Row[], situation: Situation): string {
  const both = overlapIn(rows, situation);
  return both === 0 ? "" : `, of whom ${both} ${both === 1 ? "is" : "are"} in both`;
}
