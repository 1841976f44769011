/** How long some work took, in any unit, and how much of it there was. */
export interface Measured {
  readonly size: number;
  readonly time: number;
}

/**
 * The exponent b of time = a · sizeᵇ: the slope of the least-squares line through the logarithms. 1 means that time grows
 * in proportion. Null with fewer than two sizes, or where a time is not above 0.
 */
export function fitExponent(measured: readonly Measured[]): number | null {
  if (measured.some(({time}) => time <= 0)) return null;
  const points = measured.map(({size, time}) => ({x: Math.log(size), y: Math.log(time)}));
  const mean = (of: (point: {x: number; y: number}) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = mean((point) => (point.x - x) ** 2);
  return spread > 0 ? mean((point) => (point.x - x) * (point.y - y)) / spread : null;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return (low + high) / 2;
}
