/** A name as SQL writes it, safe whatever characters it holds. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A value as a DuckDB literal, for the places that take no bound parameter. */
export function quoteLiteral(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  return `'${value.replaceAll("'", "''")}'`;
}
