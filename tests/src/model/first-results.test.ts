import {expect, it} from "vitest";
import {listFirstResults} from "../../../src/model/first-results.js";

it("a page fetches first what it shows first: no routes by group where a study has no groups", () => {
  const groups = {field: "sex", levels: []};
  expect(listFirstResults("comparison", {groups})).toContain("identification-routes");
  expect(listFirstResults("comparison", {groups: null})).toEqual(["study", "sample-characteristics"]);
  expect(listFirstResults("index", {groups: null})).toContain("identification-routes");
  expect(listFirstResults("about", {groups})).toEqual([]);
});
