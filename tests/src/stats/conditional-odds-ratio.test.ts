import {describe, it} from "vitest";
import {conditionalOddsRatio} from "../../../src/stats/conditional-odds-ratio.js";
import {expectRelatively} from "../../support/relatively.js";

describe("conditionalOddsRatio, worked out by hand", () => {
  it("is √3 for 1 of 2 against 1 of 3, where 0, 1 and 2 stand as 3 : 6ψ : ψ² and have the mean 1", () => {
    const {oddsRatio} = conditionalOddsRatio(
      [
        [1, 1],
        [1, 2]
      ],
      0.025
    );
    expectRelatively(Number(oddsRatio), Math.sqrt(3), 1e-14);
  });

  it("ends where 6ψ + ψ², and where 3 + 6ψ, is a quarter of 3 + 6ψ + ψ²", () => {
    const {lower, upper} = conditionalOddsRatio(
      [
        [1, 1],
        [1, 2]
      ],
      0.25
    );
    expectRelatively(lower, -3 + Math.sqrt(10), 1e-14);
    expectRelatively(upper, 9 + Math.sqrt(90), 1e-14);
  });
});
