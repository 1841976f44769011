/** A name as SQL writes it, safe whatever characters it holds. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A value as a DuckDB literal, for the places that take no bound parameter.
 * @throws Error where the value is something else than its type says, which as a text could be SQL
 */
export function quoteLiteral(value: string | number | boolean): string {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return String(value);
  throw new Error(`no literal: ${JSON.stringify(value)}`);
}
