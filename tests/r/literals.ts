/** The values as an R vector; null is NA. */
export function vector(values: readonly (number | null)[]): string {
  return `c(${values.map((value) => value ?? "NA").join(", ")})`;
}

/** The rows as an R matrix. */
export function matrix(rows: readonly (readonly number[])[]): string {
  return `matrix(${vector(rows.flat())}, nrow = ${rows.length}, byrow = TRUE)`;
}

/** The R codes as an R list. */
export function list(codes: readonly string[]): string {
  return `list(${codes.join(", ")})`;
}
