import {html} from "htl";
import {
  emptyWords,
  fewWords,
  groupsInView,
  leavesOut,
  leftOutWords,
  manyWords,
  whyNotCompared
} from "../../analysis/comparisons/comparison.js";
import type {Family} from "../../analysis/comparisons/families.js";
import {
  type ComparedSeveral,
  type ComparedTwo,
  compareSeveral
} from "../../analysis/comparisons/several-groups.js";
import {type Group, inTurn, mostNamed} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {associationNumber, listWords, pointsWords, pWords, rangeWords} from "../../text/comparison-words.js";
import {freeNames} from "../../text/free-names.js";
import {shareOf, tableShare} from "../../text/numbers.js";
import {intervalRows} from "../charts/interval-rows.js";
import {labelOf} from "../charts/paired-bars.js";
import {dataTable} from "../tables/data-table.js";
import {askedWords, definitionsOf, isAsked} from "./comparisons.js";
import {exactNumbers, type FileNumbers, printedNumbers, shareCells} from "./file-numbers.js";
import {characteristicsOf, type Finding, onceForRows, type Situation, undrawn, unprinted} from "./finding.js";
import {associationWords, furthestWords} from "./furthest-words.js";
import {groupKey, shareNumber, sharePanel} from "./share-numbers.js";
import {syntheticTag, tagCell} from "./standing.js";

/** More than two groups on every trait of a family, the strongest association first. Groups that nobody in view is in are left out. */
export function severalGroups(family: Family): Finding {
  const {name, title, query} = family;
  const inView = onceForRows((rows, situation) => compareInView(rows, situation, family));
  const whyNone = (rows: readonly Row[], {grouping}: Situation) =>
    whyNotCompared(rows, grouping.groups, title.toLowerCase());
  return {
    name: `groups-${name}`,
    query,
    title(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      const [first] = compared;
      if (!first) return whyNone(rows, situation);
      return furthestWords(
        compared.map((each) => ({...each, cases: casesOf(each)})),
        {...situation.grouping, groups},
        {
          what: title.toLowerCase(),
          sizes: first.shares.map(({denominator}) => denominator),
          among: leavesOut(rows) ? " among the numbers released" : ""
        }
      );
    },
    measure(situation, rows) {
      const {context, grouping} = situation;
      const {groups, compared} = inView(rows, situation);
      if (rows.length > 0 && compared.length === 0) return `${title}, by ${grouping.title}.`;
      const empty = emptyWords(rows, grouping.groups);
      return `Shares of ${fewWords(groups, grouping)}, in the order of Cramér’s V (1946). Whiskers: 95 % Wilson interval. p over all groups at once: Freeman and Halton’s exact test (1951), or Pearson’s chi-square where that would take too long; the table then says so. The table has each pair of groups too.${askedWords(family, situation)}${empty ? ` ${capital(empty)}.` : ""}${context.study.release ? ` ${leftOutWords}` : ""}`;
    },
    standing: (situation) => [{standing: unprinted(situation), about: "every number"}],
    draw(rows, {width, document, ...situation}) {
      const {groups, compared} = inView(rows, situation);
      if (compared.length === 0) return undrawn(whyNone(rows, situation));
      const shown = compared.map((each) => rowOf(each, groups));
      const summary = `${title}, by ${situation.grouping.title}. ${compared
        .map((each) => `${each.label}: ${sharesWords(each, groups)}; ${associationWords(each)}`)
        .join(". ")}.`;
      const panels = [{...sharePanel("Share of each group"), key: groupKey(groups)}];
      return intervalRows(shown, {panels, width, ...(document && {document}), summary});
    },
    table(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      if (compared.length === 0) return undrawn(whyNone(rows, situation));
      const caption = `${title} by ${situation.grouping.title}${groups.length > mostNamed ? "" : `: ${manyWords(groups)}`}`;
      return html`<div>${wholeTable(compared, groups, {title, caption})}${pairsTable(compared, groups, title)}</div>`;
    },
    select(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      return fileRows(compared, groups, exactNumbers);
    },
    csv(rows, situation) {
      const {groups, compared} = inView(rows, situation);
      return fileRows(compared, groups, printedNumbers);
    },
    defines: (rows, situation) => definitionsOf(family, inView(rows, situation).compared)
  };
}

type NamedPair = Omit<ComparedTwo, "one" | "other"> & {label: string; one: Group; other: Group};

function pairOf({label}: ComparedSeveral, pair: ComparedTwo, groups: readonly Group[]): NamedPair {
  return {...pair, label, one: groups[pair.one] as Group, other: groups[pair.other] as Group};
}

function casesOf({shares}: ComparedSeveral): number {
  return shares.reduce((total, {numerator}) => total + numerator, 0);
}

function sharesWords({shares}: ComparedSeveral, groups: readonly Group[]): string {
  const named = inTurn(groups);
  return listWords(
    shares.map(({numerator, denominator}, i) => shareOf(numerator, denominator, named[i] ?? ""))
  );
}

function rowOf(compared: ComparedSeveral, groups: readonly Group[]) {
  const {label, tag, selection, shares} = compared;
  return {
    label: labelOf({label, tag}),
    numbers: [
      shares.map((share, i) =>
        shareNumber(share, groups[i] ?? "", selection && {selection, group: groups[i]?.level})
      )
    ]
  };
}

