import {requireCount} from "./count.js";

/**
 * The percentage `count` is of `total`, rounded half up at the given number of decimals.
 * Exact: the rounding is decided in whole numbers, never on a binary fraction.
 * @throws RangeError when the counts are no counts, total is 0, or decimals is not 0 to 12
 */
export function roundHalfUp(count: number, total: number, decimals: number): number {
  return toNumber(scaled(count, total, decimals).halfUp, decimals);
}

/** The same percentage with a tie going to the even digit, as many statistics programs round. */
export function roundHalfEven(count: number, total: number, decimals: number): number {
  const {halfUp, tie} = scaled(count, total, decimals);
  return toNumber(tie && halfUp % 2n === 1n ? halfUp - 1n : halfUp, decimals);
}

function scaled(count: number, total: number, decimals: number): {halfUp: bigint; tie: boolean} {
  requireCount(count, total);
  if (total === 0) throw new RangeError("total is 0: there is no percentage");
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 12)
    throw new RangeError(`decimals is not a whole number from 0 to 12: ${decimals}`);
  const denominator = 2n * BigInt(total);
  const numerator = 2n * BigInt(count) * 100n * 10n ** BigInt(decimals) + BigInt(total);
  return {halfUp: numerator / denominator, tie: numerator % denominator === 0n};
}

function toNumber(digits: bigint, decimals: number): number {
  return Number(digits) / 10 ** decimals;
}
