import {describe, expect, it} from "vitest";
import {offersOf} from "../../../../src/components/card/mark-offers.js";
import type {StudyDescription} from "../../../../src/model/study.js";
import {type Filters, noFilters, type Selection} from "../../../../src/queries/filters.js";
import {levelFilters} from "../../../support/filters.js";

const study = {
  unit: {one: "patient", many: "patients"},
  groups: {
    field: "age",
    levels: [
      {level: "adult", one: "adult", many: "adults"},
      {level: "child", one: "child", many: "children"}
    ]
  },
  variables: [
    {name: "age", title: "Age", levels: ["adult", "child"], printed: true, dividesGroups: false},
    {name: "sex", title: "Sex", levels: ["Female", "Male"], printed: true, dividesGroups: false}
  ],
  codes: [
    {code: "told", kind: "route", label: "Told", origin: "paper"},
    {code: "asked", kind: "route", label: "Asked", origin: "paper"},
    {code: "trust", kind: "theme", label: "Trust", origin: "paper"}
  ]
} as unknown as StudyDescription;

const nothing: Selection = {levels: {}, routes: [], themes: []};
const told: Selection = {...nothing, routes: ["told"]};

/** What is offered, in words, and by which filters. */
function offers(selection: Selection, group: string | undefined, filters: Filters = noFilters) {
  return Object.fromEntries(
    offersOf({selection, group}, filters, study).map(({action, whom, filters: chosen}) => [
      `${action}: ${whom}`,
      chosen
    ])
  );
}

const rest = {first: told, second: "rest"} as const;

describe("a mark of a route among adults", () => {
  it("offers these adults, and all who have the route against the rest", () => {
    expect(offers(told, "adult")).toEqual({
      "Only these: adults with “Told”": {...levelFilters({age: "adult"}), routes: ["told"]},
      "Compare with the rest: patients with “Told”": {...noFilters, by: rest}
    });
  });

  it("adds to the filters that are on, and keeps what is compared where it can", () => {
    const filters = {...levelFilters({sex: "Male"}), by: "sex"};
    expect(offers(told, "Male", filters)["Only these: male patients with “Told”"]).toEqual({
      ...filters,
      routes: ["told"]
    });
  });

  it("narrows several chosen routes to its own, and offers nothing that no filter can say", () => {
    const several = {...noFilters, routes: ["told", "asked"]};
    expect(offers(told, undefined, several)["Only these: patients with “Told”"]?.routes).toEqual(["told"]);
    const other = {...noFilters, routes: ["asked"]};
    expect(Object.keys(offers(told, undefined, other))).toEqual([
      "Compare with the rest: patients with “Told”"
    ]);
  });

  it("offers neither what changes nothing nor a rest of nobody", () => {
    expect(offers(told, undefined, {...noFilters, routes: ["told"]})).toEqual({});
  });
});

describe("a mark of chosen groups", () => {
  const trust: Selection = {...nothing, themes: ["trust"]};

  it("narrows A to what it counts, but the rest to nothing, which no filter can say", () => {
    const compared = {...noFilters, by: rest};
    const [only] = Object.entries(offers(trust, "A", compared));
    expect(only).toEqual([
      "Only these: patients with “Told” and “Trust”",
      {...noFilters, routes: ["told"], themes: ["trust"]}
    ]);
    expect(Object.keys(offers(trust, "B", compared))).toEqual([
      "Compare with the rest: patients with “Trust”"
    ]);
  });

  it("narrows one of two selections", () => {
    const compared: Filters = {
      ...levelFilters({sex: "Male"}),
      by: {first: {...nothing, levels: {sex: ["Female"]}}, second: "filtered"}
    };
    expect(offers(trust, "A", compared)).toEqual({
      "Only these: patients of A with “Trust”": {...levelFilters({sex: "Female"}), themes: ["trust"]}
    });
    expect(offers(trust, "B", compared)).toEqual({
      "Only these: patients of B with “Trust”": {...levelFilters({sex: "Male"}), themes: ["trust"]}
    });
    expect(offers(trust, undefined, compared)).toEqual({});
  });
});
