import {leavesOut, leftOutWords, noneReleased} from "../../analysis/comparisons/comparison.js";
import type {Family} from "../../analysis/comparisons/families.js";
import {
  type ComparedSeveral,
  type ComparedTwo,
  compareSeveral
} from "../../analysis/comparisons/several-groups.js";
import type {Group} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {listWords, notComparable, pointsWords, pWords, rangeWords} from "../../text/comparison-words.js";
import {shareOf, tableShare} from "../../text/numbers.js";
import {intervalRows} from "../charts/interval-rows.js";
import {dataTable} from "../tables/data-table.js";
import {characteristicsOf, type Finding, onceForRows, type Situation, unprinted} from "./finding.js";
import {groupKey, shareNumber, sharePanel} from "./share-numbers.js";
import {syntheticTag} from "./standing.js";

/** More than two groups on every trait of a family, the strongest association first. */
export function severalGroups(family: Family): Finding {
  const {name, title, query} = family;
  const inView = onceForRows((rows, situation) => compareInView(rows, situation, family));
  return {
    name: `groups-${name}`,
    query,
    title(rows, situation) {
      const [first] = inView(rows, situation);
      if (first)
        return `${first.label} goes furthest with the ${situation.grouping.title}: ${wholeWords(first)}`;
      return leavesOut(rows) ? noneReleased : notComparable(situation.grouping.groups);
    },
    measure: ({grouping: {groups}, context}) =>
      `Shares of ${listWords(groups.map(({many}) => many))}, in the order of Cramér’s V (1946). Whiskers: 95 % Wilson interval. p over all groups at once: Freeman and Halton’s exact test (1951), or Pearson’s chi-square where that would take too long, which is said.${context.study.release ? ` ${leftOutWords}` : ""}`,
    standing: (situation) => [{standing: unprinted(situation), about: "every number"}],
    draw(rows, {width, document, ...situation}) {
      const {groups} = situation.grouping;
      const shown = inView(rows, situation).map((compared) => rowOf(compared, groups));
      const summary = `${title}, by ${situation.grouping.title}. ${inView(rows, situation)
        .map((compared) => `${compared.label}: ${sharesWords(compared, groups)}; ${wholeWords(compared)}`)
        .join(". ")}.`;
      const panels = [{...sharePanel("Share of each group"), key: groupKey(groups)}];
      return intervalRows(shown, {panels, width, ...(document && {document}), summary});
    },
    table: (rows, situation) => wholeTable(inView(rows, situation), situation, title),
    select: (rows, situation) =>
      inView(rows, situation).map((compared) => fileRow(compared, situation.grouping.groups))
  };
}

/** Every pair of more than two groups on every trait of a family. */
export function everyPair(family: Family): Finding {
  const {name, title, query} = family;
  const inView = onceForRows((rows, situation) =>
    compareInView(rows, situation, family).flatMap((compared) =>
      compared.pairs.map((pair) => pairOf(compared, pair, situation.grouping.groups))
    )
  );
  return {
    name: `pairs-${name}`,
    query,
    title: (rows, situation) =>
      inView(rows, situation).length === 0
        ? notComparable(situation.grouping.groups)
        : `${title}: each pair of groups`,
    measure:
      "The first share minus the second in percentage points, with Newcombe’s 95 % interval (1998); Fisher’s exact p, raw and adjusted by Holm (1979) over the pairs of its row.",
    standing: (situation) => [{standing: unprinted(situation), about: "every number"}],
    draw: (rows, situation) =>
      dataTable(inView(rows, situation), {
        caption: `${title}: each pair of groups`,
        columns: [
          {header: title, cell: ({label}) => label},
          {header: "Groups", cell: ({one, other}) => `${one.label} − ${other.label}`},
          {
            header: "Points (95 % interval)",
            numeric: true,
            cell: ({difference: {difference, lower, upper}}) =>
              `${pointsWords(difference)} (${rangeWords(lower, upper, pointsWords)})`
          },
          {over: "Fisher’s exact p", header: "raw", numeric: true, cell: ({pValue}) => pWords(pValue)},
          {over: "Fisher’s exact p", header: "Holm", numeric: true, cell: ({adjusted}) => pWords(adjusted)}
        ]
      }),
    select: (rows, situation) =>
      inView(rows, situation).map(({label, one, other, difference, pValue, adjusted}) => ({
        label,
        group: one.level,
        other_group: other.level,
        difference: difference.difference,
        difference_lower: difference.lower,
        difference_upper: difference.upper,
        fisher_p: pValue,
        fisher_p_holm: adjusted
      }))
  };
}

