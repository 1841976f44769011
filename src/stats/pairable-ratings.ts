/** How two ratings differ: at all, in rank, in distance, or in distance relative to their sum. */
export type Metric = "nominal" | "ordinal" | "interval" | "ratio";

/** The metrics, from the weakest assumption about ratings to the strongest. */
export const metrics: readonly Metric[] = ["nominal", "ordinal", "interval", "ratio"];

/** A coder's rating of a unit: a name or a number; null and undefined are missing. */
export type Rating = string | number | null | undefined;

/** How often each category was given to a unit: `counts[i]` ratings of category `categories[i]`, `size` in all. */
export type UnitCounts = {categories: readonly number[]; counts: readonly number[]; size: number};

/**
 * The pairable ratings: the kinds of units of two ratings or more, the kind of each such unit in the order of the
 * units, and what the categories stand for. Units of a kind have the same ratings.
 */
export type PairableRatings = {
  kinds: readonly UnitCounts[];
  kindOf: Int32Array;
  values: readonly (string | number)[];
};

/**
 * Counts the ratings of each unit that has at least two of them, in the order of the units. Categories are
 * places in `values`, which rises where the metric asks for numbers.
 * @throws RangeError naming `units`, the unit and the rating, when a rating is no string and no finite number,
 *   or not one that the metric can measure
 */
export function pairableRatings(units: readonly (readonly Rating[])[], metric: Metric): PairableRatings {
  const pairable = units
    .map((unit, index) => presentRatings(unit, index, metric))
    .filter((ratings) => ratings.length >= 2);
  const values = [...new Set(pairable.flat())];
  if (metric !== "nominal") values.sort((a, b) => Number(a) - Number(b));
  const places = new Map(values.map((value, place) => [value, place]));
  const kinds: UnitCounts[] = [];
  const known = new Map<string, number>();
  const kindOf = Int32Array.from(pairable, (ratings) => {
    const name = ratings
      .map((rating) => places.get(rating) as number)
      .sort((a, b) => a - b)
      .join();
    const kind = known.get(name) ?? kinds.push(countCategories(ratings, places)) - 1;
    known.set(name, kind);
    return kind;
  });
  return {kinds, kindOf, values};
}

function presentRatings(unit: readonly Rating[], index: number, metric: Metric): (string | number)[] {
  const present = unit.filter((rating) => rating !== null && rating !== undefined);
  for (const rating of present) {
    const fault = faultOf(rating, metric);
    if (fault) throw new RangeError(`units holds ${fault} in unit ${index + 1}: ${shown(rating)}`);
  }
  return present;
}

function faultOf(rating: unknown, metric: Metric): string | undefined {
  if (typeof rating === "string" && metric === "nominal") return undefined;
  if (typeof rating !== "number") return `a rating that the ${metric} metric cannot measure`;
  if (!Number.isFinite(rating)) return "a rating that is not finite";
  if (rating < 0 && metric === "ratio") return "a negative rating, which the ratio metric cannot measure";
  return undefined;
}

function countCategories(
  ratings: readonly (string | number)[],
  places: ReadonlyMap<string | number, number>
): UnitCounts {
  const tally = new Map<number, number>();
  for (const rating of ratings) {
    const place = places.get(rating) as number;
    tally.set(place, (tally.get(place) ?? 0) + 1);
  }
  return {categories: [...tally.keys()], counts: [...tally.values()], size: ratings.length};
}

function shown(rating: unknown): string {
  return typeof rating === "string" ? JSON.stringify(rating) : String(rating);
}
