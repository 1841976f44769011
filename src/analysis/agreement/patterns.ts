import {type Row, readNumber} from "../../model/row.js";

/** Which codes each coder put on an excerpt, and how many excerpts that two coders or more read have exactly these. */
export type CodingPattern = {
  /** The set of codes, or of themes, of each coder who read the excerpt; empty where the coder put none. */
  sets: ReadonlyMap<string, ReadonlySet<string>>;
  excerpts: number;
};

/** Two coders, in alphabetical order, and how many excerpts both read. */
export type CoderPair = {first: string; second: string; excerpts: number};

/** The patterns of the query `double-coding`, in its order. Two patterns of codes can be alike in their themes. */
export function patternsOf(rows: readonly Row[], column: "code" | "theme"): CodingPattern[] {
  const found = new Map<unknown, {sets: Map<string, Set<string>>; excerpts: number}>();
  for (const row of rows) {
    const pattern = found.get(row.pattern) ?? {sets: new Map(), excerpts: Number(row.excerpts)};
    const coder = String(row.coder);
    const set = pattern.sets.get(coder) ?? new Set();
    const put = row[column];
    if (put !== null) set.add(String(put));
    pattern.sets.set(coder, set);
    found.set(row.pattern, pattern);
  }
  return [...found.values()];
}

/** How many excerpts have these patterns. */
export function excerptsOf(patterns: readonly CodingPattern[]): number {
  return patterns.reduce((sum, {excerpts}) => sum + excerpts, 0);
}

/** Every two coders who read an excerpt in common, the two with most of them first, then by name. */
export function pairsOf(patterns: readonly CodingPattern[]): CoderPair[] {
  const coders = [...new Set(patterns.flatMap(({sets}) => [...sets.keys()]))].sort();
  return coders
    .flatMap((first, i) =>
      coders
        .slice(i + 1)
        .map((second) => ({first, second, excerpts: sharedBy({first, second}, patterns).total}))
    )
    .filter(({excerpts}) => excerpts > 0)
    .sort((a, b) => b.excerpts - a.excerpts);
}

/** What each of two coders put on the excerpts that both read. */
export function sharedBy(
  {first, second}: Pick<CoderPair, "first" | "second">,
  patterns: readonly CodingPattern[]
): {
  total: number;
  shared: Array<{ofFirst: ReadonlySet<string>; ofSecond: ReadonlySet<string>; excerpts: number}>;
} {
  const shared = patterns.flatMap(({sets, excerpts}) => {
    const [ofFirst, ofSecond] = [sets.get(first), sets.get(second)];
    return ofFirst && ofSecond ? [{ofFirst, ofSecond, excerpts}] : [];
  });
  return {total: shared.reduce((sum, {excerpts}) => sum + excerpts, 0), shared};
}

/** How many excerpts were read by so many coders or more, from the rows of `excerpts-by-coders`. */
export function excerptsReadBy(rows: readonly Row[], minCoders: number): number {
  return rows.reduce(
    (sum, row) => sum + (readNumber(row, "coders") >= minCoders ? readNumber(row, "excerpts") : 0),
    0
  );
}
