import {expect, test} from "vitest";
import {findShapeFaults} from "../../../../loaders/audit/shape/release-shape.js";
import type {Release} from "../../../../src/model/release.js";
import type {Row} from "../../../../src/model/row.js";
import {levels, releaseOf, sampleOf, tableOf} from "../small-release.js";

const paper = {
  authors: [{family: "Oram", initials: "S"}],
  title: "A paper",
  journal: "A journal",
  year: 2015,
  volume: 15,
  pages: "289",
  doi: "10.1186/x"
};
const sizes = {adult: 95, child: 35};
const code = {
  code: "a",
  kind: "route",
  parent: null,
  label: "A",
  definition: "A.",
  include: "",
  exclude: "",
  origin: "paper"
};
const variable = {name: "level", title: "Level", levels: ["a"], printed: false, dividesGroups: false};

/** A release without a fault, with another number, key or row where the test wants it. */
function released(
  rows: Row[] = levels(sizes, {a: {adult: 41}, b: {adult: null}}),
  changes: Partial<Release> = {}
) {
  const table = tableOf({name: "counts", dimensions: ["group", "level"], rows});
  return releaseOf([sampleOf(sizes), table], {codebook: [code], variables: [variable], ...changes});
}

const row = {group: "adult", level: "a", patients: 41, denominator: 95};

test("a release of the declared form has no fault", () => {
  expect(findShapeFaults(released())).toEqual([]);
});

test.each([
  ["an extra key", {codings: 3}, "The release has “codings”, which a release does not have."],
  [
    "HTML in the words of the pages",
    {words: "# A {#index}\n\nSee <a href='x'>\n"},
    "The words of the pages, line 3: has HTML, which a page does not show; write *emphasis*, **strong** and [words](address)."
  ],
  [
    "an extra key of the paper",
    {study: {...releaseOf([]).study, paper: {...paper, kind: "article"}}},
    "The paper has “kind”, which a release does not have."
  ],
  [
    "a code without a number",
    {codebook: [code, {...code, code: "b"}]},
    "The code b is named by no released number."
  ],
  [
    "a code with a count",
    {codebook: [{...code, definition: 7}]},
    "The code a has a definition that is not a text."
  ],
  [
    "a level without a number",
    {variables: [{...variable, levels: ["a", "b"]}]},
    "The level b of level is named by no released number."
  ],
  [
    "a refused table that is released",
    {refused: [{table: "counts", because: "Small."}]},
    "The table counts is said to be refused, and is released."
  ]
])("%s is a fault", (_, changes, fault) => {
  expect(findShapeFaults(released(undefined, changes as Partial<Release>))).toEqual([fault]);
});

test.each([
  [
    "a row with an extra key",
    {...row, codings: 60},
    "counts[group=adult; level=a] has “codings”, which a release does not have."
  ],
  [
    "a row without a denominator",
    {group: "adult", level: "a", patients: 41},
    "counts[group=adult; level=a] has no denominator."
  ],
  [
    "half a patient",
    {...row, patients: 41.5},
    "counts[group=adult; level=a] has patients that are not a count."
  ],
  [
    "a text for a count",
    {...row, patients: "<10"},
    "counts[group=adult; level=a] has patients that are not a count."
  ],
  [
    "another denominator",
    {...row, denominator: 96},
    "counts[group=adult; level=a] has another denominator than the row that it is of."
  ]
])("%s is a fault", (_, changed, fault) => {
  expect(findShapeFaults(released([changed as Row], {codebook: [], variables: []}))).toContain(fault);
});

test("a denominator stands only where the row that it is of has a number", () => {
  const routes = tableOf({
    name: "routes",
    dimensions: ["group", "route"],
    rows: [{group: "adult", route: "x", patients: null, denominator: 95}]
  });
  const cross = (denominator: number | null) =>
    tableOf({
      name: "cross",
      dimensions: ["group", "route", "theme"],
      denominator: {table: "routes", on: {route: "route"}},
      rows: [{group: "adult", route: "x", theme: "y", patients: null, denominator}]
    });
  expect(findShapeFaults(releaseOf([sampleOf(sizes), routes, cross(null)]))).toEqual([]);
  expect(findShapeFaults(releaseOf([sampleOf(sizes), routes, cross(50)]))).toHaveLength(1);
});

test("a row or a table that stands twice is a fault", () => {
  expect(findShapeFaults(released([row, row]))).toEqual([
    "The table counts has the row group=adult; level=a twice."
  ]);
  expect(findShapeFaults(releaseOf([sampleOf(sizes), sampleOf(sizes)]))).toContain(
    "The table sample stands in the release twice."
  );
});
