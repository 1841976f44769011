import {type Finding, measureOf, type Situation} from "../../figures/findings/finding.js";
import {standingInView, standingLabels} from "../../figures/findings/standing.js";
import type {Row} from "../../model/row.js";
import {readCounted} from "../../model/row.js";
import type {StudyDescription} from "../../model/study.js";
import {isReleased} from "../../model/withheld.js";
import {addressWithFilters, filterChoices} from "../../page/page-address.js";
import {facetsOf} from "../../queries/facets.js";
import {chosenGroups, type Filters} from "../../queries/filters.js";
import {selectionInWords} from "../../queries/groupings.js";
import {shortReference} from "../../text/citations/reference.js";
import type {SiteVersion} from "../../text/site-version.js";

/** What a card shows when a reader downloads it: all rows of its query, and its situation. */
export type CardContents = {finding: Finding; rows: readonly Row[]; situation: Situation};

/** What goes with numbers and pictures that leave the site: what they are, and where they come from. */
export type DownloadAccount = {
  finding: string;
  title: string;
  measure: string;
  source: string;
  /** Whether the extract is invented. */
  synthetic: boolean;
  /** Where the numbers come from, in phrases such as `Reported: every count`. */
  standing: string[];
  /** What is chosen: levels, routes, themes, and the terms of the search that are switched off. */
  filters: Filters;
  extract: {version: string; fingerprint: string};
  /** What an empty number means, on a site for release. */
  withheld?: string;
  /** The address of the view, and the version of the site where it is known. */
  site: {address: string} & SiteVersion;
};

/**
 * The account of what a card shows.
 * @param href the address of the page, with its choices
 */
export function accountOf(
  {finding, rows, situation}: CardContents,
  href: string,
  version: SiteVersion
): DownloadAccount {
  const {context, filters} = situation;
  const {study} = context;
  const address = new URL(addressWithFilters(href, filters, filterChoices(study)));
  address.searchParams.delete("tab");
  address.hash = finding.name;
  return {
    finding: finding.name,
    title: finding.title(rows, situation),
    measure: measureOf(finding, situation, rows),
    source: sourceOf(study),
    synthetic: study.synthetic,
    standing: standingPhrases(finding, situation),
    filters,
    extract: {version: study.version, fingerprint: study.fingerprint},
    ...(study.release && {withheld: emptyMeansWithheld}),
    site: {address: address.href, ...version}
  };
}

/** The paper of an extract; where it names none, the extract itself. */
function sourceOf({paper, title}: StudyDescription): string {
  return paper ? `${shortReference(paper)}, doi:${paper.doi}` : title;
}

/** What an empty number means in a file from a site for release. */
export const emptyMeansWithheld =
  "A count, or a denominator, that is empty or null is withheld; it is not nought.";

/** The rows that a download holds. */
export function selectedRows({finding, rows, situation}: CardContents): readonly Row[] {
  return finding.select?.(rows, situation) ?? rows;
}

/**
 * The rows that a CSV holds, with the numbers of the card's table as they are printed there; on a site for release, a column says
 * whether a number of the row is withheld. Of groups that a reader has chosen, `A` and `B`, a column says who they are.
 */
export function csvRows(contents: CardContents): readonly Row[] {
  const {tabled, csv} = contents.finding;
  const made = csv?.(contents.rows, contents.situation) ?? selectedRows(contents);
  const selected = namedGroups(made, contents.situation);
  const rows = tabled
    ? selected.map((row) => ({...row, ...tabled(row, selected, contents.situation)}))
    : selected;
  if (!contents.situation.context.study.release || !rows.some((row) => "patients" in row)) return rows;
  return rows.map((row) => ({...row, withheld: !isReleased(readCounted(row))}));
}

/** The rows with a column that says who is in the groups that a reader has chosen. */
function namedGroups(rows: readonly Row[], {context, filters}: Situation): readonly Row[] {
  const chosen = chosenGroups(filters);
  if (!chosen) return rows;
  const facets = facetsOf(context.study);
  const who: Record<string, string> = {
    A: selectionInWords(chosen.first, facets),
    B: chosen.second === "rest" ? "the rest" : selectionInWords(filters, facets)
  };
  return rows.map((row) => ("group" in row ? {...row, who: who[String(row.group)] ?? null} : row));
}

/** Where the numbers come from that a card shows, in phrases. */
function standingPhrases(finding: Finding, situation: Situation): string[] {
  return standingInView(finding, situation).map(
    ({standing, about}) => `${standingLabels[standing]}: ${about}`
  );
}
