import {expect, it} from "vitest";
import {makeBareRelease} from "../../../../loaders/release/gate/make-release.js";
import {findUnnamedLevels} from "../../../../loaders/release/gate/named-levels.js";
import {withholdCounts} from "../../../../loaders/release/gate/withhold.js";
import type {Policy} from "../../../../loaders/release/policy/disclosure-policy.js";
import type {Row} from "../../../../src/model/row.js";
import {rules} from "../suppress/tables.js";
import {cell, routes, sample, structure} from "./tiny-tables.js";

const regions = {
  ...structure("regions", {dimensions: ["region", "group"], partition: "region"}),
  rows: [cell({region: "Silesia", group: "all"}, 2, 35), cell({region: "Told", group: "all"}, 3, 35)]
};

const policy = {tables: [sample, routes, regions]} as unknown as Pick<Policy, "tables">;
const queries = new Map<string, readonly Row[]>(
  [sample, routes, regions].map(({name, rows}) => [name, rows])
);

it("levels are unnamed of which no number is released, and those of a table that is refused", () => {
  const hidden = new Map([["identification-routes", new Set([3, 4, 5])]]);
  const tables = withholdCounts([sample, routes], hidden, rules);
  const release = {
    ...makeBareRelease(tables, rules),
    refused: [{table: "regions", because: "none of its numbers can be released"}]
  };
  expect(findUnnamedLevels(queries, policy, release)).toEqual(["Seen", "Silesia", "seen"]);
});

it("levels are no secret that print has", () => {
  const release = {...makeBareRelease([], rules), reported: [{level: "Silesia"}]};
  expect(findUnnamedLevels(queries, policy, release)).not.toContain("Silesia");
});
