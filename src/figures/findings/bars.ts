import {allLevel, type Grouping, groupOf} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {readCounted, readText} from "../../model/row.js";
import {isReleased} from "../../model/withheld.js";
import {askedOf, type Facet, withChosen} from "../../queries/facets.js";
import {type Filters, noFilters, selectionOf} from "../../queries/filters.js";
import {listWords} from "../../text/comparison-words.js";
import type {Bar} from "../charts/paired-bars.js";
import type {MarkChoice} from "../reading/mark-choice.js";
import type {Situation} from "./finding.js";
import {shareInterval} from "./share-numbers.js";

/** The bars of a query that has a row for each group, and one for all, under each code, with the intervals of the shares. */
export function barsOf(
  rows: readonly Row[],
  {grouping, filters}: Pick<Situation, "grouping" | "filters">,
  {key, label = "label", tag}: {key: string; label?: string; tag?: (code: string) => string | undefined}
): Bar[] {
  return rows.map((row) => {
    const counted = readCounted(row);
    return {
      key: readText(row, key),
      label: readText(row, label),
      group: groupOf(grouping, readText(row, "group")),
      ...counted,
      ...shareInterval(counted),
      choice: choiceOf(row, key),
      isAsked: isAsked(row, key, filters),
      isChosen: grouping.chosenBy && isOf(row, grouping.chosenBy.codes),
      tag: tag?.(readText(row, key))
    };
  });
}

/** Whom a row counts, as the filters can choose them: those of a route, a theme or a level, in a group. */
function choiceOf(row: Row, key: string): MarkChoice | undefined {
  const facet = facetOfColumn(row, key);
  if (!facet || !readCounted(row).numerator) return undefined;
  const group = readText(row, "group");
  return {
    selection: withChosen(selectionOf(noFilters), facet, [readText(row, key)]),
    group: group === allLevel ? undefined : group
  };
}

/** Whether the filters ask of everybody in view what a row counts, so that its share is that of all. */
function isAsked(row: Row, key: string, filters: Filters): boolean {
  const facet = facetOfColumn(row, key);
  return facet !== undefined && askedOf(filters, facet) === readText(row, key);
}

function facetOfColumn(row: Row, key: string): Pick<Facet, "kind" | "name"> | undefined {
  if (key === "route" || key === "theme") return {kind: key, name: key};
  return key === "level" ? {kind: "characteristic", name: readText(row, "variable")} : undefined;
}

/** Whether a row counts one of some codes, or what stands under one. */
function isOf(row: Row, codes: readonly string[]): boolean {
  return [row.route, row.theme].some((code) => typeof code === "string" && codes.includes(code));
}

/**
 * The bars in order of how common they are among all units, the commonest first, groups in their order. Where that
 * number is withheld, what is released of its parts stands for it; what is withheld altogether comes last, in the order
 * of the codebook.
 */
export function byFrequency(bars: readonly Bar[]): Bar[] {
  const keys = [...new Set(bars.map(({key}) => key))]
    .map((key) => ({key, released: releasedOf(bars.filter((bar) => bar.key === key))}))
    .sort((a, b) => (b.released ?? -1) - (a.released ?? -1));
  return keys.flatMap(({key}) => bars.filter((bar) => bar.key === key));
}

/** How many units are released of a key: all, or else those of the groups that are. */
function releasedOf(bars: readonly Bar[]): number | null {
  const all = bars.find(({group}) => group.level === allLevel)?.numerator ?? null;
  if (all !== null) return all;
  const parts = bars.flatMap(({numerator}) => (numerator === null ? [] : [numerator]));
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

/** The commonest bar that is released and counts somebody, in bars that stand by frequency; one that the filters ask for only where no other does. */
export function commonest(bars: readonly Bar[]): Bar | undefined {
  return beyondTheChoice(bars).find(countsSomebody) ?? bars.find((bar) => bar.isAsked && countsSomebody(bar));
}

/** Whether a bar is released and counts somebody. */
export function countsSomebody(bar: Bar): boolean {
  return isReleased(bar) && bar.numerator > 0;
}

/** The bars that tell something: not those by which a reader has chosen groups or filters, if there are others. */
export function beyondTheChoice(bars: readonly Bar[]): readonly Bar[] {
  const others = bars.filter(({isChosen, isAsked}) => !isChosen && !isAsked);
  return others.length > 0 ? others : bars;
}

/** The title where no bar counts anybody. */
export function noneCounted(bars: readonly Bar[], {all}: Grouping): string {
  return bars.some((bar) => isReleased(bar) && bar.denominator > 0)
    ? `No ${all.one} in view has any of these`
    : `No ${all.one} is in view`;
}

/** In what order the bars stand, for the words of what is measured. */
export function orderWords({groups, all, chosenBy}: Grouping): string {
  if (groups.length === 0) return "The commonest first.";
  const isLong = groups.length > 2 || groups.some(({where}) => where) || chosenBy !== undefined;
  const who = isLong ? `all ${all.many}` : listWords(groups.map(({many}) => many));
  return `In the order of ${who} together.`;
}

/** Of whom shares are, for the words of what is measured: `all patients of the same age group`. */
export function wholeWords({groups, title, all}: Grouping): string {
  return `all ${all.many}${groups.length === 0 ? "" : ` of the same ${title}`}`;
}
