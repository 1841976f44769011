import {
  type WholeCharacteristic,
  wholeCharacteristics
} from "../../analysis/comparisons/characteristic-counts.js";
import {leavesOut, leftOutWords, noneReleased} from "../../analysis/comparisons/comparison.js";
import {cramersAssociation, freemanHaltonTest} from "../../analysis/methods/family-methods.js";
import {pWords} from "../../text/comparison-words.js";
import {dataTable} from "../tables/data-table.js";
import {onceForRows} from "./cases-terms.js";
import type {Finding} from "./finding.js";
import {fromCharacteristics} from "./standing.js";

/** `pValue` is null where there are too many tables with the same margins to go through. */
type Tested = WholeCharacteristic & {pValue: number | null; association: number};

/** Whether a characteristic as a whole goes with the age group. */
export const wholeCharacteristicsTested: Finding = {
  name: "whole-characteristics",
  query: "sample-characteristics",
  title(rows, situation) {
    const strongest = tested(rows, situation)[0];
    if (strongest)
      return `${strongest.title} goes furthest with the age group: Cramér’s V ${strongest.association.toFixed(2)}, exact p ${exactWords(strongest.pValue)}`;
    return leavesOut(rows)
      ? noneReleased
      : "No characteristic has three levels in view among both adults and children";
  },
  measure: ({context}) =>
    `Each characteristic with three levels or more, over all its levels at once. p: Freeman and Halton’s exact test (1951). V: Cramér’s (1946), 0 where adults and children have the same shares and 1 where the level tells the group.${context.study.release ? ` ${leftOutWords}` : ""}`,
  standing: (situation) => fromCharacteristics("every number", situation),
  draw: (rows, {context, filters}) =>
    dataTable(tested(rows, {context, filters}), {
      caption: "Adults against children over all levels",
      columns: [
        {header: "Characteristic", cell: ({title}) => title},
        {header: "Levels", cell: ({levels}) => levels.join(", ")},
        {header: "Exact p", numeric: true, cell: ({pValue}) => exactWords(pValue)},
        {header: "Cramér’s V", numeric: true, cell: ({association}) => association.toFixed(3)}
      ]
    }),
  select: (rows, situation) =>
    tested(rows, situation).map(({title, levels, pValue, association}) => ({
      characteristic: title,
      levels: levels.join("; "),
      freeman_halton_p: pValue,
      cramers_v: association
    }))
};

function exactWords(pValue: number | null): string {
  return pValue === null ? "not computed, too many tables" : pWords(pValue);
}

const tested = onceForRows((rows, {context}): Tested[] =>
  wholeCharacteristics(rows, context.characteristics)
    .map((whole) => ({
      ...whole,
      pValue: freemanHaltonTest.values(whole.counts).pValue ?? null,
      association: Number(cramersAssociation.values(whole.counts).estimate)
    }))
    .sort((a, b) => b.association - a.association)
);
