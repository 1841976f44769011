import {describe, expect, it} from "vitest";
import type {Finding} from "../../../../src/figures/findings/finding.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import {groupingBy} from "../../../../src/model/groups.js";
import {noFilters} from "../../../../src/queries/filters.js";
import {byAge, unit} from "../../../support/age-groups.js";

const situation = {grouping: byAge, filters: noFilters} as Parameters<Finding["title"]>[1];

function row(group: string, patients: number, denominator: number) {
  return {group, route: "told", label: "Told", patients, denominator};
}

describe("the title of the identification routes", () => {
  it("names the commonest route and both groups", () => {
    const rows = [row("adult", 41, 95), row("child", 22, 35), row("all", 63, 130)];
    expect(identificationRoutes.title(rows, situation)).toBe(
      "Told: 41 of 95 adults (43 %) and 22 of 35 children (63 %)"
    );
  });

  it("speaks of the children where no adult is in view", () => {
    const rows = [row("adult", 0, 0), row("child", 6, 11), row("all", 6, 11)];
    expect(identificationRoutes.title(rows, situation)).toBe("Told: 6 of 11 children (55 %)");
  });

  it("names the next where the filter asks the commonest of everybody", () => {
    const asked = {...situation, filters: {...noFilters, routes: ["told"]}};
    const rows = [row("adult", 41, 41), row("child", 22, 22), row("all", 63, 63)];
    const seen = [row("adult", 5, 41), row("child", 0, 22), row("all", 5, 63)].map((each) => ({
      ...each,
      route: "seen",
      label: "Seen"
    }));
    expect(identificationRoutes.title([...rows, ...seen], asked)).toBe(
      "Seen, beside “Told”, which the filter asks for: 5 of 41 adults (12 %) and 0 of 22 children (0 %)"
    );
    expect(identificationRoutes.title(rows, asked)).toBe(
      "All in view have “Told”, which the filter asks for, and none of the others"
    );
  });

  it("speaks of all together where the groups are many", () => {
    const levels = ["A", "B", "C", "D"];
    const ward = {name: "ward", title: "Ward", levels, printed: false, dividesGroups: false};
    const grouping = groupingBy("ward", {unit, groups: null, variables: [ward]});
    const rows = [...levels.map((level) => row(level, 3, 5)), row("all", 12, 20)];
    expect(identificationRoutes.title(rows, {...situation, grouping})).toBe(
      "Told: 12 of 20 patients (60 %), shown by ward"
    );
  });

  it("says so where nobody is in view", () => {
    const rows = [row("adult", 0, 0), row("child", 0, 0), row("all", 0, 0)];
    expect(identificationRoutes.title(rows, situation)).toBe("No patient is in view");
  });
});
