import {describe, expect, it} from "vitest";
import {f1, performanceOf} from "../../../../src/analysis/search/performance.js";

describe("how well a search does", () => {
  it("is sensitivity 18 of 20 and predictive value 18 of 24, with Wilson's intervals", () => {
    // Wilson by hand for 18 of 20: (18 + 1.9207 ± 1.96 √(18 · 2 / 20 + 0.9604)) / (20 + 3.8415)
    const {sensitivity, predictiveValue} = performanceOf({
      truePositives: 18,
      falsePositives: 6,
      falseNegatives: 2
    });
    expect(sensitivity?.estimate).toBe(0.9);
    expect(sensitivity?.lower).toBeCloseTo(0.699, 3);
    expect(sensitivity?.upper).toBeCloseTo(0.9721, 3);
    expect(predictiveValue?.estimate).toBe(0.75);
    expect(predictiveValue?.lower).toBeCloseTo(0.551, 3);
    expect(predictiveValue?.upper).toBeCloseTo(0.88, 3);
  });

  it("has F1 = 36/44, and the limits of the Jaccard index 18/26 mapped by 2J/(1 + J)", () => {
    // J: (18 + 1.9207 ± 1.96 √(18 · 8 / 26 + 0.9604)) / (26 + 3.8415) = 0.5001 and 0.8350
    const {estimate, lower, upper} = f1({truePositives: 18, falsePositives: 6, falseNegatives: 2}) ?? {};
    expect(estimate).toBeCloseTo(36 / 44, 12);
    expect(lower).toBeCloseTo((2 * 0.5001) / 1.5001, 3);
    expect(upper).toBeCloseTo((2 * 0.835) / 1.835, 3);
  });

  it("is 1 with an interval up to 1 where nothing goes wrong, and 0 from 0 where nothing goes right", () => {
    const perfect = f1({truePositives: 10, falsePositives: 0, falseNegatives: 0});
    expect([perfect?.estimate, perfect?.upper]).toEqual([1, 1]);
    const useless = f1({truePositives: 0, falsePositives: 3, falseNegatives: 4});
    expect([useless?.estimate, useless?.lower]).toEqual([0, 0]);
  });

  it("is not defined where there is nothing to divide by", () => {
    const nobodyFound = performanceOf({truePositives: 0, falsePositives: 0, falseNegatives: 5});
    expect([nobodyFound.predictiveValue, nobodyFound.sensitivity?.estimate]).toEqual([null, 0]);
    const nobody = {truePositives: 0, falsePositives: 0, falseNegatives: 0};
    expect(performanceOf(nobody)).toEqual({sensitivity: null, predictiveValue: null, f1: null});
  });

  it("refuses counts that are no counts", () => {
    expect(() => f1({truePositives: -1, falsePositives: 2, falseNegatives: 3})).toThrow(RangeError);
  });
});
