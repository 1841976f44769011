import type {Release, ReleasedTable} from "../../../src/model/release.js";

/** How a release differs from an earlier one: the names of rows, without numbers. */
export type ReleaseDifference = {
  /** The name of the earlier release. */
  from: string;
  /** Rows with a number now, and without one before. */
  newlyReleased: string[];
  /** Rows with a number before, and without one now. */
  newlyWithheld: string[];
  /** Rows with another number than before. */
  changed: string[];
};

/** Compares a release with an earlier one of that name. Rows are named as `table[dimension=level; dimension=level]`. */
export function compareReleases(from: string, earlier: Release, now: Release): ReleaseDifference {
  const [before, after] = [releasedNumbers(earlier), releasedNumbers(now)];
  const rows = (numbers: typeof before, keep: (row: string) => boolean) => [...numbers.keys()].filter(keep);
  return {
    from,
    newlyReleased: rows(after, (row) => !before.has(row)),
    newlyWithheld: rows(before, (row) => !after.has(row)),
    changed: rows(after, (row) => before.has(row) && before.get(row) !== after.get(row))
  };
}

/** The dimensions of a row in the form of a cell address: `route=told; group=adult`. */
export function formatRow(where: Record<string, unknown>): string {
  return Object.entries(where)
    .map(([dimension, level]) => `${dimension}=${level}`)
    .join("; ");
}

function releasedNumbers({tables}: Release): Map<string, number> {
  return new Map(tables.flatMap(numbersOf));
}

function numbersOf({name, dimensions, rows}: ReleasedTable): Array<[string, number]> {
  return rows.flatMap((row): Array<[string, number]> => {
    if (typeof row.patients !== "number") return [];
    const where = Object.fromEntries(dimensions.map((dimension) => [dimension, row[dimension]]));
    return [[`${name}[${formatRow(where)}]`, row.patients]];
  });
}
