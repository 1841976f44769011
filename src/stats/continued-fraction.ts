/** Replaces a denominator of 0. */
const tiny = 1e-300;

/** A continued fraction that has not converged by then will not. */
const maxTerms = 1e6;

/**
 * The continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)), to the precision of a double (Lentz 1976, Appl Opt
 * 15:668, as modified by Thompson and Barnett 1986).
 * @param first b₀
 * @param term aₖ and bₖ, for k from 1
 * @throws RangeError when it does not converge
 */
export function continuedFraction(
  first: number,
  term: (k: number) => [above: number, beside: number]
): number {
  let value = first || tiny;
  let numerator = value;
  let denominator = 0;
  for (let k = 1; k <= maxTerms; k += 1) {
    const [above, beside] = term(k);
    denominator = 1 / (beside + above * denominator || tiny);
    numerator = beside + above / numerator || tiny;
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) return value;
  }
  throw new RangeError(`continued fraction did not settle in ${maxTerms} terms`);
}
