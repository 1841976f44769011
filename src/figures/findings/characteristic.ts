import type {Row} from "../../model/row.js";
import {readCounted} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import type {VariableDescription} from "../../model/study.js";
import {whiskerWords} from "./bar-differences.js";
import {barsOf, byFrequency, commonest, noneCounted, wholeWords} from "./bars.js";
import {drawBars, tableBars} from "./draw-bars.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {everyGroup, nothingToName} from "./sentences.js";
import {tabledShare} from "./share-numbers.js";

/** The groups side by side on one characteristic. */
export function characteristic({name, title, printed}: VariableDescription): Finding {
  const select = (rows: readonly Row[]) => rows.filter((row) => row.variable === name);
  const bars = (rows: readonly Row[], {grouping}: Situation) =>
    barsOf(select(rows), grouping, {key: "level", label: "level"});
  return {
    name: `characteristic-${name}`,
    query: "sample-characteristics",
    select,
    title(rows, situation) {
      const shown = bars(rows, situation);
      const common = commonest(byFrequency(shown));
      return common
        ? `${title}, ${common.label}: ${everyGroup(shown, common.key)}`
        : nothingToName(shown, situation, noneCounted(shown, situation.grouping));
    },
    measure(situation, rows) {
      const {grouping} = situation;
      return `${capital(grouping.all.many)} with the level, as a share of ${wholeWords(grouping)}. ${whiskerWords(bars(rows, situation))} Levels in their own order.`;
    },
    standing: (situation) =>
      printed
        ? [
            {standing: "reported", about: "the counts"},
            {standing: "derived", about: "the intervals"}
          ]
        : [{standing: unprinted(situation), about: "every count"}],
    tabled: (row) => tabledShare(readCounted(row)),
    draw: (rows, options) => drawBars(bars(rows, options), title, options),
    table: (rows, situation) =>
      tableBars(bars(rows, situation), {
        caption: `${title}: ${situation.grouping.all.many} by level, with 95 % Wilson intervals`,
        header: title,
        unit: situation.grouping.all
      })
  };
}
