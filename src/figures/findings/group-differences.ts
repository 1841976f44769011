import {
  type Compared,
  compareFamily,
  leavesOut,
  leftOutWords,
  noneReleased
} from "../../analysis/comparisons/comparison.js";
import {comparisonsIn, type Family} from "../../analysis/comparisons/families.js";
import type {Group} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {differenceWords, groupsWords, notComparable, pWords} from "../../text/comparison-words.js";
import {counted} from "../../text/numbers.js";
import {type IntervalPanel, type IntervalRow, intervalRows} from "../charts/interval-rows.js";
import {roundStep} from "../charts/scales.js";
import {comparedRows, comparedTable} from "./compared-table.js";
import {
  characteristicsOf,
  type Finding,
  onceForRows,
  pairIn,
  type Situation,
  type StandingNote,
  unprinted
} from "./finding.js";
import {groupKey, shareNumber, sharePanel} from "./share-numbers.js";
import {fromCharacteristics, printedRoutes, syntheticTag} from "./standing.js";

/** Two groups against each other on every trait of a family, the largest difference first. */
export function groupDifferences(family: Family): Finding {
  const {name, title, query} = family;
  const inView = onceForRows((rows, situation) => compareInView(rows, situation, family));
  return {
    name: `differences-${name}`,
    query,
    title(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      const [largest] = compared;
      if (largest) return `${largest.label}: ${differenceWords(largest.difference, groups)}`;
      return leavesOut(rows) ? noneReleased : notComparable(groups);
    },
    measure(situation) {
      const [one, other] = pairIn(situation);
      return `Share of ${one.many} and share of ${other.many}, and the first minus the second in percentage points, the largest first. Whiskers: 95 % intervals, Wilson’s for a share and Newcombe’s for a difference. p is that of Fisher’s exact test, unadjusted.${situation.context.study.release ? ` ${leftOutWords}` : ""}`;
    },
    standing: (situation) => standing(family, situation),
    draw(rows, {width, document, ...situation}) {
      const {groups, compared} = inView(rows, situation);
      const shown = compared.map((each) => rowOf(each, groups));
      const summary = `${title}, ${againstWords(groups)}. ${shown.map(({label, narrow}) => `${label}: ${narrow.words}`).join(". ")}.`;
      const panels = [
        {...sharePanel("Share of each group"), key: groupKey(groups)},
        differencePanel(shown, groups)
      ];
      return intervalRows(shown, {panels, width, ...(document && {document}), summary});
    },
    table(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      return comparedTable(compared, groups, {
        header: title,
        caption: `${title}: ${againstWords(groups)}. p is adjusted by Holm for ${counted(compared.length, "comparison")}`
      });
    },
    select(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      return comparedRows(compared, groups);
    }
  };
}

/** Two groups, and what was compared of them. */
type ComparedPair = {groups: readonly [Group, Group]; compared: Compared[]};

/** `adults against children`. */
function againstWords([one, other]: readonly [Group, Group]): string {
  return `${one.many} against ${other.many}`;
}

function rowOf({label, tag, first, second, difference, pValue}: Compared, groups: readonly [Group, Group]) {
  const [one, other] = groups;
  const shares = [shareNumber(first, one.many), shareNumber(second, other.many)] as const;
  const {difference: value, lower, upper} = difference;
  const number = `${wholePoints(100 * value)}, p ${pWords(pValue)}`;
  const words = `${groupsWords({first, second}, groups)}: ${differenceWords(difference, groups)}; Fisher’s p ${pWords(pValue)}`;
  return {
    label: tag ? `${label} · ${tag}` : label,
    numbers: [shares, [{value, lower, upper, number, words}]],
    narrow: {
      left: `${one.label} ${shares[0].number} · ${other.label} ${shares[1].number}`,
      right: number,
      words
    }
  };
}

/** The panel of the difference, the first group minus the second, the second panel of each row: no difference is in its middle. */
function differencePanel(rows: readonly IntervalRow[], [one, other]: readonly [Group, Group]): IntervalPanel {
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
      ["← larger among", other.many],
      ["larger among", `${one.many} →`]
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

/** A family's comparisons among the units in view, tagged where they are invented. */
function compareInView(rows: readonly Row[], situation: Situation, family: Family): ComparedPair {
  const groups = pairIn(situation);
  if (situation.grouping.groups.length !== 2) return {groups, compared: []};
  const tag = syntheticTag(situation);
  const tagged = comparisonsIn(family, rows, groups, characteristicsOf(situation)).map((comparison) => {
    const code = family.codeOf(comparison);
    return {...comparison, tag: code === undefined ? undefined : tag(code)};
  });
  return {groups, compared: compareFamily(tagged)};
}

function standing({name}: Family, situation: Situation): StandingNote[] {
  if (name === "themes" || (name === "routes" && printedRoutes(situation).length === 0))
    return [{standing: unprinted(situation), about: "every number"}];
  if (name === "routes") {
    return [
      {standing: "derived", about: "the comparison on the route that the paper reports"},
      {standing: unprinted(situation), about: "every other comparison, and through it the adjusted p"}
    ];
  }
  return fromCharacteristics("every comparison", situation);
}
