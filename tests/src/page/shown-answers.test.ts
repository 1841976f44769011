import {expect, it} from "vitest";
import type {QueryAnswer} from "../../../src/page/follow-query.js";
import {isAnyBehind, showingAnswers} from "../../../src/page/shown-answers.js";
import {noFilters} from "../../../src/queries/filters.js";
import {levelFilters} from "../../support/filters.js";

const women = levelFilters({sex: "Female"});
const filtered = {rows: [], filters: women, provenance: {name: "filtered"}} as QueryAnswer;
const built = {rows: [], filters: noFilters, provenance: {name: "built"}} as QueryAnswer;

it("is behind until the last part of the page that is still there has followed, or failed", () => {
  const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
  const [one, other, failing] = [first, second, third].map(({signal}) => showingAnswers(signal));
  for (const show of [one, other, failing]) show?.(built);
  expect(isAnyBehind(noFilters)).toBe(false);
  expect(isAnyBehind(women)).toBe(true);
  one?.(filtered);
  failing?.({...built, provenance: {name: "failed", reason: "no memory"}});
  expect(isAnyBehind(women)).toBe(true);
  second.abort();
  expect(isAnyBehind(women)).toBe(false);
  first.abort();
  third.abort();
});
