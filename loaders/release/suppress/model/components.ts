import type {Model, Terms} from "./model.js";
/** Which sums and which implied counts a row is a term of. */
export type Touching = {sums: number[][]; implied: number[][]};

export function touching({rows, sums, implied}: Model): Touching {
  const found: Touching = {sums: rows.map(() => []), implied: rows.map(() => [])};
  for (const [at, terms] of sums.entries()) for (const [row] of terms) found.sums[row]?.push(at);
  for (const [at, {terms}] of implied.entries()) for (const [row] of terms) found.implied[row]?.push(at);
  return found;
}

/** Rows that hang together, and what they hang together by. */
export type Part = {rows: number[]; sums: number[]; implied: number[]};

/** The parts that some rows fall into, when all other rows are known. */
export function partsOf(model: Model, near: Touching, rows: Iterable<number>): Part[] {
  const open = new Set([...rows].sort((a, b) => a - b));
  const parts: Part[] = [];
  for (const first of open) {
    open.delete(first);
    const part = {rows: [first], sums: new Set<number>(), implied: new Set<number>()};
    const reach = (terms: Terms) => {
      for (const [row] of terms) if (open.delete(row)) part.rows.push(row);
    };
    for (const row of part.rows) {
      for (const at of near.sums[row] ?? []) {
        if (!part.sums.has(at)) reach(model.sums[at] ?? []);
        part.sums.add(at);
      }
      for (const at of near.implied[row] ?? []) {
        if (!part.implied.has(at)) reach(model.implied[at]?.terms ?? []);
        part.implied.add(at);
      }
    }
    parts.push({rows: sorted(part.rows), sums: sorted(part.sums), implied: sorted(part.implied)});
  }
  return parts;
}

function sorted(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
