import type {CellAddress, Row} from "../../src/model/row.js";

/** For each query whose cells can be opened: the columns that name a cell, the one it counts in, and what is counted. */
export const openable: Readonly<Record<string, {keys: string[]; measure: string; unit: string}>> = {
  "codebook-size": {keys: ["kind"], measure: "codes", unit: "code"},
  "double-coding": {keys: ["pattern"], measure: "excerpts", unit: "excerpt_id"},
  "identification-routes": {keys: ["group", "route"], measure: "patients", unit: "patient_id"},
  sample: {keys: ["group"], measure: "patients", unit: "patient_id"},
  "sample-characteristics": {
    keys: ["group", "variable", "level"],
    measure: "patients",
    unit: "patient_id"
  }
};

/** The address of a row's cell. */
export function cellOf(row: Row, {keys, measure}: {keys: string[]; measure: string}): CellAddress {
  return {measure, where: Object.fromEntries(keys.map((key) => [key, String(row[key])]))};
}

/** How many different values a column has. */
export function distinct(rows: readonly Row[], column: string): number {
  return new Set(rows.map((row) => row[column])).size;
}
