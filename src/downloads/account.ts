import type {Row} from "../checks/cell.js";
import {paper} from "../cite/paper.js";
import {inShort} from "../cite/reference.js";
import type {Finding, Situation} from "../findings/finding.js";
import {standingLabels} from "../findings/standing.js";
import {type Filters, switchedOff, withSwitchedOff} from "../queries/views.js";
import {addressWithFilters, choicesOf, isFiltered} from "../study/address.js";
import type {SiteVersion} from "../study/site-version.js";

/** What a card shows when something is taken from it: all rows of its query, and what it was told besides. */
export type Shown = {finding: Finding; rows: readonly Row[]; situation: Situation};

/** What goes with numbers and pictures that leave the site, so that they can be traced and are not taken for more. */
export type Account = {
  finding: string;
  title: string;
  measure: string;
  source: string;
  /** Whether the extract is invented. */
  synthetic: boolean;
  /** Where the numbers come from, in phrases such as `Reported: every count`. */
  standing: string[];
  filters: Filters;
  /** The terms of the search that are switched off, where some are. */
  switchedOff?: string[];
  extract: {version: string; fingerprint: string};
  /** The address of the view, and the version of the site where it has one. */
  site: {address: string} & SiteVersion;
};

/**
 * The account of what a card shows.
 * @param href the address of the page, with whatever has been chosen there
 */
export function accountOf({finding, rows, situation}: Shown, href: string, version: SiteVersion): Account {
  const {context, filters} = situation;
  const {study} = context;
  const off = switchedOff(filters);
  const address = new URL(addressWithFilters(href, filters, choicesOf(context)));
  address.searchParams.delete("tab");
  address.hash = finding.name;
  return {
    finding: finding.name,
    title: finding.title(rows, situation),
    measure: finding.measure,
    source: `${inShort(paper)}, doi:${paper.doi}`,
    synthetic: study.synthetic,
    standing: standingPhrases(finding, situation),
    filters: withSwitchedOff(filters, []),
    ...(off.length > 0 && {switchedOff: off}),
    extract: {version: study.version, fingerprint: study.fingerprint},
    site: {address: address.href, ...version}
  };
}

/** The rows that a download holds. */
export function selectedRows({finding, rows, situation}: Shown): readonly Row[] {
  return finding.select?.(rows, situation) ?? rows;
}

/** Under a filter no number is the paper's any more. */
function standingPhrases(finding: Finding, situation: Situation): string[] {
  const {context, filters} = situation;
  if (isFiltered(filters)) {
    return [`${standingLabels[context.study.synthetic ? "synthetic" : "extract"]}: every number`];
  }
  return finding.standing(situation).map(({standing, about}) => `${standingLabels[standing]}: ${about}`);
}
