import type {Cell, Row} from "../checks/cell.js";
import {quoteIdentifier} from "../queries/identifier.js";
import {cohortParameters, cohortTables, type Filters, viewOrder} from "../queries/views.js";

/** A place where SQL runs: DuckDB in the reader's browser, or the same build of it in Node. */
export interface Connection {
  run(sql: string, parameters?: ReadonlyArray<string | null>): Promise<Row[]>;
}

/** The SQL of the analysis, by name. */
export type Sources = {
  views: Record<(typeof viewOrder)[number], string>;
  query(name: string): Promise<string>;
  behind(name: string): Promise<string>;
};

/** The queries of the site on one connection, each for the patients that the filters let through. */
export type Session = {
  /**
   * The rows of a query. Calls run one after another, and the same question is asked once however many figures show
   * the answer; a call whose filters are no longer the newest is given up.
   * @returns the rows, or undefined when newer filters have been asked for meanwhile
   * @throws QueryError
   */
  rows(query: string, filters: Filters): Promise<Row[] | undefined>;
  /** The rows that a cell of a query counts, among all patients. */
  behind(query: string, cell: Cell): Promise<Row[]>;
  /** The rows of any one statement of SQL, among all patients. What it changes is undone. */
  sql(text: string): Promise<Row[]>;
};

/** Opens a session on a connection that has the tables of the extract. */
export async function openSession(connection: Connection, sources: Sources): Promise<Session> {
  let newest = "";
  let current = "";
  let queue: Promise<unknown> = Promise.resolve();
  const answers = new Map<string, Promise<Row[] | undefined>>(); // to the newest filters

  const enqueue = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };

  async function define(view: (typeof viewOrder)[number], filters: Filters): Promise<void> {
    await connection.run(sources.views[view], view === "cohort" ? cohortParameters(filters) : undefined);
  }

  async function narrow(filters: Filters): Promise<void> {
    const key = filterKey(filters);
    if (key === current) return;
    for (const table of cohortTables) await define(table, filters);
    current = key;
  }

  async function answerFor(query: string, filters: Filters, key: string): Promise<Row[] | undefined> {
    const sql = await sources.query(query);
    return enqueue(async () => {
      if (key !== newest) return;
      await narrow(filters);
      const rows = await connection.run(sql);
      return key === newest ? rows : undefined;
    });
  }

  for (const view of viewOrder) {
    await define(view, {});
  }
  current = newest = filterKey({});

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
    async behind(query, {where}) {
      const sql = await sources.behind(query);
      const conditions = where.map(([column], i) => `${quoteIdentifier(column)} = $${i + 1}`);
      const values = where.map(([, value]) => value);
      const text = `SELECT * FROM (\n${sql}\n)\nWHERE ${conditions.join(" AND ") || "true"}`;
      return enqueue(async () => {
        await narrow({});
        return connection.run(text, values);
      });
    },
    sql(text) {
      return enqueue(async () => {
        await narrow({});
        await connection.run("BEGIN TRANSACTION");
        try {
          return await connection.run(text, []); // bound, so that it can be one statement only
        } finally {
          await connection.run("ROLLBACK").catch(() => undefined); // the text may have ended the transaction itself
        }
      });
    }
  };
}

function filterKey(filters: Filters): string {
  return JSON.stringify(cohortParameters(filters));
}
