import {type Row, readText} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {onlyOwnGroup} from "../../queries/groupings.js";
import type {Bar} from "../charts/paired-bars.js";
import {tabledBar, whiskerWords} from "./bar-differences.js";
import {barsOf, byFrequency, orderWords, wholeWords} from "./bars.js";
import {drawBars, tableBars} from "./draw-bars.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {type LeadWords, leadTitle} from "./lead-words.js";
import {ofPrintedGroups, printedRoutes} from "./standing.js";

/** Which informant spoke. */
export const informants: Finding = {
  name: "informants",
  query: "informants",
  title(rows, situation) {
    return leadTitle(barsByFrequency(rows, situation), leadWords, situation, "No informant is in view");
  },
  measure(situation, rows) {
    const {grouping} = situation;
    return `${capital(grouping.all.many)} for whom the informant spoke, as a share of ${wholeWords(grouping)} for whom any did. Two informants can have spoken for one ${grouping.all.one}. ${whiskerWords(barsByFrequency(rows, situation))} ${orderWords(grouping)}`;
  },
  standing(situation) {
    if (printedRoutes(situation).length === 0)
      return [{standing: unprinted(situation), about: "every number"}];
    const {all} = situation.grouping;
    const {many} = onlyOwnGroup(situation.filters, situation.context.study) ?? all;
    return [
      {
        standing: ofPrintedGroups(situation),
        about: `for how many ${many} any informant spoke, the denominators`
      },
      {standing: unprinted(situation), about: "which informant it was"}
    ];
  },
  tabled: tabledBar("informant"),
  defines: (rows) => ({codes: rows.map((row) => readText(row, "informant"))}),
  draw: (rows, options) => drawBars(barsByFrequency(rows, options), "Informants", options),
  table: (rows, situation) =>
    tableBars(barsByFrequency(rows, situation), {
      caption: `${capital(situation.grouping.all.many)} by informant, among those for whom any spoke`,
      header: "Informant",
      unit: situation.grouping.all
    })
};

const leadWords: LeadWords = {
  does: "was most often the informant",
  heading: "Most often the informant",
  question: "which informant spoke most often"
};

function barsByFrequency(rows: readonly Row[], situation: Situation): Bar[] {
  return byFrequency(barsOf(rows, situation, {key: "informant"}));
}
