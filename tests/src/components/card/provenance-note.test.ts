import {beforeAll, expect, it, vi} from "vitest";
import {comparedBy, type Filters, noFilters} from "../../../../src/queries/filters.js";
import {levelFilters} from "../../../support/filters.js";
import {enterDocument} from "../../../support/released-study.js";

vi.mock("../../../../src/page/engine-loading.js", () => ({onLoadingProgress: () => undefined}));
vi.mock("../../../../src/page/page-state.js", () => ({
  onView: () => undefined,
  startEngine: () => undefined,
  stopEngine: () => undefined
}));

beforeAll(() => {
  enterDocument();
});

const women = levelFilters({sex: "Female"});
const bySex = comparedBy(noFilters, "sex");

it.each<{filters: Filters; ofAllTogether?: boolean; of: string}>([
  {filters: women, of: "for what is in view"},
  {filters: comparedBy(noFilters, {first: women, second: "filtered"}), of: "for what is in view"},
  {filters: bySex, of: "for the groups that you compare"},
  {filters: bySex, ofAllTogether: true, of: "for all together"},
  {filters: comparedBy(noFilters, null), of: "for all together"}
])(
  "says of whom numbers were computed, and of groups only where there are some: $of",
  async ({filters, ofAllTogether = false, of}) => {
    const {provenanceNote} = await import("../../../../src/components/card/provenance-note.js");
    const note = provenanceNote({rows: [], filters, provenance: {name: "filtered"}}, {ofAllTogether});
    expect(note.textContent).toBe(`Computed in your browser, ${of}.`);
  }
);
