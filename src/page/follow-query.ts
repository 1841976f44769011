import {compareRows, type RowDifference} from "../analysis/checks/compare-rows.js";
import {NotReleasedBy} from "../model/release.js";
import type {Row} from "../model/row.js";
import {type Filters, isAsBuilt, noFilters} from "../queries/filters.js";
import type {QueryName} from "../queries/query-names.js";
import {fetchQuerySql} from "./fetch-sql.js";
import {currentView, onView, type PageView} from "./page-state.js";
import {builtRows} from "./read-result.js";
import {showingAnswers} from "./shown-answers.js";

/**
 * Where the rows on a card come from. `offered`: the engine recomputes them when the reader asks for it. `own`: a release has
 * them by the study's own groups only, whatever the reader compares.
 */
export type Provenance =
  | {name: "built"; offered?: boolean}
  | {name: "loading"}
  | {name: "identical"}
  | {name: "different"; differences: RowDifference[]}
  | {name: "filtered"}
  | {name: "own"}
  | {name: "failed"; reason: string};

/** A query's rows for the filters that are on, and where they come from. */
export type QueryAnswer = {rows: Row[]; filters: Filters; provenance: Provenance};

/** Until when a query is followed, and whether the reader sees what shows it: that is asked of the engine ahead of the rest. */
type Following = {signal?: AbortSignal | undefined; isInSight?(): boolean};

/**
 * Follows a query: calls back at once with its rows as built, and again whenever the reader's engine has run it, for all
 * patients or for those that the filters let through, until the signal ends it.
 */
export async function followQuery(
  query: QueryName,
  listener: (answer: QueryAnswer) => void,
  {signal, isInSight = () => false}: Following = {}
): Promise<void> {
  const built = await builtRows(query);
  let latest: QueryAnswer = {rows: built, filters: noFilters, provenance: {name: "built"}};
  const keep = showingAnswers(signal);
  const show = (answer: QueryAnswer) => {
    if (signal?.aborted) return;
    latest = answer;
    listener(answer);
    keep(answer);
  };
  show(latest);
  onView(async (view) => {
    if (!isInSight()) await afterThoseInSight();
    if (view !== currentView()) return; // it has changed meanwhile, and is followed anew
    const answer = await answerFor(query, built, view, latest);
    if (answer) show(answer);
  }, signal);
}

/** Resolves once all listeners have heard of a view, and what is in sight has been asked for. */
function afterThoseInSight(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function answerFor(
  query: QueryName,
  built: Row[],
  view: PageView,
  latest: QueryAnswer
): Promise<QueryAnswer | undefined> {
  const {filters, phase} = view;
  if (phase.name === "waiting") return;
  if (phase.name === "loading") {
    void fetchQuerySql(query).catch(() => undefined); // for when the engine has come; then it is tried again
    return {...latest, provenance: phase};
  }
  if (phase.name === "failed") return {rows: built, filters: noFilters, provenance: phase};
  if (phase.name !== "ready")
    return {rows: built, filters: noFilters, provenance: {name: "built", offered: true}};
  try {
    const rows = await phase.session.rows(query, filters);
    if (!rows) return; // newer filters have been chosen meanwhile
    if (!isAsBuilt(filters)) return {rows, filters, provenance: {name: "filtered"}};
    const differences = compareRows(built, rows);
    const provenance: Provenance =
      differences.length > 0 ? {name: "different", differences} : {name: "identical"};
    return {rows: built, filters, provenance};
  } catch (error) {
    if (error instanceof NotReleasedBy) return {rows: built, filters: noFilters, provenance: {name: "own"}};
    const reason = error instanceof Error ? error.message : String(error);
    return {rows: built, filters: noFilters, provenance: {name: "failed", reason}};
  }
}
