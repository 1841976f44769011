import {describe, expect, it} from "vitest";
import {parseRelease} from "../../../loaders/disk/read-release.js";
import {levels, releaseOf, sampleOf, tableOf} from "../audit/small-release.js";

const sizes = {adult: 60, child: 40};
const whole = releaseOf([
  sampleOf(sizes),
  tableOf({name: "counts", dimensions: ["group", "level"], rows: levels(sizes, {a: {adult: 20}})})
]);

/** The release with another value as the number of its first row. */
function withCell(patients: unknown): string {
  const [sample] = whole.tables;
  return JSON.stringify({...whole, tables: [{...sample, rows: [{...sample?.rows[0], patients}]}]});
}

/** The release with a source at an address. */
function withSource(path: string): string {
  return JSON.stringify({...whole, study: {...whole.study, sources: [{title: "A paper", path}]}});
}

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
    ["has a row that is none", JSON.stringify({...whole, tables: [{...whole.tables[1], rows: [null]}]})],
    ["has a list for a number", withCell(["1); COPY (SELECT 1) TO 'x'; --"])],
    ["has an object for a number", withCell({toString: "x"})],
    ["has a number that is not whole", withCell(1.5)],
    ["has a text with a character that ends it", withCell("a\0b")],
    ["has a rule that is no number", JSON.stringify({...whole, rules: {...whole.rules, threshold: "9"}})],
    ["has a title that is no text", JSON.stringify({...whole, study: {...whole.study, title: ["x"]}})],
    ["has a source whose address is a script", withSource("javascript:alert(1)")],
    ["has a source whose address is a file", withSource("file:///etc/hostname")],
    ["prints a percentage that is none", JSON.stringify({...whole, reported: [{percent: "4e9"}]})],
    ["has a code that is no row", JSON.stringify({...whole, codebook: [{code: {}}]})],
    ["has a level that is no text", JSON.stringify({...whole, variables: [{name: "sex", levels: [1]}]})]
  ])("is told when it %s", (_, text) => {
    expect(() => parseRelease(text, "r.json")).toThrow(
      "r.json is not a release.json of this version of Casebook"
    );
  });
});
