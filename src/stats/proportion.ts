/** A share of a group: `numerator` of `denominator` patients, both whole and 0 ≤ numerator ≤ denominator. */
export type Proportion = {numerator: number; denominator: number};

/**
 * Refuses numbers that are no counts.
 * @throws RangeError naming the argument, when it is not a whole number from 0, or when the numerator exceeds the
 *   denominator
 */
export function requireCounts(numerator: number, denominator: number): void {
  if (!Number.isSafeInteger(denominator) || denominator < 0)
    throw new RangeError(`denominator is not a whole number from 0: ${denominator}`);
  if (!Number.isSafeInteger(numerator) || numerator < 0)
    throw new RangeError(`numerator is not a whole number from 0: ${numerator}`);
  if (numerator > denominator)
    throw new RangeError(`numerator exceeds denominator: ${numerator} of ${denominator}`);
}

/**
 * Refuses counts from which no proportion can be estimated.
 * @throws RangeError naming the argument, when it is not a whole number from 0, when the numerator exceeds the
 *   denominator, or when the denominator is 0
 */
export function requireProportion(numerator: number, denominator: number): void {
  requireCounts(numerator, denominator);
  if (denominator === 0) throw new RangeError("denominator is 0: there is nothing to estimate");
}
