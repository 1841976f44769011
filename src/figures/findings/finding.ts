import {html} from "htl";
import {characteristicsBeside, type Group, type Grouping, isOwnGrouping, pairOf} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import type {VariableDescription} from "../../model/study.js";
import type {PageContext} from "../../page/page-context.js";
import type {Filters} from "../../queries/filters.js";
import {groupingOf} from "../../queries/groupings.js";
import type {QueryName} from "../../queries/query-names.js";
import type {ChartOptions} from "../charts/plot-figure.js";

/**
 * Where a number comes from. `reported`: the paper prints it. `derived`: arithmetic on reported numbers.
 * `synthetic`: invented. `extract`: counted from the real extract, and not printed by the paper.
 */
export type Standing = "reported" | "derived" | "synthetic" | "extract";

/** The standing of a part of a figure, as a sentence; and whether it was made for what is chosen, whatever that is. */
export type StandingNote = {standing: Standing; about: string; ofThisView?: boolean};

/** What a finding gets besides its rows: what the site is of, and what the reader has chosen to see and to compare by. */
export type Situation = {context: PageContext; filters: Filters; grouping: Grouping};

/** The situation of what the reader has chosen. */
export function situationOf(context: PageContext, filters: Filters): Situation {
  return {context, filters, grouping: groupingOf(filters, context.study)};
}

/** What a card has to define: codes, and fields of the patients, by their names. */
export type OnCard = {codes?: readonly string[]; fields?: readonly string[]};

/** One finding: a query, and how its rows are said, drawn and tabled. */
export type Finding = {
  /** Names the card, its address on the page and its downloads. */
  name: string;
  query: QueryName;
  /** The finding as a sentence made from the rows. */
  title(rows: readonly Row[], situation: Situation): string;
  /** What is measured: unit, denominator, interval; a function where it depends on the site or the rows. */
  measure: string | ((situation: Situation, rows: readonly Row[]) => string);
  /** What the numbers mean, in paragraphs, for a reader who is new to them. */
  explain?(rows: readonly Row[], situation: Situation): string[];
  standing(situation: Situation): StandingNote[];
  /** Whether it takes all in view together, whatever groups are compared. */
  ofAllTogether?: boolean;
  draw(rows: readonly Row[], options: ChartOptions & Situation): Element;
  /** The same numbers as a table; missing where the figure is itself a table. */
  table?(rows: readonly Row[], situation: Situation): HTMLElement;
  /** The rows that a download holds, with numbers unrounded; all rows of the query when it does not say. */
  select?(rows: readonly Row[], situation: Situation): readonly Row[];
  /** What the table computes of each of these rows, as the columns that the CSV adds to it. */
  tabled?(row: Row, rows: readonly Row[], situation: Situation): Row;
  /** The rows of the CSV where they are others: with every number as the table prints it. */
  csv?(rows: readonly Row[], situation: Situation): readonly Row[];
  /** The codes and fields that stand on the card, where the rows of its download do not name them. */
  defines?(rows: readonly Row[], situation: Situation): OnCard;
};

/** What a finding measures, in words; without rows, what it would. */
export function measureOf(
  {measure}: Pick<Finding, "measure">,
  situation: Situation,
  rows: readonly Row[] = []
): string {
  return typeof measure === "string" ? measure : measure(situation, rows);
}

/**
 * What stands in place of a drawing or a table where there is nothing to show: why, in a sentence without its full stop. The
 * style sheet hides the downloads of such a card.
 */
export function undrawn(why: string): HTMLElement {
  return html`<p class="undrawn">${why}.</p>`;
}

/**
 * The characteristics beside that of the groups. Which of them only divides the groups, as an age band divides age groups, is
 * known of the study’s own.
 */
export function characteristicsOf({context, grouping}: Situation): VariableDescription[] {
  const {study} = context;
  const isOwn = isOwnGrouping(grouping, study);
  return characteristicsBeside(grouping, study).map((variable) =>
    isOwn ? variable : {...variable, dividesGroups: false}
  );
}

/** The two groups of a situation that has just two: nothing is drawn of a pair in any other. */
export function pairIn({grouping}: Pick<Situation, "grouping">): readonly [Group, Group] {
  return pairOf(grouping) ?? [grouping.all, grouping.all];
}

/** The standing of numbers that the paper does not print: invented while the extract is, counted once it is real. */
export function unprinted({context}: Situation): "synthetic" | "extract" {
  return context.study.synthetic ? "synthetic" : "extract";
}

/**
 * A computation on a query's rows that is done once for the same rows, however often a card asks for it: for its title,
 * its figure and its table. The rows of other filters are other rows.
 */
export function onceForRows<Result>(
  compute: (rows: readonly Row[], situation: Situation) => Result
): (rows: readonly Row[], situation: Situation) => Result {
  const known = new WeakMap<readonly Row[], {result: Result}>();
  return (rows, situation) => {
    const found = known.get(rows) ?? {result: compute(rows, situation)};
    known.set(rows, found);
    return found.result;
  };
}