type NamedPair = Omit<ComparedTwo, "one" | "other"> & {label: string; one: Group; other: Group};

function pairOf({label}: ComparedSeveral, pair: ComparedTwo, groups: readonly Group[]): NamedPair {
  return {...pair, label, one: groups[pair.one] as Group, other: groups[pair.other] as Group};
}

/** `Cramér’s V 0.31, exact p 0.0021`. */
function wholeWords({association, pValue, isExact}: ComparedSeveral): string {
  if (association === null) return "all groups are alike";
  return `Cramér’s V ${association.toFixed(2)}, ${isExact ? "exact" : "chi-square"} p ${pWords(pValue)}`;
}

function sharesWords({shares}: ComparedSeveral, groups: readonly Group[]): string {
  return listWords(
    shares.map(({numerator, denominator}, i) => shareOf(numerator, denominator, groups[i]?.many ?? ""))
  );
}

function rowOf(compared: ComparedSeveral, groups: readonly Group[]) {
  const {label, tag, shares} = compared;
  return {
    label: tag ? `${label} · ${tag}` : label,
    numbers: [shares.map((share, i) => shareNumber(share, groups[i]?.many ?? ""))]
  };
}

function wholeTable(compared: readonly ComparedSeveral[], {grouping}: Situation, title: string): HTMLElement {
  return dataTable(compared, {
    caption: `${title} by ${grouping.title}: ${listWords(grouping.groups.map(({many}) => many))}`,
    columns: [
      {header: title, cell: ({label, tag}) => (tag ? `${label} (${tag})` : label)},
      ...grouping.groups.map(({label}, i) => ({
        header: `${label}: number, % (95 % interval)`,
        numeric: true,
        cell({shares}: ComparedSeveral) {
          const {numerator = 0, denominator = 0} = shares[i] ?? {};
          return `${numerator}/${denominator}, ${tableShare(numerator, denominator)}`;
        }
      })),
      {
        header: "p over all groups",
        numeric: true,
        cell: ({pValue, isExact}) => `${pWords(pValue)}${isExact || pValue === null ? "" : " (chi-square)"}`
      },
      {
        header: "Cramér’s V",
        numeric: true,
        cell: ({association}) => (association === null ? "–" : association.toFixed(3))
      }
    ]
  });
}

function fileRow({key, label, shares, intervals, ...whole}: ComparedSeveral, groups: readonly Group[]): Row {
  const ofGroups = groups.flatMap(({level}, i) => {
    const name = level.toLowerCase();
    return [
      [name, shares[i]?.numerator ?? null],
      [`${name}_total`, shares[i]?.denominator ?? null],
      [`${name}_share`, intervals[i]?.estimate ?? null],
      [`${name}_lower`, intervals[i]?.lower ?? null],
      [`${name}_upper`, intervals[i]?.upper ?? null]
    ] as const;
  });
  return {
    key,
    label,
    ...Object.fromEntries(ofGroups),
    p: whole.pValue,
    p_is_exact: whole.isExact,
    cramers_v: whole.association
  };
}

/** A family's traits in the groups of the situation, tagged where they are invented. */
function compareInView(rows: readonly Row[], situation: Situation, family: Family): ComparedSeveral[] {
  const tag = syntheticTag(situation);
  const traits = family.traits(rows, situation.grouping.groups, characteristicsOf(situation));
  return compareSeveral(
    traits.map((trait) => {
      const code = family.codeOf(trait);
      return {...trait, tag: code === undefined ? undefined : tag(code)};
    })
  );
}
