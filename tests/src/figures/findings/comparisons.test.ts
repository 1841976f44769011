import {describe, expect, it} from "vitest";
import {familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {describedTraits} from "../../../../src/figures/findings/comparisons.js";
import {type Finding, measureOf} from "../../../../src/figures/findings/finding.js";
import {groupDifferences} from "../../../../src/figures/findings/group-differences.js";
import {methodStrip} from "../../../../src/figures/findings/method-strip.js";
import {sampleCharacteristics} from "../../../../src/figures/findings/sample-characteristics.js";
import type {Row} from "../../../../src/model/row.js";
import {type ChosenGroups, noFilters, selectionOf} from "../../../../src/queries/filters.js";
import {groupingOf} from "../../../../src/queries/groupings.js";
import {releasedSituation} from "../../../support/released-study.js";

type Situation = typeof releasedSituation;

const route = (code: string, label: string) => ({code, label, kind: "route"});
const study = {
  ...releasedSituation.context.study,
  codes: [route("told", "Told"), route("seen", "Seen"), {code: "fear", label: "Fear", kind: "theme"}]
} as unknown as Situation["context"]["study"];
const by: ChosenGroups = {
  first: {...selectionOf(noFilters), routes: ["told"], levels: {sex: ["Female"]}},
  second: "rest"
};
const filters = {...noFilters, by};
const situation = {
  ...releasedSituation,
  filters,
  grouping: groupingOf(filters, study)
} as unknown as Situation;
const labels = (name: "routes" | "themes" | "characteristics") =>
  describedTraits(familyNamed(name), study, situation.grouping).map(({label}) => label);

/** A route that so many of 20 in A and of 10 in B have. */
const counted = (code: string, ...patients: readonly number[]): Row[] =>
  ["A", "B", "all"].map((group, i) => ({
    group,
    route: code,
    label: code,
    patients: patients[i] ?? 0,
    denominator: [20, 10, 30][i] ?? 0
  }));

describe("what the filters ask of everybody", () => {
  const asked = {...noFilters, routes: ["told"]};
  const context = {...releasedSituation.context, study: {...study, release: undefined}};
  const filtered = {...releasedSituation, context, filters: asked} as unknown as Situation;
  const rows = [...counted("told", 20, 10, 30), ...counted("seen", 9, 3, 12)].map((row) => ({
    ...row,
    group: row.group === "A" ? "adult" : row.group === "B" ? "child" : "all"
  }));
  const routes = familyNamed("routes");

  it("is no comparison, and the rest of the family says so", () => {
    const finding = groupDifferences(routes);
    expect(finding.select?.(rows, filtered).map(({key}) => key)).toEqual(["seen"]);
    expect(measureOf(finding, filtered, rows)).toContain(
      "Left out, since the filters ask it of everybody: “Told”."
    );
    expect(methodStrip({family: routes, key: "told"}).title(rows, filtered)).toBe(
      "told: the filters ask it of everybody, so there is nothing to compare"
    );
  });
});

describe("what chosen groups can be compared on", () => {
  it("is not what they are chosen by, route or characteristic", () => {
    expect(labels("routes")).toEqual(["Seen"]);
    expect(labels("themes")).toEqual(["Fear"]);
    expect(labels("characteristics")).toEqual(["Age group: Adult", "Age group: Child"]);
  });

  it("leaves that out in words", () => {
    const context = {...situation.context, study: {...study, release: undefined}};
    const measure = (finding: Finding) => measureOf(finding, {...situation, context} as unknown as Situation);
    expect(measure(groupDifferences(familyNamed("routes")))).toMatch(/ chosen by it: “Told”\.$/);
    expect(measure(groupDifferences(familyNamed("themes")))).not.toContain("Left out");
    for (const finding of [sampleCharacteristics, groupDifferences(familyNamed("characteristics"))])
      expect(measure(finding)).toMatch(/ Left out, since the groups are chosen by it: Sex\.( |$)/);
  });

  it("has a title that is true where one comparison is not there and others are", () => {
    const rows = [...counted("told", 20, 0, 20), ...counted("seen", 9, 3, 12)];
    const title = (key: string) => methodStrip({family: familyNamed("routes"), key}).title(rows, situation);
    expect(title("told")).toBe("This cannot be compared among the patients in view");
    expect(title("seen")).toMatch(/^seen: all eight methods/);
  });
});
