import type {Row} from "../../model/row.js";
import {readText} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {tabledBar, whiskerWords} from "./bar-differences.js";
import {barsOf, byFrequency, orderWords, wholeWords} from "./bars.js";
import {drawBars, tableBars} from "./draw-bars.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {commonestTitle} from "./lead-words.js";

/**
 * How common each of the codes is that stand right under a theme or a subtheme.
 * @param parent the theme or subtheme
 * @param codes those under it, as rows of the codebook; and whether any has codes under itself
 */
export function subthemeFrequencies(
  parent: Row,
  {codes, isDeep}: {codes: readonly Row[]; isDeep: boolean}
): Finding {
  const code = readText(parent, "code");
  const label = readText(parent, "label");
  const names = new Set(codes.map((each) => each.code));
  const select = (rows: readonly Row[]) => rows.filter(({subtheme}) => names.has(subtheme));
  const bars = (rows: readonly Row[], situation: Situation) =>
    byFrequency(barsOf(select(rows), situation, {key: "subtheme"}));
  return {
    name: `subthemes-${code}`,
    query: "subtheme-frequencies",
    select,
    title: (rows, situation) => commonestTitle(bars(rows, situation), situation),
    measure(situation, rows) {
      const {grouping} = situation;
      return `${capital(grouping.all.many)} with at least one coding of the subtheme${isDeep ? " or of what stands under it" : ""}, as a share of ${wholeWords(grouping)}. ${whiskerWords(bars(rows, situation))} ${orderWords(grouping)}`;
    },
    standing: (situation) => [{standing: unprinted(situation), about: "the subthemes and every count"}],
    tabled: tabledBar("subtheme"),
    draw: (rows, options) => drawBars(bars(rows, options), `${label}, by subtheme`, options),
    table: (rows, situation) =>
      tableBars(bars(rows, situation), {
        caption: `${label}: ${situation.grouping.all.many} by subtheme, with 95 % Wilson intervals`,
        header: "Subtheme",
        unit: situation.grouping.all
      })
  };
}
