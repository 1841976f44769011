/**
 * The probability beyond each end of a two-sided interval: 0.025 at level 0.95.
 * Use it as it is: 1 less it would lose the digits of a level near 1.
 * @throws RangeError when the level lies outside (0, 1)
 */
export function tailOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level outside (0, 1): ${level}`);
  return (1 - level) / 2;
}
