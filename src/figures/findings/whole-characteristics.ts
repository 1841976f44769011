import {
  type WholeCharacteristic,
  wholeCharacteristics
} from "../../analysis/comparisons/characteristic-counts.js";
import {
  emptyWords,
  fewWords,
  groupsInView,
  leavesOut,
  leftOutWords,
  noneReleased,
  whyEmpty
} from "../../analysis/comparisons/comparison.js";
import {cramersAssociation, testWhole, type WholeTest} from "../../analysis/methods/family-methods.js";
import {levelLabel} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {associationNumber, pWords} from "../../text/comparison-words.js";
import {dataTable} from "../tables/data-table.js";
import {bothWords, leftOutByChoice, overlapIn} from "./comparisons.js";
import {exactNumbers, type FileNumbers, printedNumbers} from "./file-numbers.js";
import {characteristicsOf, type Finding, onceForRows, type Situation, undrawn} from "./finding.js";
import {furthestWords} from "./furthest-words.js";
import {fromCharacteristics} from "./standing.js";

type Tested = WholeCharacteristic & Pick<WholeTest, "pValue" | "isExact"> & {association: number};

/** Whether a characteristic as a whole goes with the groups. */
export const wholeCharacteristicsTested: Finding = {
  name: "whole-characteristics",
  query: "sample-characteristics",
  title(rows, situation) {
    const found = tested(rows, situation);
    const [first] = found;
    if (!first) return whyNone(rows, situation);
    const {grouping} = situation;
    return furthestWords(
      found.map((each) => ({...each, label: each.title})),
      {...grouping, groups: groupsInView(rows, grouping.groups)},
      {
        what: "characteristics",
        sizes: first.counts.map(sum),
        among: leavesOut(rows) ? " among the numbers released" : ""
      }
    );
  },
  measure(situation, rows) {
    const {context, grouping} = situation;
    const empty = emptyWords(rows, grouping.groups);
    const what = "Each characteristic with three levels or more, over all its levels at once.";
    if (rows.length > 0 && tested(rows, situation).length === 0) return what;
    return `${what} p: Freeman and Halton’s exact test (1951), or Pearson’s chi-square where that would take too long; the table then says so. V: Cramér’s (1946), 0 where ${fewWords(groupsInView(rows, grouping.groups), grouping)} have the same shares and 1 where the level tells the group.${empty ? ` ${capital(empty)}.` : ""}${leftOutByChoice("characteristics", situation)}${context.study.release ? ` ${leftOutWords}` : ""}`;
  },
  standing: (situation) => fromCharacteristics("every number", situation),
  draw(rows, options) {
    const found = tested(rows, options);
    if (found.length === 0) return undrawn(whyNone(rows, options));
    return dataTable(found, {
      caption: `${capital(fewWords(groupsInView(rows, options.grouping.groups), options.grouping))} over all levels`,
      columns: [
        {header: "Characteristic", cell: ({title}) => title},
        {header: "Levels", cell: ({levels}) => levels.map(levelLabel).join(", ")},
        {
          header: "p over all levels (Freeman and Halton)",
          numeric: true,
          cell: ({pValue, isExact}) => `${pWords(pValue)}${isExact ? "" : " (chi-square)"}`
        },
        {header: "Cramér’s V", numeric: true, cell: ({association}) => associationNumber(association)}
      ]
    });
  },
  select: (rows, situation) => tested(rows, situation).map((each) => fileRow(each, exactNumbers)),
  csv: (rows, situation) => tested(rows, situation).map((each) => fileRow(each, printedNumbers)),
  defines: (rows, situation) => ({fields: tested(rows, situation).map(({name}) => name)})
};

function fileRow({title, levels, pValue, isExact, association}: Tested, numbers: FileNumbers): Row {
  return {
    characteristic: title,
    levels: levels.join("; "),
    p: numbers.p(pValue),
    p_is_exact: isExact,
    cramers_v: numbers.association(association)
  };
}

/** Why no characteristic is tested. */
function whyNone(rows: readonly Row[], situation: Situation): string {
  const both = overlapIn(rows, situation);
  if (both > 0) return bothWords(both, situation);
  if (leavesOut(rows)) return noneReleased;
  return (
    whyEmpty(rows, situation.grouping.groups) ??
    `No characteristic has three levels in view among ${fewWords(groupsInView(rows, situation.grouping.groups), situation.grouping)}`
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

const tested = onceForRows((rows, situation): Tested[] => {
  if (overlapIn(rows, situation) > 0) return [];
  return wholeCharacteristics(
    rows,
    groupsInView(rows, situation.grouping.groups),
    characteristicsOf(situation)
  )
    .map((whole) => ({
      ...whole,
      ...testWhole(whole.counts),
      association: Number(cramersAssociation.values(whole.counts).estimate)
    }))
    .sort((a, b) => b.association - a.association);
});
