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

  it("names what holds it or is held by it, but for a letter in four", () => {
    const codes = ["language-and-interpreting", "social-care", "school", "joint-planning"];
    expect(nearestWords("language", codes)).toEqual(["language-and-interpreting"]);
    expect(nearestWords("interpretting", codes)).toEqual(["language-and-interpreting"]);
    expect(nearestWords("social-care-team", codes)).toEqual(["social-care"]);
    expect(nearestWords("at school", ["unknown", "school"])).toEqual(["school"]);
    expect(nearestWords("no", ["unknown", "school"])).toEqual([]);
  });

  it("names nothing where all is far", () => {
    expect(nearestWords("Mars", ["Europe", "Africa"])).toEqual([]);
    expect(nearestWords("Mars", [])).toEqual([]);
  });
});

describe("missingLiteralWords", () => {
  it("names the nearest that occurs", () => {
    expect(missingLiteralWords({column: "age_group", literal: "adults"}, ["adult", "child"])).toBe(
      "“adults” does not occur in age_group; nearest: “adult”."
    );
  });

  it("says of a pattern that nothing is like it, and names what is nearest to its letters", () => {
    const codes = ["police", "social-care", "joint-planning"];
    expect(missingLiteralWords({column: "code", literal: "%polise%", like: "LIKE"}, codes)).toBe(
      "No value of code is LIKE “%polise%”; nearest: “police”."
    );
    expect(missingLiteralWords({column: "code", literal: "Joint_plan%", like: "ILIKE"}, codes)).toBe(
      "No value of code is ILIKE “Joint_plan%”; nearest: “joint-planning”."
    );
  });

  it("lists what occurs where nothing is near and little occurs", () => {
    expect(missingLiteralWords({column: "region_of_origin", literal: "Mars"}, ["Europe", "Africa"])).toBe(
      "“Mars” does not occur in region_of_origin; it has: “Europe”, “Africa”."
    );
    const many = Array.from({length: 13}, (_, i) => `P00${i}`);
    expect(missingLiteralWords({column: "patient_id", literal: "somebody"}, many)).toBe(
      "“somebody” does not occur in patient_id."
    );
  });
});
