import {beforeAll, describe, expect, it, vi} from "vitest";
import type {StudyDescription} from "../../../../src/model/study.js";
import {comparedBy, noFilters} from "../../../../src/queries/filters.js";
import {ageGroup, ageGroups, unit} from "../../../support/age-groups.js";
import {levelFilters} from "../../../support/filters.js";
import {enterDocument} from "../../../support/released-study.js";

const study = {
  patients: 130,
  unit,
  groups: ageGroups,
  variables: [ageGroup],
  codes: []
} as unknown as StudyDescription;
const twoSelections = comparedBy(levelFilters({age_group: "child"}), {
  first: levelFilters({age_group: "adult"}),
  second: "filtered"
});

vi.mock("../../../../src/page/page-state.js", () => ({
  currentView: () => ({filters: noFilters}),
  setFilters: () => document.querySelector("#goes")?.replaceChildren() // as the bar and its note do
}));

beforeAll(() => {
  enterDocument();
  HTMLElement.prototype.checkVisibility = function () {
    return this.id !== "fold"; // which only narrow screens show
  };
});

describe("a button that goes when it is pressed", () => {
  it("leaves the focus on the first facet in sight", async () => {
    const {ownGroupsButton} = await import("../../../../src/components/filters/compare-field.js");
    const {keepSelectionButton, twoSelectionsNotice} = await import(
      "../../../../src/components/filters/two-selections.js"
    );
    const notice = twoSelectionsNotice(twoSelections, undefined, study);
    const buttons = [
      keepSelectionButton(),
      ownGroupsButton(study),
      ...(notice?.querySelectorAll("button") ?? [])
    ];
    expect(buttons.map(({textContent}) => textContent)).toEqual([
      "Compare two selections",
      "Compare by age group again",
      "Only A",
      "Only B"
    ]);
    for (const button of buttons as HTMLElement[]) {
      document.body.innerHTML =
        '<form class="filter-bar"><details><summary id="fold"></summary></details><details><summary id="sex"></summary></details></form><p id="goes"></p>';
      document.querySelector("#goes")?.append(button);
      button.focus();
      button.click();
      expect(document.activeElement?.id, button.textContent ?? "").toBe("sex");
    }
  });
});
