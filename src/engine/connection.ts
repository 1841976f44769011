import type {Row} from "../model/row.js";

/**
 * A place where SQL runs: DuckDB in the reader's browser, or the same build of it in Node. Statements run in the order in
 * which they are given. The next one can be given before the answer to the last has come.
 */
export interface Connection {
  run(sql: string, parameters?: ReadonlyArray<string | null>, bounds?: AnswerBounds): Promise<Row[]>;
  /**
   * As `run`, for a statement that is run time and again: prepared once, and kept as long as the connection. If it makes a
   * temporary table it must read another one, or DuckDB takes the used plan again, which leaves the table without columns.
   */
  runAgain(sql: string, parameters: ReadonlyArray<string | null>): Promise<Row[]>;
}

/** How large an answer may be: its rows, its bytes, and the characters of one text. A larger one is refused. */
export type AnswerBounds = {rows: number; bytes: number; characters: number};

/** What a page can hold of the answer to a reader's statement. */
export const answerBounds: AnswerBounds = {rows: 200_000, bytes: 100_000_000, characters: 1_000_000};

/** A query that the engine refused, with the engine's own sentence, the SQL and the cause. */
export class QueryError extends Error {
  readonly sql: string;
  /** Whether the engine came to its end over it and answers no more: its WebAssembly was stopped in the middle of its work. */
  readonly endsEngine: boolean;
  constructor(sql: string, cause: unknown) {
    const endsEngine = cause instanceof Error && cause.name === "RuntimeError";
    super(endsEngine ? tooMuch : wordsOf(cause), {cause});
    this.name = "QueryError";
    this.sql = sql;
    this.endsEngine = endsEngine;
  }
}

const tooMuch = "the statement was too much for the query engine, which starts again; ask for less at a time";

/** The engine's own sentence, but where it advises what a page cannot do. */
function wordsOf(cause: unknown): string {
  const words = cause instanceof Error ? cause.message : String(cause);
  return words.startsWith("Out of Memory Error")
    ? "the statement needs more memory than the query engine has in a page; ask for less at a time"
    : words;
}

/**
 * Locks the engine once its tables are there: SQL no longer reaches a file, an address or an extension, and cannot
 * change that.
 * @throws QueryError when the engine cannot be locked
 */
export async function lockDown(connection: Connection): Promise<void> {
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}

/**
 * The rows of any one statement of SQL. What it changes is undone.
 * @throws QueryError when the engine refuses it, when its answer is beyond the bounds, or when the end of a transaction would
 * not undo it
 */
export async function runAndRollBack(
  connection: Connection,
  text: string,
  bounds: AnswerBounds = answerBounds
): Promise<Row[]> {
  const word = settingWord(text);
  if (word)
    throw new QueryError(text, `${word} would change the engine for all that follows; write a query instead`);
  await connection.run("BEGIN TRANSACTION");
  try {
    return await connection.run(text, [], bounds); // bound, so that it can be one statement only
  } finally {
    await connection.run("ROLLBACK").catch(() => undefined); // the text may have ended the transaction itself
  }
}

/**
 * The word by which a statement changes the engine's session, which no transaction undoes: with which it begins, or the name of a
 * function that does so, or that runs a text. Undefined for others.
 */
function settingWord(text: string): string | undefined {
  const [, named, running] = settingFunction.exec(text) ?? [];
  if (named ?? running) return named ?? running;
  const statement = text
    .replaceAll(/--.*/g, " ")
    .replaceAll(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/^\W*explain\b(\s*\([^)]*\)|\s+analyze\b)*/i, "");
  return /^\W*(set|reset|use|pragma|prepare|execute|deallocate)\b/i.exec(statement)?.[1]?.toUpperCase();
}

const settingFunction =
  /\b((?:en|dis)able_(?:logging|profiling|peg_parser)|truncate_duckdb_logs|setseed)\b|\b(query)["\s\u200b-\u200d\u2060]*(?:\(|--|\/\*)/i;
