import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {krippendorffAlpha} from "../../../src/stats/krippendorff-alpha.js";
import type {Metric, Rating} from "../../../src/stats/pairable-ratings.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {expectRelatively} from "../../support/relatively.js";

const metrics: Metric[] = ["nominal", "ordinal", "interval", "ratio"];
const {
  krippendorff2011_A_binary: binary,
  krippendorff2011_B_nominal_two_observers: twoObservers,
  krippendorff2011_C_4x12: fourObservers,
  krippendorff_wikipedia_3x15: threeCoders
} = textbook;

/** Print sets a row a coder; the function takes a row a unit. */
function unitsOf(coders: Record<string, readonly Rating[]>): Rating[][] {
  const rows = Object.values(coders);
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit]));
}

describe("krippendorffAlpha, against print and R", () => {
  const A = {name: "2011 A", data: binary.data, pairable: 20};
  const B = {name: "2011 B", data: twoObservers.data, pairable: 24};
  const C = {name: "2011 C", data: fourObservers.data, pairable: 40};
  const three = {name: "of 3 coders, 15 units", data: threeCoders.data, pairable: threeCoders.pairable_n};

  it.each([
    {...A, metric: "nominal", r: binary.nominal, printed: binary.published},
    {...B, metric: "nominal", r: twoObservers.nominal, printed: twoObservers.published},
    {...C, metric: "nominal", r: fourObservers.nominal, printed: fourObservers.published.nominal},
    {...C, metric: "ordinal", r: fourObservers.ordinal, printed: fourObservers.published.ordinal},
    {...C, metric: "interval", r: fourObservers.interval, printed: fourObservers.published.interval},
    {...C, metric: "ratio", r: fourObservers.ratio, printed: fourObservers.published.ratio},
    {...three, metric: "nominal", r: threeCoders.nominal, printed: threeCoders.published.nominal},
    {...three, metric: "interval", r: threeCoders.interval, printed: threeCoders.published.interval}
  ] as const)("gives $printed for example $name, $metric", ({data, metric, r, printed, pairable}) => {
    const alpha = krippendorffAlpha(unitsOf(data), {metric, bootstrap: 0});
    expect(alpha.estimate?.toFixed(3)).toBe(printed.toFixed(3));
    expectRelatively(Number(alpha.estimate), r, 1e-11);
    expect(alpha.pairable).toBe(pairable);
  });

  it.each([
    {metric: "nominal", options: {}, lower: 0.41943989186449288, upper: 1},
    {metric: "ordinal", options: {}, lower: 0.45382325552100056, upper: 1},
    {metric: "interval", options: {}, lower: 0.40261904761904777, upper: 1},
    {metric: "ratio", options: {}, lower: 0.43386721703321229, upper: 1},
    {
      metric: "nominal",
      options: {seed: 2011, bootstrap: 500, level: 0.9},
      lower: 0.4674661889834304,
      upper: 0.93291314766290778
    }
  ] as const)(
    "has R's bootstrap interval of example 2011 C, $metric, $options",
    ({metric, options, lower, upper}) => {
      const alpha = krippendorffAlpha(unitsOf(fourObservers.data), {metric, ...options});
      expectRelatively(Number(alpha.lower), lower, 1e-13);
      expectRelatively(Number(alpha.upper), upper, 1e-13);
    }
  );
});

