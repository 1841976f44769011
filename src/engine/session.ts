import type {Cell, Row} from "../checks/cell.js";
import {quoteIdentifier} from "../queries/identifier.js";
import {cohortParameters, cohortTables, type Filters, readsCodings, viewOrder} from "../queries/views.js";
import {takeTurns} from "./turns.js";

/**
 * A place where SQL runs: DuckDB in the reader's browser, or the same build of it in Node. Statements run in the order in
 * which they are given; none need be waited for before the next is given.
 */
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
   * The rows of a query. The same question is asked once however many figures show the answer; a call whose filters
   * are no longer the newest is given up.
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
  const turns = takeTurns();
  const answers = new Map<string, Promise<Row[] | undefined>>(); // to the newest filters
  let newest = filterKey({}); // of all calls
  let current = newest; // of the cohort
  let planned = newest; // of the cohort when every task is over
  let made: Promise<unknown> = Promise.resolve(); // the cohort and the tables on it
  let codingsMade = true; // among them the codings

  function define(view: (typeof viewOrder)[number], filters: Filters): Promise<Row[]> {
    return connection.run(sources.views[view], view === "cohort" ? cohortParameters(filters) : undefined);
  }

  /** Narrows the cohort for what the connection is given next; nobody need wait for it. */
  function narrow(filters: Filters): void {
    const key = filterKey(filters);
    if (key === current) return;
    current = key;
    codingsMade = false;
    made = Promise.resolve();
    make(cohortTables.filter((table) => table !== "coded").map((table) => define(table, filters)));
  }

  /** Makes the cohort's codings, where SQL reads them and nothing has read them before. */
  function narrowCodings(): void {
    if (codingsMade) return;
    codingsMade = true;
    make([define("coded", {})]);
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
    void turns.alone(async () => {
      if (wanted()) narrow(filters);
      else if (planned === key) planned = "unknown";
    });
  }

  function amongAll<T>(task: () => Promise<T>): Promise<T> {
    plan({}, () => true);
    return turns.alone(async () => {
      narrowCodings();
      await made;
      return task();
    });
  }

  async function answerFor(query: string, filters: Filters, key: string): Promise<Row[] | undefined> {
    const sql = await sources.query(query);
    if (key !== newest) return;
    plan(filters, () => key === newest);
    return turns.together(async () => {
      if (key !== newest || key !== current) return;
      if (readsCodings(sql)) narrowCodings();
      const [rows] = await Promise.all([connection.run(sql), made]);
      return key === newest ? rows : undefined;
    });
  }

  await Promise.all(viewOrder.map((view) => define(view, {})));

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
      return amongAll(() => connection.run(text, values));
    },
    sql(text) {
      return amongAll(async () => {
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
