import {levelLabel} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import type {VariableDescription} from "../../model/study.js";
import {tabledBar, whiskerWords} from "./bar-differences.js";
import {barsOf, byFrequency, wholeWords} from "./bars.js";
import {drawBars, tableBars} from "./draw-bars.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {commonestTitle} from "./lead-words.js";
import {sumWords} from "./share-numbers.js";
import {ofGroupInView, turnedRound} from "./standing.js";

/** The groups side by side on one characteristic. */
export function characteristic({name, title, printed}: VariableDescription): Finding {
  const select = (rows: readonly Row[]) => rows.filter((row) => row.variable === name);
  const bars = (rows: readonly Row[], situation: Situation) =>
    barsOf(select(rows), situation, {key: "level", label: "level"}).map((bar) => ({
      ...bar,
      label: levelLabel(bar.label)
    }));
  return {
    name: `characteristic-${name}`,
    query: "sample-characteristics",
    select,
    title: (rows, situation) => commonestTitle(byFrequency(bars(rows, situation)), situation, title),
    measure(situation, rows) {
      const {grouping} = situation;
      return `${capital(grouping.all.many)} with the level, as a share of ${wholeWords(grouping)}. ${whiskerWords(bars(rows, situation))} Levels in their own order.${sumWords(bars(rows, situation), ({group}) => group.level)}`;
    },
    standing: (situation) =>
      turnedRound(name, situation) ??
      (printed
        ? [
            {standing: "reported", about: `the counts${ofGroupInView(situation)}`},
            {standing: "derived", about: "the intervals"}
          ]
        : [{standing: unprinted(situation), about: "every count"}]),
    tabled: tabledBar("level"),
    draw: (rows, options) => drawBars(bars(rows, options), title, options),
    table: (rows, situation) =>
      tableBars(bars(rows, situation), {
        caption: `${title}: ${situation.grouping.all.many} by level, with 95 % Wilson intervals`,
        header: title,
        unit: situation.grouping.all
      })
  };
}
