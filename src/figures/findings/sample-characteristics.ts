import {type Group, inTurn, mostNamed} from "../../model/groups.js";
import {findRow, readCount, readCounted} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {listWords} from "../../text/comparison-words.js";
import {countedAs} from "../../text/numbers.js";
import {printedDecimals, sampleTable} from "../tables/sample-table.js";
import {wholeWords} from "./bars.js";
import {characteristicsOf, type Finding, unprinted} from "./finding.js";
import {tabledShare} from "./share-numbers.js";

/** Who the units were, laid out as the paper's Table 1. */
export const sampleCharacteristics: Finding = {
  name: "sample-characteristics",
  query: "sample-characteristics",
  title(rows, {grouping: {groups, all, title}}) {
    const sizeOf = (group: Group): string | null => {
      const size = readCount(findRow(rows, {group: group.level}) ?? {denominator: 0}, "denominator");
      return size === null ? null : countedAs(size, group);
    };
    const [whole, parts] = [sizeOf(all), inTurn(groups).map(sizeOf)];
    const known = parts.filter((words) => words !== null);
    if (whole === null || known.length < parts.length) return "The sizes of the groups are withheld";
    if (groups.length > mostNamed) return `${whole}, shown by ${title}`;
    return known.length === 0 ? whole : `${whole}: ${listWords(known)}`;
  },
  measure: ({grouping}) =>
    `${capital(grouping.all.many)} with each characteristic, as a share of ${wholeWords(grouping)}. Percentages are rounded half up.`,
  standing: (situation) => {
    if (!characteristicsOf(situation).some(({printed}) => printed))
      return [{standing: unprinted(situation), about: "every number"}];
    return [
      {standing: "reported", about: "every count, but for the cells in which the paper contradicts itself"},
      {standing: "derived", about: "the percentages, computed again from the counts"}
    ];
  },
  tabled: (row) => tabledShare(readCounted(row), {interval: false, decimals: printedDecimals}),
  draw: (rows, options) => sampleTable(rows, options)
};
