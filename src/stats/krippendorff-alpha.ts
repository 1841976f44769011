import {createDisagreementSums, type DisagreementSums} from "./disagreement.js";
import {tailOf} from "./normal.js";
import {
  type Metric,
  metrics,
  type PairableRatings,
  pairableRatings,
  type Rating,
  type UnitCounts
} from "./pairable-ratings.js";
import {quantile} from "./quantile.js";
import {createRRandom} from "./r-random.js";

/**
 * Agreement beyond chance: 1 is perfect, 0 is what chance would give. `pairable` counts the ratings that the
 * estimate rests on: those in units that have at least two.
 */
export type Alpha = {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  pairable: number;
};

export type AlphaOptions = {
  /** How ratings differ; the default is nominal. */
  metric?: Metric;
  /** The level of the interval; the default is 0.95. */
  level?: number;
  /** How many resamples the interval is made of; the default is 1000, and 0 makes no interval. */
  bootstrap?: number;
  /** Where the random numbers start; the default is 15. */
  seed?: number;
};

/**
 * Krippendorff's alpha, for any number of coders and with missing ratings (Krippendorff 2011, Computing
 * Krippendorff's Alpha-Reliability), with a percentile bootstrap interval over units (Zapf et al. 2016, BMC
 * Medical Research Methodology 16:93).
 *
 * Units of two ratings or more are resampled as R does it with `set.seed(seed); replicate(bootstrap,
 * alpha(units[sample.int(n, n, replace = TRUE)]))`, and the ends are R's default quantiles. A resample without
 * variation has no alpha and is left out.
 *
 * The estimate is null when no unit has two ratings or when all pairable ratings are alike; then, and when
 * there is no resample to go by, the interval is null too. The ratio metric compares every two different
 * values in every resample, so it is slow when there are thousands of them.
 * @param units a list a unit, a rating a coder, in any order; null and undefined are missing. Under the
 *   nominal metric a rating is a string or a finite number, and 1 is another category than "1"; under the
 *   others it is a finite number; under ratio it is not negative
 * @throws RangeError naming `units`, `metric`, `level`, `bootstrap` or `seed` when it is none of those
 */
export function krippendorffAlpha(
  units: readonly (readonly Rating[])[],
  {metric = "nominal", level = 0.95, bootstrap = 1000, seed = 15}: AlphaOptions = {}
): Alpha {
  if (!metrics.includes(metric))
    throw new RangeError(`metric is not one of ${metrics.join(", ")}: ${metric}`);
  const tail = tailOf(level);
  if (!Number.isSafeInteger(bootstrap) || bootstrap < 0)
    throw new RangeError(`bootstrap is not a whole number from 0: ${bootstrap}`);
  const random = createRRandom(seed);

  const ratings = pairableRatings(units, metric);
  const sums = createDisagreementSums(metric, ratings);
  const {kinds, kindOf} = ratings;
  const count = kindOf.length;
  const sample = new Float64Array(kinds.length); // how many units of each kind
  for (const kind of kindOf) sample[kind] = (sample[kind] as number) + 1;
  const pairable = kindOf.reduce((sum, kind) => sum + (kinds[kind] as UnitCounts).size, 0);
  const estimate = alphaOf(sample, ratings, sums);
  if (estimate === null) return {estimate, lower: null, upper: null, pairable};

  const resampled: number[] = [];
  for (let turn = 0; turn < bootstrap; turn++) {
    sample.fill(0);
    for (let drawn = 0; drawn < count; drawn++) {
      const kind = kindOf[random.index(count)] as number;
      sample[kind] = (sample[kind] as number) + 1;
    }
    const value = alphaOf(sample, ratings, sums);
    if (value !== null) resampled.push(value);
  }
  resampled.sort((a, b) => a - b);
  return {estimate, lower: quantile(resampled, tail), upper: quantile(resampled, 1 - tail), pairable};
}

/**
 * 1 − (n − 1) · within / among, for a sample of units; null where all ratings are alike, or so
 * nearly that their squared differences are no numbers.
 */
function alphaOf(sample: Float64Array, ratings: PairableRatings, sums: DisagreementSums): number | null {
  const totals = new Float64Array(ratings.values.length);
  let pairable = 0;
  for (const [kind, {categories, counts, size}] of ratings.kinds.entries()) {
    const times = sample[kind] as number;
    pairable += times * size;
    for (let i = 0; i < categories.length; i++) {
      const category = categories[i] as number;
      totals[category] = (totals[category] as number) + times * (counts[i] as number);
    }
  }
  if (pairable === 0 || totals.includes(pairable)) return null;
  const {within, among} = sums(sample, totals);
  return among > 0 ? 1 - ((pairable - 1) * within) / among : null;
}
