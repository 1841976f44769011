import type {CellAddress, Row} from "../model/row.js";
import {type Filters, filterKey, noFilters} from "../queries/filters.js";
import {quoteIdentifier} from "../queries/quote.js";
import {readsSearch, type ViewName} from "../queries/views.js";
import {Cohort} from "./cohort.js";
import {type Connection, runAndRollBack} from "./connection.js";
import type {LoadingProgress} from "./loading-progress.js";
import {createTaskQueue} from "./task-queue.js";

/** The SQL of the analysis, by name. */
export type AnalysisSql = {
  views: Record<ViewName, string>;
  query(name: string): Promise<string>;
  /** The rows that the cells of a query count. */
  supportingRows(query: string): Promise<string>;
};

/** The queries of the site on one connection, each for the patients that the filters let through. */
export type QuerySession = {
  /**
   * The rows of a query. The engine is asked once, however many figures show the answer.
   * @returns the rows, or undefined when newer filters have been asked for meanwhile
   * @throws QueryError
   */
  rows(query: string, filters: Filters): Promise<Row[] | undefined>;
  /** The rows that a cell of a query counts, among all patients. */
  supportingRows(query: string, cell: CellAddress): Promise<Row[]>;
  /** The rows of any one statement of SQL, among all patients unless filters are given. What it changes is undone. */
  sql(text: string, options?: StatementOptions): Promise<Row[]>;
};

/** How a statement runs. `onProgress` gets how much has come of what the engine must load first, if anything. */
export type StatementOptions = {filters?: Filters; onProgress?: (progress: LoadingProgress) => void};

/** What a session is opened with. */
export type SessionOptions = {
  /** The characteristic whose levels are the study’s own groups; null where it compares none. */
  grouping: string | null;
  /** Fetches the tables of the search when something first reads them, and gives what puts them there. */
  fetchSearch?: () => Promise<() => Promise<void>>;
};

/** Opens a session on a connection that has the tables of the extract. */
export async function openQuerySession(
  connection: Connection,
  sql: AnalysisSql,
  {grouping, fetchSearch = async () => async () => undefined}: SessionOptions
): Promise<QuerySession> {
  const queue = createTaskQueue();
  const cohort = new Cohort(connection, {views: sql.views, grouping}, queue);
  // Apart from statements: the undoing of one would take away what is put there meanwhile.
  const loadSearchFor = loadOnce(async () => queue.runExclusive(await fetchSearch()));
  const answersToNewestFilters = new Map<string, Promise<Row[] | undefined>>();
  let newestKey = filterKey(noFilters);

  async function among<T>(filters: Filters, text: string, task: () => Promise<T>): Promise<T> {
    await loadSearchFor(text);
    cohort.narrowNext(filters, () => true);
    return queue.runExclusive(async () => {
      await cohort.makeWhatIsRead(text);
      return task();
    });
  }

  async function answer(query: string, filters: Filters, key: string): Promise<Row[] | undefined> {
    const text = await sql.query(query);
    await loadSearchFor(text);
    const isNewest = () => key === newestKey;
    if (!isNewest()) return;
    cohort.narrowNext(filters, isNewest);
    return queue.runShared(async () => {
      if (!isNewest() || !cohort.isOf(key)) return;
      const tables = cohort.makeWhatIsRead(text);
      const [rows] = await Promise.all([connection.run(text), tables]);
      return isNewest() ? rows : undefined;
    });
  }

  await cohort.makeForAllPatients();

  return {
    rows(query, filters) {
      const key = filterKey(filters);
      if (key !== newestKey) answersToNewestFilters.clear();
      newestKey = key;
      const known = answersToNewestFilters.get(query);
      if (known) return known;
      const rows = answer(query, filters, key);
      answersToNewestFilters.set(query, rows);
      rows.catch(() => answersToNewestFilters.get(query) === rows && answersToNewestFilters.delete(query));
      return rows;
    },
    async supportingRows(query, {where}) {
      const text = await sql.supportingRows(query);
      const conditions = Object.keys(where).map((column, i) => `${quoteIdentifier(column)} = $${i + 1}`);
      const values = Object.values(where);
      const narrowed = `SELECT * FROM (\n${text}\n)\nWHERE ${conditions.join(" AND ") || "true"}`;
      return among(noFilters, text, () => connection.run(narrowed, values));
    },
    sql(text, {filters = noFilters} = {}) {
      return among(filters, text, () => runAndRollBack(connection, text));
    }
  };
}

/** Loads the tables of the search when SQL first reads them; where that fails, the next call tries again. */
function loadOnce(loadSearch: () => Promise<void>): (sql: string) => Promise<void> | undefined {
  let loading: Promise<void> | undefined;
  return (sql) => {
    if (!readsSearch(sql)) return undefined;
    loading ??= loadSearch();
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
}
