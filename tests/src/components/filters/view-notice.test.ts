import {beforeAll, describe, expect, it, vi} from "vitest";
import type {QueryAnswer} from "../../../../src/page/follow-query.js";
import type {PageContext} from "../../../../src/page/page-context.js";
import type {PageView} from "../../../../src/page/page-state.js";
import {comparedBy, type Filters, noFilters} from "../../../../src/queries/filters.js";
import {ageGroup, ageGroups, unit} from "../../../support/age-groups.js";
import {levelFilters} from "../../../support/filters.js";
import {paper} from "../../../support/paper.js";
import {enterDocument} from "../../../support/released-study.js";

const sex = {name: "sex", title: "Sex", levels: ["Female", "Male"], printed: true, dividesGroups: false};
const study = {patients: 130, unit, groups: ageGroups, variables: [ageGroup, sex], codes: [], paper};
const context = {study, codes: new Map()} as unknown as PageContext;

const women = levelFilters({sex: "Female"});
const againstRest = comparedBy(noFilters, {first: women, second: "rest"});
const built: QueryAnswer = {rows: [], filters: noFilters, provenance: {name: "identical"}};
const counted = (filters: Filters, patients: number): QueryAnswer => ({
  rows: [{group: "all", patients}],
  filters,
  provenance: {name: "filtered"}
});

/** What the bar and the notice under it say, while the engine is in a phase. */
async function said(filters: Filters, phase: "loading" | "ready", answer: QueryAnswer) {
  const {noticeOf, shownOf} = await import("../../../../src/components/filters/view-notice.js");
  const view = {filters, phase: {name: phase}} as PageView;
  const notice = noticeOf(view, answer, context).map(({textContent}) => textContent?.replace(/\s+/g, " "));
  return {bar: shownOf(view, answer, context), notice: notice.join(" ")};
}

vi.mock("../../../../src/page/engine-loading.js", () => ({onLoadingProgress: () => undefined}));
vi.mock("../../../../src/page/page-state.js", () => ({
  currentView: () => undefined,
  onView: () => undefined,
  setFilters: () => undefined,
  startEngine: () => undefined,
  stopEngine: () => undefined
}));

beforeAll(() => {
  enterDocument();
});

describe("the notice of a comparison", () => {
  it("waits until the rows are there, and not only the query engine", async () => {
    const waiting = "The comparison waits for the numbers. The study’s own groups are shown.";
    expect(await said(againstRest, "ready", built)).toEqual({bar: "Counting…", notice: waiting});
    expect((await said(againstRest, "ready", counted(againstRest, 130))).notice).toBe(
      "Sex: Female, compared with the rest: these are no longer the study’s own groups. Compare by age group again"
    );
  });
});

describe("the notice where nothing is compared", () => {
  it("says what is not shown, and speaks of no groups that are", async () => {
    const nothing = comparedBy(noFilters, null);
    expect((await said(nothing, "ready", counted(nothing, 130))).notice).toBe(
      "All together, nothing compared: the study’s own groups are not shown apart. Compare by age group again"
    );
  });
});

describe("the notice of filters", () => {
  it("knows which numbers of the paper it leaves in view", async () => {
    const notice = async (filters: Filters, patients: number) =>
      (await said(filters, "ready", counted(filters, patients))).notice;
    expect(await notice(levelFilters({age_group: "adult"}), 95)).toBe(
      "Fewer than all 130 patients: of the paper’s numbers, only those of adults are shown. 95 are in view."
    );
    expect(await notice(women, 101)).toBe(
      "Fewer than all 130 patients: these are no longer the paper’s numbers. 101 are in view."
    );
  });
});

describe("the bar of two selections", () => {
  it("repeats no count of the notice, whose two buttons stay together", async () => {
    const two = comparedBy(levelFilters({sex: "Male"}), {first: women, second: "filtered"});
    const answer: QueryAnswer = {
      rows: [
        {group: "A", patients: 101},
        {group: "B", patients: 29},
        {group: "all", patients: 130}
      ],
      filters: two,
      provenance: {name: "filtered"}
    };
    expect(await said(two, "ready", answer)).toEqual({
      bar: "B:",
      notice: "A (Sex: Female): 101 patients. B (Sex: Male): 29 patients. Nobody is in both. Only A Only B"
    });
    const {noticeOf} = await import("../../../../src/components/filters/view-notice.js");
    const view = {filters: two, phase: {name: "ready"}} as PageView;
    const [notice] = noticeOf(view, answer, context) as Element[];
    expect(notice?.querySelectorAll(".notice-buttons > button").length).toBe(2);
  });
});

describe("the bar", () => {
  it("says that it is counting, of what is chosen now, and then how many are in view", async () => {
    expect((await said(women, "loading", built)).bar).toBe("Counting…");
    const changed = await said(women, "ready", counted(levelFilters({sex: "Male"}), 29));
    expect(changed).toEqual({bar: "Counting…", notice: "The filters wait for the numbers."});
    expect((await said(women, "ready", counted(women, 101))).bar).toBe("101 of 130 patients");
    expect((await said(noFilters, "loading", built)).bar).toBe("All 130 patients");
  });

  it("says that all are shown where the count failed, and the notice why", async () => {
    const failed: QueryAnswer = {...built, provenance: {name: "failed", reason: "Out of memory."}};
    expect(await said(women, "ready", failed)).toEqual({
      bar: "All 130 patients",
      notice: "What is chosen could not be counted: Out of memory. All 130 patients are shown."
    });
  });
});
