/** The number of ways to choose `chosen` of `of` things, exactly. */
export type Ways = (of: number, chosen: number) => bigint;

/**
 * Binomial coefficients, each row of Pascal's triangle computed once, when it is first asked for.
 * @param spend receives how many coefficients are about to be computed
 */
export function binomials(spend: (steps: number) => void): Ways {
  const rows = new Map<number, readonly bigint[]>();
  return (of, chosen) => {
    const row = rows.get(of) ?? pascal(of, spend);
    rows.set(of, row);
    return row[chosen] ?? 0n;
  };
}

function pascal(of: number, spend: (steps: number) => void): bigint[] {
  spend(of);
  const row = [1n];
  let coefficient = 1n;
  for (let chosen = 1; chosen <= of; chosen += 1) {
    coefficient = (coefficient * BigInt(of - chosen + 1)) / BigInt(chosen);
    row.push(coefficient);
  }
  return row;
}

/**
 * A multinomial coefficient: in how many ways things can be dealt out to parts of these sizes.
 */
export function multinomial(parts: readonly number[], ways: Ways): bigint {
  let product = 1n;
  let sum = 0;
  for (const part of parts) {
    sum += part;
    product *= ways(sum, part);
  }
  return product;
}
