import {describe, expect, it} from "vitest";
import {editDistance, missingLiteralWords, nearestWords} from "../../../src/text/nearest.js";

describe("editDistance", () => {
  /** The examples of every textbook. */
  it.each([
    ["kitten", "sitting", 3],
    ["adults", "adult", 1],
    ["", "abc", 3],
    ["same", "same", 0]
  ])("of %s and %s is %i", (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });
});

describe("nearestWords", () => {
  it("names what is a few letters away, in either case, the nearest first", () => {
    expect(nearestWords("adults", ["child", "adult", "all"])).toEqual(["adult"]);
    expect(nearestWords("female", ["Male", "Female"])).toEqual(["Female", "Male"]);
    expect(nearestWords("another_service", ["another-service", "self-disclosure"])).toEqual([
      "another-service"
    ]);
  });

  it("names nothing where all is far", () => {
    expect(nearestWords("Mars", ["Europe", "Africa"])).toEqual([]);
    expect(nearestWords("Mars", [])).toEqual([]);
  });
});

describe("missingLiteralWords", () => {
  it("names the nearest that occurs", () => {
    expect(missingLiteralWords("age_group", "adults", ["adult", "child"])).toBe(
      "“adults” does not occur in age_group; nearest: “adult”."
    );
  });

  it("lists what occurs where nothing is near and little occurs", () => {
    expect(missingLiteralWords("region_of_origin", "Mars", ["Europe", "Africa"])).toBe(
      "“Mars” does not occur in region_of_origin, which has “Europe”, “Africa”."
    );
    const many = Array.from({length: 13}, (_, i) => `P00${i}`);
    expect(missingLiteralWords("patient_id", "somebody", many)).toBe(
      "“somebody” does not occur in patient_id."
    );
  });
});
