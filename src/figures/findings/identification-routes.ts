import {type Row, readText} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {listWords} from "../../text/comparison-words.js";
import {tabledBar, whiskerWords} from "./bar-differences.js";
import {barsOf, byFrequency, orderWords, wholeWords} from "./bars.js";
import {drawBars, tableBars} from "./draw-bars.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {commonestTitle} from "./lead-words.js";
import {ofGroupInView, ofPrintedGroups, printedRoutes, syntheticTag, tagCell} from "./standing.js";

/** How patients were identified. */
export const identificationRoutes: Finding = {
  name: "identification-routes",
  query: "identification-routes",
  title(rows, situation) {
    return commonestTitle(byFrequency(barsOf(rows, situation, {key: "route"})), situation);
  },
  measure(situation, rows) {
    const {grouping} = situation;
    return `${capital(grouping.all.many)} with any identification by the route, as a share of ${wholeWords(grouping)}. A ${grouping.all.one} identified in two ways counts under both. ${whiskerWords(tagged(rows, situation))} ${orderWords(grouping)}`;
  },
  standing(situation) {
    const printed = printedRoutes(situation);
    if (printed.length === 0) return [{standing: unprinted(situation), about: "every number"}];
    return [
      {
        standing: ofPrintedGroups(situation),
        about: `${listWords(printed.map((label) => `“${label}”`))}${ofGroupInView(situation)}`
      },
      {standing: "derived", about: "the intervals"},
      {standing: unprinted(situation), about: "every other route"}
    ];
  },
  tabled(row, rows, situation) {
    const tagOf = syntheticTag(situation);
    const [tag, ...tags] = [row, ...rows].map((each) => tagOf(readText(each, "route")));
    return {...tabledRoute(row, rows, situation), ...tagCell(tag, tags)};
  },
  draw: (rows, options) =>
    drawBars(tagged(rows, options), `How ${options.grouping.all.many} were identified`, options),
  table: (rows, situation) =>
    tableBars(tagged(rows, situation), {
      caption: `${capital(situation.grouping.all.many)} by identification route, with 95 % Wilson intervals`,
      header: "Route",
      unit: situation.grouping.all
    })
};

const tabledRoute = tabledBar("route");

function tagged(rows: readonly Row[], situation: Situation) {
  return byFrequency(barsOf(rows, situation, {key: "route", tag: syntheticTag(situation)}));
}
