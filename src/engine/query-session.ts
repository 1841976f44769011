import type {CellAddress, Row} from "../model/row.js";
import {cohortParameters, type Filters, hitsParameters, noFilters} from "../queries/filters.js";
import {quoteIdentifier} from "../queries/quote.js";
import {readsCodings, readsSearch, searchViewOrder, type ViewName, viewOrder} from "../queries/views.js";
import {type Connection, runAndRollBack} from "./connection.js";
import {createTaskQueue} from "./task-queue.js";

/** The SQL of the analysis, by name. */
export type AnalysisSql = {
  views: Record<ViewName, string>;
  query(name: string): Promise<string>;
  supportingRows(name: string): Promise<string>;
};

/** What is made anew at once when other filters are chosen, and what only when something reads it. */
const narrowed = ["cohort", "members", "groups"] as const;
const narrowedLater = {coded: ["coded"], search: searchViewOrder} as const;

/** The queries of the site on one connection, each for the patients that the filters let through. */
export type QuerySession = {
  /**
   * The rows of a query. The same question is asked once however many figures show the answer; a call whose filters
   * are no longer the newest is given up.
   * @returns the rows, or undefined when newer filters have been asked for meanwhile
   * @throws QueryError
   */
  rows(query: string, filters: Filters): Promise<Row[] | undefined>;
  /** The rows that a cell of a query counts, among all patients. */
  supportingRows(query: string, cell: CellAddress): Promise<Row[]>;
  /** The rows of any one statement of SQL, among all patients. What it changes is undone. */
  sql(text: string): Promise<Row[]>;
};

/**
 * Opens a session on a connection that has the tables of the extract.
 * @param loadSearch puts the tables of the search there too, when something first reads them
 */
export async function openQuerySession(
  connection: Connection,
  sources: AnalysisSql,
  loadSearch: () => Promise<void> = async () => undefined
): Promise<QuerySession> {
  const turns = createTaskQueue();
  const answers = new Map<string, Promise<Row[] | undefined>>(); // to the newest filters
  let newest = filterKey(noFilters); // of all calls
  let current = newest; // of the cohort
  let planned = newest; // of the cohort when every task is over
  let made: Promise<unknown> = Promise.resolve(); // the cohort and the tables on it
  const unmade = new Set<keyof typeof narrowedLater>(["search"]); // of what is made when it is read
  let inForce: Filters = noFilters; // of the cohort
  let searchTables: Promise<void> | undefined;

  function define(view: ViewName): Promise<Row[]> {
    const sql = sources.views[view];
    if (view === "cohort") return connection.run(sql, cohortParameters(inForce));
    return connection.run(sql, view === "hits_in_view" ? hitsParameters(inForce) : undefined);
  }

  /** Narrows the cohort for what the connection is given next; nobody need wait for it. */
  function narrow(filters: Filters): void {
    const key = filterKey(filters);
    if (key === current) return;
    current = key;
    inForce = filters;
    unmade.add("coded").add("search");
    made = Promise.resolve();
    make(narrowed.map(define));
  }

  /** Makes what SQL reads of the cohort's codings and of the search, where nothing has read it before. */
  function makeFor(sql: string): void {
    if (readsCodings(sql) && unmade.delete("coded")) make(narrowedLater.coded.map(define));
    if (readsSearch(sql) && unmade.delete("search")) make(narrowedLater.search.map(define));
  }

  /** What to wait for until the tables are there that SQL reads; where that fails, the next call tries again. */
  function tablesFor(sql: string): Promise<void> | undefined {
    if (!readsSearch(sql)) return undefined;
    searchTables ??= loadSearch();
    searchTables.catch(() => {
      searchTables = undefined;
    });
    return searchTables;
  }

  function make(tables: Promise<unknown>[]): void {
    const key = current;
    made = Promise.all([made, ...tables]);
    made.catch(() => {
      if (current === key) current = planned = "unknown";
    });
  }

  /** Narrows the cohort for the tasks that are asked for next, unless they are given up before. */
  function plan(filters: Filters, wanted: () => boolean): void {
    const key = filterKey(filters);
    if (key === planned) return;
    planned = key;
    void turns.runExclusive(async () => {
      if (wanted()) narrow(filters);
      else if (planned === key) planned = "unknown";
    });
  }

  async function amongAll<T>(sql: string, task: () => Promise<T>): Promise<T> {
    const loading = tablesFor(sql);
    if (loading) await loading;
    plan(noFilters, () => true);
    return turns.runExclusive(async () => {
      makeFor(sql);
      await made;
      return task();
    });
  }

  async function answerFor(query: string, filters: Filters, key: string): Promise<Row[] | undefined> {
    const sql = await sources.query(query);
    const loading = tablesFor(sql);
    if (loading) await loading;
    if (key !== newest) return;
    plan(filters, () => key === newest);
    return turns.runShared(async () => {
      if (key !== newest || key !== current) return;
      makeFor(sql);
      const [rows] = await Promise.all([connection.run(sql), made]);
      return key === newest ? rows : undefined;
    });
  }

  await Promise.all(viewOrder.map(define));

  return {
    rows(query, filters) {
      const key = filterKey(filters);
      if (key !== newest) answers.clear();
      newest = key;
      const known = answers.get(query);
      if (known) return known;
      const answer = answerFor(query, filters, key);
      answers.set(query, answer);
      answer.catch(() => answers.get(query) === answer && answers.delete(query));
      return answer;
    },
    async supportingRows(query, {where}) {
      const sql = await sources.supportingRows(query);
      const conditions = Object.keys(where).map((column, i) => `${quoteIdentifier(column)} = $${i + 1}`);
      const values = Object.values(where);
      const text = `SELECT * FROM (\n${sql}\n)\nWHERE ${conditions.join(" AND ") || "true"}`;
      return amongAll(sql, () => connection.run(text, values));
    },
    sql(text) {
      return amongAll(text, () => runAndRollBack(connection, text));
    }
  };
}

function filterKey(filters: Filters): string {
  return JSON.stringify([...cohortParameters(filters), ...hitsParameters(filters)]);
}
