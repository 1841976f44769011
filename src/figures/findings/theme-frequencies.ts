import {allLevel} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import type {Bar} from "../charts/paired-bars.js";
import {tabledBar, whiskerWords} from "./bar-differences.js";
import {barsOf, byFrequency, orderWords, wholeWords} from "./bars.js";
import {drawBars, tableBars} from "./draw-bars.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {type LeadWords, leadTitle} from "./lead-words.js";

/** How common each theme is. */
export const themeFrequencies: Finding = {
  name: "theme-frequencies",
  query: "theme-frequencies",
  title(rows, situation) {
    return leadTitle(
      barsByFrequency(rows, situation),
      leadWords,
      situation,
      `No ${situation.grouping.all.one} is in view`
    );
  },
  measure(situation, rows) {
    const {grouping} = situation;
    return `${capital(grouping.all.many)} with at least one coding of the theme or of its subthemes, as a share of ${wholeWords(grouping)}. ${whiskerWords(barsByFrequency(rows, situation))} ${orderWords(grouping)}${limitWords(rows)}`;
  },
  standing: (situation) => [
    {
      standing: unprinted(situation),
      about: situation.context.study.paper
        ? "every count; of the themes, the paper prints the names only"
        : "every count"
    }
  ],
  tabled: tabledBar("theme"),
  draw: (rows, options) =>
    drawBars(
      listDrawn(barsByFrequency(rows, options)),
      `How many ${options.grouping.all.many} have each theme`,
      options
    ),
  table: (rows, situation) =>
    tableBars(barsByFrequency(rows, situation), {
      caption: `${capital(situation.grouping.all.many)} by theme, with 95 % Wilson intervals${codings(rows, situation)}`,
      header: "Theme",
      unit: situation.grouping.all
    })
};

/** The most themes that are drawn: a figure of more is slow, and nobody reads so far down. */
const mostThemes = 60;

/** The bars of the themes that are recorded most often, where there are more than are drawn. */
function listDrawn(bars: readonly Bar[]): Bar[] {
  const drawn = new Set([...new Set(bars.map(({key}) => key))].slice(0, mostThemes));
  return bars.filter(({key}) => drawn.has(key));
}

function limitWords(rows: readonly Row[]): string {
  const themes = new Set(rows.map(({theme}) => theme)).size;
  return themes <= mostThemes
    ? ""
    : ` Of ${themes} themes, the figure has the ${mostThemes} that are recorded most often; the table has all.`;
}

const leadWords: LeadWords = {
  does: "is recorded most often",
  heading: "Recorded most often",
  question: "what is recorded most often"
};

/** How often each theme was coded, where the rows say so: released ones do not. */
function codings(rows: readonly Row[], {grouping}: Situation): string {
  const counted = rows.filter((row) => row.group === allLevel && "codings" in row);
  const list = counted.map((row) => `${readText(row, "label")} ${readNumber(row, "codings")}`).join(", ");
  return list === "" ? "" : ` (codings, all ${grouping.all.many}: ${list})`;
}

function barsByFrequency(rows: readonly Row[], situation: Situation): Bar[] {
  return byFrequency(barsOf(rows, situation, {key: "theme"}));
}
