import type {LeftBehind} from "../../import/formats/project.js";

/** The kinds of what is left behind that there is any of. */
export function thoseThereAre(kinds: LeftBehind[]): LeftBehind[] {
  return kinds.filter(({count}) => count > 0);
}

/** How many rows have something written in a column. */
export function written<Row>(rows: Row[], cell: (row: Row) => string | undefined): number {
  return rows.filter((row) => (cell(row) ?? "").trim() !== "").length;
}
