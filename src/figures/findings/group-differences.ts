import {
  type Compared,
  compareFamily,
  leavesOut,
  leftOutWords,
  noneReleased
} from "../../analysis/comparisons/comparison.js";
import type {Family} from "../../analysis/comparisons/families.js";
import {groupLabels} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {differenceWords, groupsWords, notComparable, pWords} from "../../text/comparison-words.js";
import {counted} from "../../text/numbers.js";
import {type IntervalPanel, type IntervalRow, intervalRows} from "../charts/interval-rows.js";
import {groupColours} from "../charts/plot-figure.js";
import {roundStep} from "../charts/scales.js";
import {comparedRows, comparedTable} from "./compared-table.js";
import {type Finding, onceForRows, type Situation, type StandingNote, unprinted} from "./finding.js";
import {shareNumber, sharePanel} from "./share-numbers.js";
import {fromCharacteristics, syntheticTag} from "./standing.js";

/** Adults against children on every trait of a family, the largest difference first. */
export function groupDifferences(family: Family): Finding {
  const {name, title, query} = family;
  const inView = onceForRows((rows, situation) => compareInView(rows, situation, family));
  return {
    name: `differences-${name}`,
    query,
    title(rows, situation) {
      const largest = inView(rows, situation)[0];
      if (largest) return `${largest.label}: ${differenceWords(largest.difference)}`;
      return leavesOut(rows) ? noneReleased : notComparable;
    },
    measure: ({context}) =>
      `Share of adults and share of children, and the first minus the second in percentage points, the largest first. Whiskers: 95 % intervals, Wilson’s for a share and Newcombe’s for a difference. p is that of Fisher’s exact test, unadjusted.${context.study.release ? ` ${leftOutWords}` : ""}`,
    standing: (situation) => standing(family, situation),
    draw(rows, {width, document, ...situation}) {
      const shown = inView(rows, situation).map(rowOf);
      const summary = `${title}, adults against children. ${shown.map(({label, narrow}) => `${label}: ${narrow.words}`).join(". ")}.`;
      const panels = [{...sharePanel("Share of each group"), key: groupKey}, differencePanel(shown)];
      return intervalRows(shown, {panels, width, ...(document && {document}), summary});
    },
    table(rows, situation) {
      const compared = inView(rows, situation);
      return comparedTable(compared, {
        header: title,
        caption: `${title}: adults against children. p is adjusted by Holm for ${counted(compared.length, "comparison")}`
      });
    },
    select: (rows, situation) => comparedRows(inView(rows, situation))
  };
}

const groupKey = [
  {symbol: "circle", colour: groupColours.adult, label: groupLabels.adult},
  {symbol: "diamond", colour: groupColours.child, label: groupLabels.child}
] as const;

function rowOf({label, tag, adults, children, difference, pValue}: Compared) {
  const ofAdults = shareNumber(adults, "adults");
  const ofChildren = shareNumber(children, "children");
  const {difference: value, lower, upper} = difference;
  const number = `${wholePoints(100 * value)}, p ${pWords(pValue)}`;
  const words = `${groupsWords({adults, children})}: ${differenceWords(difference)}; Fisher’s p ${pWords(pValue)}`;
  return {
    label: tag ? `${label} · ${tag}` : label,
    numbers: [[ofAdults, ofChildren], [{value, lower, upper, number, words}]],
    narrow: {
      left: `${groupLabels.adult} ${ofAdults.number} · ${groupLabels.child} ${ofChildren.number}`,
      right: number,
      words
    }
  };
}

/** The panel of the difference, adults minus children, the second of each row: no difference is in its middle. */
function differencePanel(rows: readonly IntervalRow[]): IntervalPanel {
  const ends = rows.flatMap(({numbers}) => (numbers[1] ?? []).flatMap(({lower, upper}) => [lower, upper]));
  const furthest = Math.max(0.1, ...ends.map((end) => Math.abs(end ?? 0)));
  const step = roundStep(furthest / 4);
  const bound = Math.ceil(furthest / step - 1e-9) * step;
  return {
    title: "Difference, percentage points; Fisher’s\u00a0p",
    domain: [-Math.min(1, bound), Math.min(1, bound)],
    tick: (value) => signed(Math.round(100 * value)),
    line: 0,
    sides: [
      ["← larger among", "children"],
      ["larger among", "adults →"]
    ]
  };
}

/** Whole percentage points, or tenths where a difference would round to none. */
function wholePoints(points: number): string {
  const size = Math.abs(points);
  return signed(Math.sign(points) * (size < 0.95 ? Math.round(10 * size) / 10 : Math.round(size)));
}

function signed(points: number): string {
  return points === 0 ? "0" : `${points > 0 ? "+" : "−"}${Math.abs(points)}`;
}

/** A family's comparisons among the patients in view, tagged where they are invented. */
function compareInView(rows: readonly Row[], situation: Situation, family: Family): Compared[] {
  const tag = syntheticTag(situation);
  const tagged = family.comparisons(rows, situation.context.characteristics).map((comparison) => {
    const code = family.codeOf(comparison);
    return {...comparison, tag: code === undefined ? undefined : tag(code)};
  });
  return compareFamily(tagged);
}

function standing({name}: Family, situation: Situation): StandingNote[] {
  if (name === "themes") return [{standing: unprinted(situation), about: "every number"}];
  if (name === "routes") {
    return [
      {standing: "derived", about: "the comparison on the route that the paper reports"},
      {standing: unprinted(situation), about: "every other comparison, and through it the adjusted p"}
    ];
  }
  return fromCharacteristics("every comparison", situation);
}
