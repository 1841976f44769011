/** A table as numbers: adults and children of two or three levels, of themes, and of both together. */
export type Whole = Readonly<Record<string, number>>;

/** Counts of a group that others are part of: names of counts, and whether what is left counts too. */
export type Shape = {
  /** The names of the counts of one group, without the group's. */
  rows: string[];
  /** Every possible way to fill one group of a size. */
  fill(size: number): Whole[];
  /** What follows from the counts of one group of a size. */
  implied(counts: Whole, size: number): Whole;
};

/** Three levels of which each patient has one. */
export const partition: Shape = {
  rows: ["a", "b", "c"],
  fill: (size) => upTo(size).flatMap((a) => upTo(size - a).map((b) => ({a, b, c: size - a - b}))),
  implied: ({a = 0, b = 0, c = 0}, size) => ({"not a": size - a, "not b": size - b, "not c": size - c})
};

/** Two themes of which a patient may have both. */
export const pair: Shape = {
  rows: ["a", "b", "a × b"],
  fill: (size) =>
    upTo(size).flatMap((a) =>
      upTo(size).flatMap((b) =>
        upTo(Math.min(a, b))
          .filter((both) => size - a - b + both >= 0)
          .map((both) => ({a, b, "a × b": both}))
      )
    ),
  implied: ({a = 0, b = 0, "a × b": both = 0}, size) => ({
    "not a": size - a,
    "not b": size - b,
    "not both": size - both,
    "a alone": a - both,
    "b alone": b - both,
    neither: size - a - b + both
  })
};

function upTo(most: number): number[] {
  return Array.from({length: most + 1}, (_, count) => count);
}

/** All tables of two groups of these sizes, with their sums and all that follows: the rows, and what is implied. */
export function everyTable(
  {rows, fill, implied}: Shape,
  [adults, children]: readonly [number, number]
): Whole[] {
  const complete = (group: string, counts: Whole, size: number) =>
    Object.fromEntries(
      Object.entries({...counts, ...implied(counts, size)}).map(([name, count]) => [
        `${name} ${group}`,
        count
      ])
    );
  return fill(adults).flatMap((ofAdults) =>
    fill(children).map((ofChildren) => {
      const all = Object.fromEntries(
        rows.map((name) => [name, (ofAdults[name] ?? 0) + (ofChildren[name] ?? 0)])
      );
      return {
        ...complete("adult", ofAdults, adults),
        ...complete("child", ofChildren, children),
        ...complete("all", all, adults + children)
      };
    })
  );
}

export type Rules = {threshold: number; width: number; widthIfOneKnown: number};

/**
 * Whether all that need it are protected: withheld rows and small implied counts. Looks through every table that has the
 * numbers that are released, and compares with what all tables of these sizes would leave.
 */
export function isProtected(
  tables: readonly Whole[],
  truth: Whole,
  rows: ReadonlySet<string>,
  withheld: ReadonlySet<string>,
  {threshold, width, widthIfOneKnown}: Rules
): boolean {
  const released = [...rows].filter((name) => !withheld.has(name));
  const left = tables.filter((table) => released.every((name) => table[name] === truth[name]));
  const isOpen = (name: string) => left.some((table) => table[name] !== left[0]?.[name]);
  const implied = Object.keys(truth).filter((name) => !rows.has(name));
  const targets = [...withheld, ...implied.filter((name) => (truth[name] ?? 0) < threshold)];
  const known = [...withheld, ...implied.filter(isOpen)];
  const isWide = (target: string, width: number, other?: string) => {
    const found = spread(left, target, other);
    return found >= width || found >= spread(tables, target, other);
  };
  return targets.every(
    (target) => isWide(target, width) && known.every((other) => isWide(target, widthIfOneKnown, other))
  );
}

/** How far apart tables put a count; with `known`, those tables in which that count is 1 at least. */
function spread(tables: readonly Whole[], name: string, known?: string): number {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const table of tables) {
    if (known !== undefined && (table[known] ?? 0) < 1) continue;
    const count = table[name] ?? 0;
    least = Math.min(least, count);
    greatest = Math.max(greatest, count);
  }
  return Math.max(0, greatest - least);
}