describe("krippendorffAlpha, worked out by hand", () => {
  it.each([
    {
      metric: "nominal",
      units: [
        [1, 2],
        [1, 2]
      ],
      estimate: 1 - (3 * 2) / 4
    },
    {
      metric: "nominal",
      units: [
        [1, 1],
        [1, 3]
      ],
      estimate: 0
    },
    {
      metric: "nominal",
      units: [
        ["a", "b", "b"],
        ["a", "a"]
      ],
      estimate: 1 - (4 * 1) / 6
    },
    {
      metric: "nominal",
      units: [
        [1, 1],
        ["1", "1"]
      ],
      estimate: 1
    },
    {
      metric: "ordinal",
      units: [
        [1, 2],
        [2, 3],
        [3, 3]
      ],
      estimate: 1 - (5 * 8.5) / 90
    },
    {
      metric: "ordinal",
      units: [
        [-10, 0.5],
        [0.5, 900],
        [900, 900]
      ],
      estimate: 1 - (5 * 8.5) / 90
    },
    {
      metric: "interval",
      units: [
        [1, 1],
        [1, 3]
      ],
      estimate: 0
    },
    {
      metric: "interval",
      units: [
        [0, 1],
        [3, 3]
      ],
      estimate: 1 - (3 * 1) / (1 + 2 * 9 + 2 * 4)
    },
    {
      metric: "ratio",
      units: [
        [1, 3],
        [3, 3]
      ],
      estimate: 0
    },
    {
      metric: "ratio",
      units: [
        [0, 1],
        [0, 0],
        [1, 1]
      ],
      estimate: 1 - (5 * 1) / 9
    }
  ] as const)("gives $estimate for $units, $metric", ({metric, units, estimate}) => {
    expect(krippendorffAlpha(units, {metric, bootstrap: 0}).estimate).toBeCloseTo(estimate, 14);
  });

  it.each(metrics)("has no estimate without a unit of two ratings, %s", (metric) => {
    const nothing = {estimate: null, lower: null, upper: null, pairable: 0};
    for (const units of [
      [],
      [[]],
      [[1], [2], [3]],
      [
        [null, 1],
        [2, undefined]
      ]
    ])
      expect(krippendorffAlpha(units, {metric})).toEqual(nothing);
  });

  it.each(metrics)("has no estimate without variation, and tells what it looked at, %s", (metric) => {
    expect(krippendorffAlpha([[5, 5], [5, null, 5, 5], [7]], {metric})).toEqual({
      estimate: null,
      lower: null,
      upper: null,
      pairable: 5
    });
  });

  it("has no interval without resamples, or when each of them has no variation", () => {
    const units = [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 2]
    ];
    const noInterval = {estimate: 0, lower: null, upper: null, pairable: 10};
    expect(krippendorffAlpha(units, {bootstrap: 0})).toEqual(noInterval);
    // set.seed(4); sample.int(5, 5, TRUE) is 3 3 3 4 3: never the unit that varies
    expect(krippendorffAlpha(units, {bootstrap: 1, seed: 4})).toEqual(noInterval);
    // set.seed(5) gives 2 3 1 3 1 without it, set.seed(1) gives 1 4 1 2 5 with it
    expect(krippendorffAlpha(units, {bootstrap: 1, seed: 1})).toEqual({...noInterval, lower: 0, upper: 0});
  });

  it("sees that a resample has no variation where 6 × 0.2 / 6 is not 0.2", () => {
    // set.seed(6); sample.int(3, 3, TRUE) is 1 2 1
    const units = [
      [0.2, 0.2],
      [0.2, 0.2],
      [0.2, 1.2]
    ];
    const {lower, upper} = krippendorffAlpha(units, {metric: "interval", bootstrap: 1, seed: 6});
    expect([lower, upper]).toEqual([null, null]);
  });

  it("keeps its digits when the ratings are large, far apart or nearly the same", () => {
    const alpha = (units: number[][], metric: Metric) =>
      krippendorffAlpha(units, {metric, bootstrap: 0}).estimate;
    const estimate = 1 - (3 * 1) / (1 + 2 * 9 + 2 * 4);
    for (const by of [1e308, 1e200, 1, 1e-200, 1e-308])
      expect(
        alpha(
          [
            [0, by / 3],
            [by, by]
          ],
          "interval"
        )
      ).toBeCloseTo(estimate, 14);
    for (const from of [1e9, -1e15])
      expect(
        alpha(
          [
            [from, from + 1],
            [from + 3, from + 3]
          ],
          "interval"
        )
      ).toBeCloseTo(estimate, 14);
    const farApart = [
      [5e-324, 1e-323],
      [1e308, 1e308]
    ];
    expect(alpha(farApart, "ratio")).toBeCloseTo(1 - (3 * (1 / 9)) / (1 / 9 + 4), 14);
    for (const by of [1e308, 1e-300])
      expect(
        alpha(
          [
            [by / 2, by],
            [by, by]
          ],
          "ratio"
        )
      ).toBeCloseTo(0, 14);
  });
});

const anyValue = fc.oneof({weight: 4, arbitrary: fc.nat(4)}, {weight: 1, arbitrary: fc.constant(null)});
const anyUnits = fc.array(fc.array(anyValue, {maxLength: 4}), {maxLength: 20});
const anyMetric = fc.constantFrom(...metrics);
const estimateOf = (units: readonly (readonly Rating[])[], metric: Metric) =>
  krippendorffAlpha(units, {metric, bootstrap: 0}).estimate;

function expectSame(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(actual).toBeCloseTo(expected, 11);
}

