/** A query that the engine refused: the engine's own sentence, with the SQL and the cause kept. */
export class QueryError extends Error {
  readonly sql: string;
  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), {cause});
    this.name = "QueryError";
    this.sql = sql;
  }
}
