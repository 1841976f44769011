/**
 * The product of whole numbers. From halves of like size, so that thousands of factors are multiplied fast.
 */
export function product(factors: readonly number[], from = 0, to = factors.length): bigint {
  if (to - from > 1) {
    const middle = (from + to) >> 1;
    return product(factors, from, middle) * product(factors, middle, to);
  }
  return from === to ? 1n : BigInt(factors[from] as number);
}

/** part/whole to the last digit or so, for 0 < part ≤ whole of any size; 0 when that is below any double. */
export function quotient(part: bigint, whole: bigint): number {
  const excess = digits(whole) - digits(part);
  const scaled = (part << BigInt(4 * excess + 64)) / whole;
  return Number(scaled) * 2 ** -64 * 2 ** (-4 * excess);
}

/** The length of a whole number in hexadecimal. */
function digits(number: bigint): number {
  return number.toString(16).length;
}
