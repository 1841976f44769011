/** Counts are named; a filling gives each a number. */
export type Filling = ReadonlyMap<string, number>;

/** Σ weight × count lies between two numbers. */
export type Rule = {
  terms: ReadonlyArray<readonly [name: string, weight: number]>;
  least: number;
  greatest: number;
};

/**
 * Every filling with whole numbers between 0 and `most` that keeps all rules: one count after the other, all values tried.
 * It gives up after `limit` fillings, and then has one more.
 */
export function fillings(
  most: ReadonlyMap<string, number>,
  rules: readonly Rule[],
  limit = Number.POSITIVE_INFINITY
): Filling[] {
  const names = [...most.keys()];
  const place = new Map(names.map((name, i) => [name, i]));
  // A rule is tried as soon as the last of its counts has a value.
  const due = names.map((_, i) =>
    rules.filter(({terms}) => Math.max(...terms.map(([name]) => place.get(name) ?? -1)) === i)
  );
  const found: Filling[] = [];
  const values = new Map<string, number>();
  const fill = (i: number): void => {
    if (found.length > limit) return;
    const name = names[i];
    if (name === undefined) return void found.push(new Map(values));
    for (let value = 0; value <= (most.get(name) ?? 0); value += 1) {
      values.set(name, value);
      if ((due[i] ?? []).every((rule) => keeps(values, rule))) fill(i + 1);
    }
    values.delete(name);
  };
  fill(0);
  return found;
}

/** What a sum is between in some fillings; undefined where there are none. */
export function between(found: readonly Filling[], terms: Rule["terms"]): [number, number] | undefined {
  if (found.length === 0) return;
  const values = found.map((filling) => sum(filling, terms));
  return [Math.min(...values), Math.max(...values)];
}

export function sum(filling: Filling, terms: Rule["terms"]): number {
  return terms.reduce((total, [name, weight]) => total + weight * (filling.get(name) ?? 0), 0);
}

function keeps(filling: Filling, {terms, least, greatest}: Rule): boolean {
  const total = sum(filling, terms);
  return least <= total && total <= greatest;
}
