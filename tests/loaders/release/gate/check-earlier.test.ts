import {describe, expect, it} from "vitest";
import {checkEarlier} from "../../../../loaders/release/gate/check-earlier.js";
import {makeBareRelease} from "../../../../loaders/release/gate/make-release.js";
import {withholdCounts} from "../../../../loaders/release/gate/withhold.js";
import type {PolicyTable} from "../../../../loaders/release/policy/disclosure-policy.js";
import type {Row} from "../../../../src/model/row.js";
import {rules} from "../../../support/release-rules.js";
import {sample, structure} from "./tiny-tables.js";

const regions: PolicyTable = {
  ...structure("regions", {dimensions: ["variable", "level", "group"], partition: "level"}),
  worth: 1,
  coarsen: {}
};

const row = (level: string) => ({variable: "region", level, group: "all", patients: 20, denominator: 60});
const rows = ["Africa", "Asia", "Europe"].map(row);
const queries = new Map<string, readonly Row[]>([["regions", rows]]);
const together = {...regions, coarsen: {level: {Elsewhere: ["Asia", "Europe"]}}};

/** What an earlier release says when the policy is this one. */
const sentences = (levels: string[], table: PolicyTable) => {
  const before = withholdCounts([sample, {...regions, rows: levels.map(row)}], new Map(), rules);
  return checkEarlier({tables: [table], earlier: ["2025.json"]}, queries, [makeBareRelease(before, rules)]);
};

describe("an earlier release", () => {
  it("that put levels together cannot be followed by one that does not", () => {
    expect(sentences(["Africa", "Elsewhere"], regions)).toEqual([
      '2025.json: regions has the level "Elsewhere" of variable "region", which is not a level now; put the same levels together under that name, or leave the table out'
    ]);
  });

  it("by further groups cannot be followed by another", () => {
    const earlier = {...makeBareRelease([], rules), groupings: [{by: "sex", tables: []}]};
    expect(checkEarlier({tables: [regions], earlier: ["2025.json"]}, queries, [earlier])).toEqual([
      "2025.json: tables left by sex too, and it is not reckoned with who is the same patient in a later release; keep the site that was made of it, and make no further release of these patients"
    ]);
  });

  it("can be followed by one that puts together the same levels, or other ones", () => {
    expect(sentences(["Africa", "Elsewhere"], together)).toEqual([]);
    expect(sentences(["Africa", "Asia", "Europe"], together)).toEqual([]);
    expect(sentences(["Africa", "Asia", "Europe"], regions)).toEqual([]);
  });
});
