import {expect, it} from "vitest";
import {describeReleasedStudy} from "../../../../loaders/site/release/describe-release.js";
import type {Release} from "../../../../src/model/release.js";
import {releaseOf, sampleOf, tableOf} from "../../audit/small-release.js";

const sample = sampleOf({adult: 60, child: 40});
const absentOf = (release: Release) => describeReleasedStudy(release, "").absentPages;
const routes = tableOf({
  name: "identification-routes",
  dimensions: ["route", "group"],
  rows: [{route: "told", group: "all", patients: null, denominator: 100}]
});

it("a site for release has no page of routes where it has no table of them and refused none", () => {
  expect(absentOf(releaseOf([sample]))).toContain("identification");
  expect(absentOf(releaseOf([sample, {...routes, rows: []}]))).toContain("identification");
  expect(absentOf(releaseOf([sample, routes]))).not.toContain("identification");
  const refused = [{table: "informants", because: "none of its numbers can be released"}];
  expect(absentOf(releaseOf([sample], {refused}))).not.toContain("identification");
});

it("a site for release has no page of groups where there are no groups and no characteristics", () => {
  const release = releaseOf([sample]);
  const characteristics = {...routes, name: "sample-characteristics"};
  const groups = {field: "age_group", levels: []};
  expect(absentOf(release)).toContain("comparison");
  expect(absentOf(releaseOf([sample, characteristics]))).not.toContain("comparison");
  expect(absentOf({...release, study: {...release.study, groups}})).not.toContain("comparison");
});