describe("krippendorffAlpha", () => {
  it("is the same when coders, or units, are put in another order", () => {
    fc.assert(
      fc.property(anyUnits, anyMetric, (units, metric) => {
        const estimate = estimateOf(units, metric);
        expectSame(
          estimateOf(
            units.map((unit) => unit.toReversed()),
            metric
          ),
          estimate
        );
        expectSame(estimateOf(units.toReversed(), metric), estimate);
      })
    );
  });

  it("is the same when categories are renamed, ranks kept, distances stretched, or ratios kept", () => {
    const renamed = (units: (number | null)[][], rename: (value: number) => Rating) =>
      units.map((unit) => unit.map((value) => (value === null ? null : rename(value))));
    fc.assert(
      fc.property(anyUnits, (units) => {
        const names = ["d", "e", "a", "c", "b"];
        expectSame(
          estimateOf(
            renamed(units, (value) => names[value]),
            "nominal"
          ),
          estimateOf(units, "nominal")
        );
        expectSame(
          estimateOf(
            renamed(units, (value) => value ** 3),
            "ordinal"
          ),
          estimateOf(units, "ordinal")
        );
        expectSame(
          estimateOf(
            renamed(units, (value) => 9 - 2 * value),
            "interval"
          ),
          estimateOf(units, "interval")
        );
        expectSame(
          estimateOf(
            renamed(units, (value) => 7 * value),
            "ratio"
          ),
          estimateOf(units, "ratio")
        );
      })
    );
  });

  it("is the same under every metric when there are two categories, one of them 0", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(1), {maxLength: 4}), {maxLength: 20}), (units) => {
        const nominal = estimateOf(units, "nominal");
        for (const metric of metrics) expectSame(estimateOf(units, metric), nominal);
      })
    );
  });

  it("is 1 throughout when the coders agree on everything", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), {minLength: 2}), anyMetric, (values, metric) => {
        fc.pre(new Set(values).size > 1);
        const units = values.map((value) => [value, value, null, value]);
        const alpha = krippendorffAlpha(units, {metric, bootstrap: 50});
        expect(alpha).toEqual({estimate: 1, lower: 1, upper: 1, pairable: 3 * values.length});
      })
    );
  });

  it("looks at no unit of fewer than two ratings, in the interval neither", () => {
    fc.assert(
      fc.property(anyUnits, anyMetric, (units, metric) => {
        const options = {metric, bootstrap: 20};
        const more = units.flatMap((unit) => [[8], unit, [], [null, 9, undefined]]);
        expect(krippendorffAlpha(more, options)).toEqual(krippendorffAlpha(units, options));
      })
    );
  });

  it("has an interval in order, wider at a higher level, the same again from the same seed", () => {
    fc.assert(
      fc.property(anyUnits, anyMetric, fc.integer(), (units, metric, number) => {
        const options = {metric, seed: Math.max(number, -2147483647), bootstrap: 40};
        const {lower, upper} = krippendorffAlpha(units, {...options, level: 0.8});
        const wide = krippendorffAlpha(units, options);
        expect(krippendorffAlpha(units, options)).toEqual(wide);
        const ends = [wide.lower, lower, upper, wide.upper].filter((end) => end !== null);
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        expect([0, 4]).toContain(ends.length);
      })
    );
  });

  it("never comes to what is not a number, whatever the finite ratings", () => {
    const anyNumber = fc.double({noNaN: true, noDefaultInfinity: true});
    fc.assert(
      fc.property(
        fc.array(fc.array(anyNumber, {maxLength: 3}), {maxLength: 6}),
        anyMetric,
        (units, metric) => {
          const usable = metric === "ratio" ? units.map((unit) => unit.map(Math.abs)) : units;
          const {estimate, lower, upper} = krippendorffAlpha(usable, {metric, bootstrap: 20});
          return [estimate, lower, upper].every((value) => value === null || Number.isFinite(value));
        }
      )
    );
  });
});

describe("krippendorffAlpha refuses", () => {
  const good = [
    [1, 2],
    [1, 1]
  ];

  it("a metric that it does not know, and names it", () => {
    const unknown = "polar" as Metric;
    expect(() => krippendorffAlpha(good, {metric: unknown})).toThrow(
      new RangeError("metric is not one of nominal, ordinal, interval, ratio: polar")
    );
  });

  it.each([
    {options: {level: 95}, message: "level outside (0, 1): 95"},
    {options: {level: Number.NaN}, message: "level outside (0, 1): NaN"},
    {options: {bootstrap: -1}, message: "bootstrap is not a whole number from 0: -1"},
    {options: {bootstrap: 10.5}, message: "bootstrap is not a whole number from 0: 10.5"},
    {options: {seed: 0.5}, message: "seed is not a whole number from −2147483647 to 2147483647: 0.5"},
    {
      options: {seed: 2 ** 31},
      message: "seed is not a whole number from −2147483647 to 2147483647: 2147483648"
    }
  ])("$options", ({options, message}) => {
    expect(() => krippendorffAlpha(good, options)).toThrow(new RangeError(message));
  });

  it.each([
    {metric: "ordinal", rating: "1", message: /^units .* ordinal metric cannot measure in unit 2: "1"/},
    {metric: "interval", rating: "low", message: /^units .* interval metric cannot measure in unit 2: "low"/},
    {metric: "ratio", rating: -1, message: /^units .* negative .* in unit 2: -1/},
    {metric: "ratio", rating: Number.NaN, message: /^units .* not finite in unit 2: NaN/},
    {
      metric: "interval",
      rating: Number.POSITIVE_INFINITY,
      message: /^units .* not finite in unit 2: Infinity/
    },
    {metric: "nominal", rating: Number.NaN, message: /^units .* not finite in unit 2: NaN/},
    {
      metric: "nominal",
      rating: true as unknown as Rating,
      message: /^units .* cannot measure in unit 2: true/
    }
  ] as const)(
    "a rating of $rating under the $metric metric, also in a unit of one rating",
    ({metric, rating, message}) => {
      for (const unit of [[rating], [rating, 1]]) {
        expect(() => krippendorffAlpha([[1, 2], unit], {metric})).toThrow(RangeError);
        expect(() => krippendorffAlpha([[1, 2], unit], {metric})).toThrow(message);
      }
    }
  );
});
