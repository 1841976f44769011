import {requireCounts} from "./proportion.js";

/**
 * The percentage that `numerator` is of `denominator`, rounded half up at the given number of decimals.
 * Exact: the rounding is decided in whole numbers, never on a binary fraction.
 * @throws RangeError when the counts are no counts, the denominator is 0, or decimals is not 0 to 12
 */
export function roundHalfUp(numerator: number, denominator: number, decimals: number): number {
  return toNumber(scaled(numerator, denominator, decimals).halfUp, decimals);
}

/** The same percentage with a tie going to the even digit, as many statistics programs round. */
export function roundHalfEven(numerator: number, denominator: number, decimals: number): number {
  const {halfUp, tie} = scaled(numerator, denominator, decimals);
  return toNumber(tie && halfUp % 2n === 1n ? halfUp - 1n : halfUp, decimals);
}

function scaled(numerator: number, denominator: number, decimals: number): {halfUp: bigint; tie: boolean} {
  requireCounts(numerator, denominator);
  if (denominator === 0) throw new RangeError("denominator is 0: there is no percentage");
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 12)
    throw new RangeError(`decimals is not a whole number from 0 to 12: ${decimals}`);
  const half = BigInt(denominator);
  const over = 2n * BigInt(numerator) * 100n * 10n ** BigInt(decimals) + half;
  return {halfUp: over / (2n * half), tie: over % (2n * half) === 0n};
}

function toNumber(digits: bigint, decimals: number): number {
  return Number(digits) / 10 ** decimals;
}
