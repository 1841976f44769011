import {describe, expect, it} from "vitest";
import {parseRelease} from "../../../loaders/disk/read-release.js";
import {levels, releaseOf, sampleOf, tableOf} from "../audit/small-release.js";

const sizes = {adult: 60, child: 40};
const whole = releaseOf([
  sampleOf(sizes),
  tableOf({name: "counts", dimensions: ["age_group", "level"], rows: levels(sizes, {a: {adult: 20}})})
]);

describe("release.json", () => {
  it("is read as it was written", () => {
    expect(parseRelease(JSON.stringify(whole), "r.json")).toEqual(whole);
  });

  it.each([
    ["is no JSON", "{"],
    ["is null", "null"],
    ["is something else", JSON.stringify({...whole, casebook: "site"})],
    ["is of another version", JSON.stringify({...whole, version: 2})],
    ...Object.keys(whole).map((key) => [`has no ${key}`, JSON.stringify({...whole, [key]: undefined})]),
    ...Object.keys(whole.tables[1] ?? {})
      .filter((key) => !["title", "population", "denominator", "partition", "covers"].includes(key))
      .map((key) => [
        `has a table without ${key}`,
        JSON.stringify({...whole, tables: [{...whole.tables[1], [key]: undefined}]})
      ]),
    ["has a row that is none", JSON.stringify({...whole, tables: [{...whole.tables[1], rows: [null]}]})]
  ])("is told when it %s", (_, text) => {
    expect(() => parseRelease(text, "r.json")).toThrow(
      "r.json is no release.json of this version of Casebook"
    );
  });
});
