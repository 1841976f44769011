import type {Row} from "../model/row.js";
import {type Filters, filterKey, noFilters, viewParameters} from "../queries/filters.js";
import {cohortTables, readsSearch, searchViewOrder, type ViewName, viewOrder} from "../queries/views.js";
import type {Connection} from "./connection.js";
import type {TaskQueue} from "./task-queue.js";

/** The key of a cohort that could not be made, or whose making was given up. No filters have it. */
const unknownKey = "unknown";

/**
 * The patients that the filters let through, as tables on a connection. The connection runs statements in the order in
 * which it is given them, so a query may be given before the tables that it reads are there.
 */
export class Cohort {
  readonly #connection: Connection;
  readonly #views: Record<ViewName, string>;
  readonly #grouping: string | null;
  readonly #queue: TaskQueue;
  #filters: Filters = noFilters;
  #key = filterKey(noFilters);
  #keyAfterQueuedTasks = this.#key;
  /** Rejects when a table of this cohort cannot be made. */
  #tables: Promise<unknown> = Promise.resolve();
  #isSearchMade = false;

  /**
   * @param grouping the characteristic whose levels are the groups; null for none
   * @param queue the tasks that read the cohort; it is narrowed between them
   */
  constructor(
    connection: Connection,
    {views, grouping}: {views: Record<ViewName, string>; grouping: string | null},
    queue: TaskQueue
  ) {
    this.#connection = connection;
    this.#views = views;
    this.#grouping = grouping;
    this.#queue = queue;
  }

  /** Makes the tables of all patients, and the views on them. */
  async makeForAllPatients(): Promise<void> {
    await Promise.all(viewOrder.map((view) => this.#define(view)));
  }

  /** Whether the tables are those of the filters with this key. */
  isOf(key: string): boolean {
    return this.#key === key;
  }

  /**
   * Narrows the cohort after the tasks that are queued, for those that are queued next.
   * @param isWanted asked when its turn comes: whether the filters are still those to narrow to
   */
  narrowNext(filters: Filters, isWanted: () => boolean): void {
    const key = filterKey(filters);
    if (key === this.#keyAfterQueuedTasks) return;
    this.#keyAfterQueuedTasks = key;
    void this.#queue.runExclusive(async () => {
      if (isWanted()) this.#narrow(filters, key);
      else if (this.#keyAfterQueuedTasks === key) this.#keyAfterQueuedTasks = unknownKey;
    });
  }

  /**
   * Makes what SQL reads of the search, unless it is made already.
   * @returns when all tables of the cohort are there; rejects when one of them cannot be made
   */
  makeWhatIsRead(sql: string): Promise<unknown> {
    if (readsSearch(sql) && !this.#isSearchMade) {
      this.#isSearchMade = true;
      this.#make(searchViewOrder);
    }
    return this.#tables;
  }

  #narrow(filters: Filters, key: string): void {
    if (this.#key === key) return;
    this.#key = key;
    this.#filters = filters;
    this.#isSearchMade = false;
    this.#tables = Promise.resolve();
    this.#make(cohortTables);
  }

  #make(views: readonly ViewName[]): void {
    const key = this.#key;
    this.#tables = Promise.all([this.#tables, ...views.map((view) => this.#define(view))]);
    this.#tables.catch(() => {
      if (this.#key === key) this.#key = this.#keyAfterQueuedTasks = unknownKey;
    });
  }

  #define(view: ViewName): Promise<Row[]> {
    const parameters = viewParameters(view, this.#filters, this.#grouping);
    const sql = this.#views[view];
    if (parameters && isCohortTable(view)) return this.#connection.runAgain(sql, parameters);
    return this.#connection.run(sql, parameters);
  }
}

function isCohortTable(view: ViewName): boolean {
  return cohortTables.some((table) => table === view);
}
