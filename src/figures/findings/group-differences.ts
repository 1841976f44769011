import {type Compared, compareFamily, leftOutWords} from "../../analysis/comparisons/comparison.js";
import type {Family} from "../../analysis/comparisons/families.js";
import {type Group, namesOf} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {differenceWords} from "../../text/comparison-words.js";
import {counted} from "../../text/numbers.js";
import {intervalRows} from "../charts/interval-rows.js";
import {comparedRows, comparedTable} from "./compared-table.js";
import {askedWords, comparisonsOf, definitionsOf, leftOutByChoice, notComparedWords} from "./comparisons.js";
import {differencePanel, differenceRow} from "./difference-rows.js";
import {exactNumbers, printedNumbers} from "./file-numbers.js";
import {
  type Finding,
  onceForRows,
  pairIn,
  type Situation,
  type StandingNote,
  undrawn,
  unprinted
} from "./finding.js";
import {groupKey, sharePanel} from "./share-numbers.js";
import {fromCharacteristics, printedRoutes, syntheticTag} from "./standing.js";

/** Two groups against each other on every trait of a family, the largest difference first. */
export function groupDifferences(family: Family): Finding {
  const {name, title, query} = family;
  const inView = onceForRows((rows, situation) => compareInView(rows, situation, family));
  const whyNone = (rows: readonly Row[], situation: Situation) =>
    notComparedWords(rows, situation, title.toLowerCase());
  return {
    name: `differences-${name}`,
    query,
    title(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      const [largest] = compared;
      return largest
        ? `${largest.label}: ${differenceWords(largest.difference, groups)}`
        : whyNone(rows, situation);
    },
    measure(situation, rows) {
      const groups = pairIn(situation);
      const [one, other] = namesOf(groups);
      if (rows.length > 0 && inView(rows, situation).compared.length === 0)
        return `${title}, ${againstWords(groups)}.`;
      return `Share of ${one} and share of ${other}, and the first minus the second in percentage points, the largest first. 95 % intervals: Wilson’s for a share and Newcombe’s for a difference. p is that of Fisher’s exact test, unadjusted.${askedWords(family, situation)}${leftOutByChoice(name, situation)}${situation.context.study.release ? ` ${leftOutWords}` : ""}`;
    },
    standing: (situation) => standing(family, situation),
    draw(rows, {width, document, ...situation}) {
      const {groups, compared} = inView(rows, situation);
      if (compared.length === 0) return undrawn(whyNone(rows, situation));
      const shown = compared.map((each) => differenceRow(each, groups));
      const summary = `${title}, ${againstWords(groups)}. ${shown.map(({label, narrow}) => `${label}: ${narrow.words}`).join(". ")}.`;
      const panels = [
        {...sharePanel("Share of each group"), key: groupKey(groups)},
        differencePanel(shown, groups)
      ];
      return intervalRows(shown, {panels, width, ...(document && {document}), summary});
    },
    table(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      if (compared.length === 0) return undrawn(whyNone(rows, situation));
      return comparedTable(compared, groups, {
        header: title,
        caption: `${title}: ${againstWords(groups)}. p is adjusted by Holm for ${counted(compared.length, "comparison")}`
      });
    },
    select(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      return comparedRows(compared, groups, exactNumbers);
    },
    csv(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      return comparedRows(compared, groups, printedNumbers);
    },
    defines: (rows, situation) => definitionsOf(family, inView(rows, situation).compared)
  };
}

/** Two groups, and what was compared of them. */
type ComparedPair = {groups: readonly [Group, Group]; compared: Compared[]};

/** `adults against children`. */
function againstWords(groups: readonly [Group, Group]): string {
  return namesOf(groups).join(" against ");
}

/** A family's comparisons among the units in view, tagged where they are invented. */
function compareInView(rows: readonly Row[], situation: Situation, family: Family): ComparedPair {
  const groups = pairIn(situation);
  if (situation.grouping.groups.length !== 2) return {groups, compared: []};
  const tag = syntheticTag(situation);
  const tagged = comparisonsOf(family, rows, situation).map((comparison) => {
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
