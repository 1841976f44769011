import type {SuppressionModel, WeightedRows} from "./model.js";

/** For each row, the indexes of the sums and of the implied counts that it is in. */
export type RowRelations = {sums: number[][]; implied: number[][]};

/** Finds the relations of each row. */
export function relateRows({rows, sums, impliedCounts}: SuppressionModel): RowRelations {
  const relations: RowRelations = {sums: rows.map(() => []), implied: rows.map(() => [])};
  for (const [index, terms] of sums.entries()) for (const [row] of terms) relations.sums[row]?.push(index);
  for (const [index, {terms}] of impliedCounts.entries())
    for (const [row] of terms) relations.implied[row]?.push(index);
  return relations;
}

/** Rows that are connected by sums and implied counts, and the indexes of these. */
export type Component = {rows: number[]; sums: number[]; implied: number[]};

/** The components that rows form when all other rows are known. */
export function findComponents(
  model: SuppressionModel,
  relations: RowRelations,
  rows: Iterable<number>
): Component[] {
  const open = new Set([...rows].sort((a, b) => a - b));
  const components: Component[] = [];
  for (const first of open) {
    open.delete(first);
    const members = [first];
    const sums = new Set<number>();
    const implied = new Set<number>();
    const addRows = (terms: WeightedRows) => {
      for (const [row] of terms) if (open.delete(row)) members.push(row);
    };
    for (const row of members) {
      for (const index of relations.sums[row] ?? []) {
        if (!sums.has(index)) addRows(model.sums[index] ?? []);
        sums.add(index);
      }
      for (const index of relations.implied[row] ?? []) {
        if (!implied.has(index)) addRows(model.impliedCounts[index]?.terms ?? []);
        implied.add(index);
      }
    }
    components.push({rows: sortNumbers(members), sums: sortNumbers(sums), implied: sortNumbers(implied)});
  }
  return components;
}

function sortNumbers(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
