import {describe, expect, it} from "vitest";
import {makeCodeSlug, makeColumnSlug, UniqueNames} from "../../../../src/import/project/slugs.js";

describe("the name made of a label", () => {
  it.each([
    ["Patients’ lack of engagement", "patients-lack-of-engagement"],
    ["Patients' lack of engagement", "patients-lack-of-engagement"],
    ["  A&E / GP  ", "a-e-gp"],
    ["Überweisung Straße", "uberweisung-strasse"],
    ["信頼", ""],
    [
      "A very long label that goes on and on until it has more than sixty characters",
      "a-very-long-label-that-goes-on-and-on-until-it-has-more-than"
    ]
  ])("%j is %j", (label, name) => {
    expect(makeCodeSlug(label)).toBe(name);
  });

  it("has underscores where it is a column's", () => {
    expect(makeColumnSlug("Region of origin")).toBe("region_of_origin");
  });

  it("is given out once", () => {
    const names = new UniqueNames();
    expect(["a", "a", "a-2", "a"].map((name) => names.give(name))).toEqual(["a", "a-2", "a-2-2", "a-3"]);
  });
});
