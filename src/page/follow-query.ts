import {compareRows, type RowDifference} from "../analysis/checks/compare-rows.js";
import type {Row} from "../model/row.js";
import {type Filters, isFiltered, noFilters} from "../queries/filters.js";
import type {QueryName} from "../queries/query-names.js";
import {onView, type PageView} from "./page-state.js";
import {builtRows} from "./read-result.js";

/** How the rows on show came about. Where they are as built, the engine may wait to be asked to recompute them. */
export type Provenance =
  | {name: "built"; offered?: boolean}
  | {name: "loading"}
  | {name: "identical"}
  | {name: "different"; differences: RowDifference[]}
  | {name: "filtered"}
  | {name: "failed"; reason: string};

/** A query's rows for the filters that are on, and how they came about. */
export type QueryAnswer = {rows: Row[]; filters: Filters; provenance: Provenance};

/**
 * Follows a query: its rows from when the site was built at once, and again whenever the reader's own engine has run
 * it, for all patients or for those that the filters let through. It ends with the signal.
 */
export async function followQuery(
  query: QueryName,
  listener: (live: QueryAnswer) => void,
  signal?: AbortSignal
): Promise<void> {
  const built = await builtRows(query);
  let shown: QueryAnswer = {rows: built, filters: noFilters, provenance: {name: "built"}};
  const show = (live: QueryAnswer) => {
    if (signal?.aborted) return;
    shown = live;
    listener(live);
  };
  show(shown);
  onView((view) => void answer(query, built, view, shown).then((live) => live && show(live)), signal);
}

async function answer(
  query: QueryName,
  built: Row[],
  view: PageView,
  shown: QueryAnswer
): Promise<QueryAnswer | undefined> {
  const {filters, phase} = view;
  if (phase.name === "waiting") return;
  if (phase.name === "loading") return {...shown, provenance: phase};
  if (phase.name === "failed") return {rows: built, filters: noFilters, provenance: phase};
  if (phase.name !== "ready")
    return {rows: built, filters: noFilters, provenance: {name: "built", offered: true}};
  try {
    const rows = await phase.session.rows(query, filters);
    if (!rows) return; // newer filters have been chosen meanwhile
    if (isFiltered(filters)) return {rows, filters, provenance: {name: "filtered"}};
    const differences = compareRows(built, rows);
    const provenance: Provenance =
      differences.length > 0 ? {name: "different", differences} : {name: "identical"};
    return {rows: built, filters, provenance};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {rows: built, filters: noFilters, provenance: {name: "failed", reason}};
  }
}
