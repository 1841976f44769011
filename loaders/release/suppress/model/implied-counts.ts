import {type Implied, type Model, sumOf, type Terms} from "./model.js";

/** Those of a superset who are not of a row. */
export function addComplements(model: Model, row: number): void {
  for (const superset of model.rows[row]?.supersets ?? []) {
    addImplied(model, "complement", row, [
      [superset, 1],
      [row, -1]
    ]);
  }
}

/** Those of a group in neither of two supersets of a row, where neither superset is a part of the other. */
export function addNeither(model: Model, row: number): void {
  const supersets = model.rows[row]?.supersets ?? [];
  for (const [position, first] of supersets.entries()) {
    for (const second of supersets.slice(position + 1)) {
      const above = [ancestors(model, first), ancestors(model, second)] as const;
      if (above[0].has(second) || above[1].has(first)) continue;
      const denominator = model.rows[first]?.denominator ?? undefined;
      const shared = denominator === model.rows[second]?.denominator;
      const whole = shared ? denominator : sampleRow(model, row);
      if (whole === undefined || !above[0].has(whole) || !above[1].has(whole)) continue;
      addImplied(model, "neither", row, [
        [whole, 1],
        [first, -1],
        [second, -1],
        [row, 1]
      ]);
    }
  }
}

/** @throws Error where the count is negative, since the tables are not as they are said to be */
export function addImplied(model: Model, kind: Implied["kind"], row: number, terms: Terms): void {
  const count = sumOf(model, terms);
  if (count < 0)
    throw new Error(`${model.rows[row]?.table}: a row counts more patients than it is a part of`);
  model.implied.push({kind, row, terms, count});
}

function ancestors({rows}: Model, row: number): Set<number> {
  const found = new Set<number>();
  const visit = (at: number) => {
    for (const superset of rows[at]?.supersets ?? []) {
      if (found.has(superset)) continue;
      found.add(superset);
      visit(superset);
    }
  };
  visit(row);
  return found;
}

function sampleRow({rows}: Model, row: number): number | undefined {
  const at = rows.findIndex(({table, group}) => table === "sample" && group === rows[row]?.group);
  return at < 0 ? undefined : at;
}
