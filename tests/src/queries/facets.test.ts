import {describe, expect, it} from "vitest";
import type {StudyDescription} from "../../../src/model/study.js";
import {choicesInWords, chosenOf, facetsOf, withChosen} from "../../../src/queries/facets.js";
import {noFilters} from "../../../src/queries/filters.js";
import {levelFilters} from "../../support/filters.js";

const variableOf = (name: string, title: string, levels: string[]) => ({
  name,
  title,
  levels,
  printed: false,
  dividesGroups: false
});
const variables = [
  variableOf("route", "Bus route", ["12", "25", "38"]),
  variableOf("constructor", "Constructor", ["yes"])
];
const codes = [
  {code: "told", kind: "route", label: "Told by a service", origin: "paper"},
  {code: "school", kind: "informant", label: "School", origin: "paper"},
  {code: "trust", kind: "theme", label: "Trust", origin: "paper"},
  {code: "silence", kind: "subtheme", label: "Silence", origin: "paper"}
];
const facets = facetsOf({variables, codes});
const [bus, made, route, theme] = facets as [(typeof facets)[number], ...typeof facets];

describe("facetsOf", () => {
  it("are the characteristics, the routes and the themes, with what can be chosen of each", () => {
    expect(facets.map(({kind, name, title, options}) => [kind, name, title, options])).toEqual([
      ["characteristic", "route", "Bus route", ["12", "25", "38"].map((value) => ({value, label: value}))],
      ["characteristic", "constructor", "Constructor", [{value: "yes", label: "Yes"}]],
      ["route", "route", "Identification route", [{value: "told", label: "Told by a service"}]],
      ["theme", "theme", "Theme", [{value: "trust", label: "Trust"}]]
    ]);
  });

  it("have no routes and no themes where the codebook has none", () => {
    expect(facetsOf({variables: [], codes: codes.filter(({kind}) => kind === "informant")})).toEqual([]);
  });

  it("are none where a site has no rows", () => {
    const release = {} as NonNullable<StudyDescription["release"]>;
    expect(facetsOf({variables, codes, release})).toEqual([]);
  });
});

describe("withChosen", () => {
  it("chooses of one facet and leaves the others as they are, also of one that is called alike", () => {
    let filters = noFilters;
    for (const [facet, values] of [
      [bus, ["12", "25"]],
      [made, ["yes"]],
      [route, ["told"]],
      [theme, ["trust"]]
    ] as const)
      filters = withChosen(filters, facet ?? bus, values);
    expect(filters).toEqual({
      ...levelFilters({route: ["12", "25"], constructor: "yes"}),
      routes: ["told"],
      themes: ["trust"]
    });
    expect(facets.map((facet) => chosenOf(filters, facet).length)).toEqual([2, 1, 1, 1]);
    for (const facet of facets) filters = withChosen(filters, facet, []);
    expect(filters).toEqual(noFilters);
    expect(facets.map((facet) => chosenOf(filters, facet))).toEqual([[], [], [], []]);
  });
});

describe("choicesInWords", () => {
  it("say each facet once, its choices in the order of the extract", () => {
    const filters = {...levelFilters({route: ["38", "12", "25"]}), themes: ["trust"]};
    expect(choicesInWords(filters, facets)).toEqual(["Bus route: 12, 25 or 38", "Theme: Trust"]);
    expect(choicesInWords(noFilters, facets)).toEqual([]);
  });
});