function wholeTable(
  compared: readonly ComparedSeveral[],
  groups: readonly Group[],
  {title, caption}: {title: string; caption: string}
): HTMLElement {
  return dataTable(compared, {
    caption,
    columns: [
      {header: title, cell: (each) => labelOf(each)},
      ...groups.map(({label}, i) => ({
        header: `${label}: number, % (95 % interval)`,
        numeric: true,
        cell({shares}: ComparedSeveral) {
          const {numerator = 0, denominator = 0} = shares[i] ?? {};
          return `${numerator}/${denominator}, ${tableShare(numerator, denominator)}`;
        }
      })),
      {
        header: "p over all groups (Freeman and Halton)",
        numeric: true,
        cell: ({pValue, isExact}) => `${pWords(pValue)}${isExact || pValue === null ? "" : " (chi-square)"}`
      },
      {
        header: "Cramér’s V",
        numeric: true,
        cell: ({association}) => associationNumber(association)
      }
    ]
  });
}

/** Each pair of groups on each trait. */
function pairsTable(
  compared: readonly ComparedSeveral[],
  groups: readonly Group[],
  title: string
): HTMLElement {
  const pairs = compared.flatMap((each) => each.pairs.map((pair) => pairOf(each, pair, groups)));
  return dataTable(pairs, {
    caption: `${title}: each pair of groups, the first share minus the second, with Newcombe’s 95 % interval (1998); p adjusted by Holm (1979) over the pairs of a row of the table above`,
    columns: [
      {header: title, cell: ({label}) => label},
      {header: "Groups", cell: ({one, other}) => `${one.label} − ${other.label}`},
      {
        header: "Points (95 % interval)",
        numeric: true,
        cell: ({difference: {difference, lower, upper}}) =>
          `${pointsWords(difference)} (${rangeWords(lower, upper, pointsWords)})`
      },
      {over: "Fisher’s exact\u00a0p", header: "raw", numeric: true, cell: ({pValue}) => pWords(pValue)},
      {over: "Fisher’s exact\u00a0p", header: "Holm", numeric: true, cell: ({adjusted}) => pWords(adjusted)}
    ]
  });
}

function fileRows(
  compared: readonly ComparedSeveral[],
  groups: readonly Group[],
  numbers: FileNumbers
): Row[] {
  const tags = compared.map(({tag}) => tag);
  return compared.map((each) => ({...fileRow(each, groups, numbers), ...tagCell(each.tag, tags)}));
}

/** The whole of a trait and its pairs as a row for a file. */
function fileRow(
  {key, label, shares, intervals, pairs, ...whole}: ComparedSeveral,
  groups: readonly Group[],
  numbers: FileNumbers
): Row {
  const levels = groups.map(({level}) => level);
  const names = freeNames(
    levels,
    ["key", "label", "standing", "p", "p_is_exact", "cramers_v"],
    numbers.shareEnds
  );
  const ofGroups = names.map((name, i) => {
    const [share, interval] = [shares[i], intervals[i]];
    return share && interval ? shareCells(name, [share, interval], numbers) : {};
  });
  const row = {
    key,
    label,
    ...merged(ofGroups),
    p: numbers.p(whole.pValue),
    p_is_exact: whole.isExact,
    cramers_v: numbers.association(whole.association)
  };
  const minus = pairs.map(({one, other}) => `${names[one]} minus ${names[other]}`);
  const pairNames = freeNames(minus, Object.keys(row), pairEnds);
  return {...row, ...merged(pairs.map((pair, i) => pairCells(pairNames[i] ?? "", pair, numbers)))};
}

const pairEnds = ["", "_lower", "_upper", "_fisher_p", "_fisher_p_holm"];

function pairCells(name: string, {difference, pValue, adjusted}: ComparedTwo, numbers: FileNumbers): Row {
  return {
    [name]: numbers.points(difference.difference),
    [`${name}_lower`]: numbers.points(difference.lower),
    [`${name}_upper`]: numbers.points(difference.upper),
    [`${name}_fisher_p`]: numbers.p(pValue),
    [`${name}_fisher_p_holm`]: numbers.p(adjusted)
  };
}

function merged(rows: readonly Row[]): Row {
  return Object.fromEntries(rows.flatMap(Object.entries));
}

/** A family's traits in the groups of the situation that somebody is in, tagged where they are invented; none of one group. */
function compareInView(
  rows: readonly Row[],
  situation: Situation,
  family: Family
): {groups: Group[]; compared: ComparedSeveral[]} {
  const groups = groupsInView(rows, situation.grouping.groups);
  if (groups.length < 2) return {groups, compared: []};
  const tag = syntheticTag(situation);
  const traits = family
    .traits(rows, groups, characteristicsOf(situation))
    .filter((trait) => !isAsked(trait, situation.filters));
  const tagged = traits.map((trait) => {
    const code = family.codeOf(trait);
    return {...trait, tag: code === undefined ? undefined : tag(code)};
  });
  return {groups, compared: compareSeveral(tagged)};
}
