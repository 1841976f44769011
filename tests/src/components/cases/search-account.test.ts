import {describe, expect, it} from "vitest";
import {screeningWords} from "../../../../src/components/cases/search-account.js";

const flow = (screened: number, included: number, absent: number) => [
  {box: "screened", group: "all", people: screened},
  {box: "included", group: "all", people: included},
  {box: "included but not retrieved", group: "all", people: absent}
];
const decided = (people: number) => [
  {first: "ann", second: "bea", first_decision: "included", second_decision: "included", people}
];

describe("why the flow and the screening count other people", () => {
  it("is that the reviewers also included people whom no rule retrieves", () => {
    expect(screeningWords(flow(20, 18, 1), decided(21))).toBe(
      "With every term on, 20 people are retrieved and screened, and 18 of them included. The reviewers also screened and included 1 person whom no rule retrieves. So the screening is of 21 people, and the cohort has 19 people."
    );
  });

  it("is said in general where the numbers do not add up to it, as when one reviewer read only a part", () => {
    expect(screeningWords(flow(20, 18, 1), decided(12))).toBe(
      "With every term on, 20 people are retrieved and screened; the screening counts 12 people whom both reviewers read, retrieved or not."
    );
  });

  it("is not said where both count the same, or where no two reviewers screened the same people", () => {
    expect(screeningWords(flow(20, 18, 0), decided(20))).toBeUndefined();
    expect(screeningWords(flow(20, 18, 0), [])).toBeUndefined();
  });
});
