import {expect, it} from "vitest";
import {isAnyBehind, showingAnswers} from "../../../src/page/shown-answers.js";
import {noFilters} from "../../../src/queries/filters.js";
import {levelFilters} from "../../support/filters.js";

const women = levelFilters({sex: "Female"});
const filtered = {filters: women, provenance: {name: "filtered"}};
const built = {filters: noFilters, provenance: {name: "built"}};

it("is behind until the last part of the page that is still there has followed, or failed", () => {
  const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
  const [one, other, failing] = [first, second, third].map(({signal}) => showingAnswers(signal));
  for (const show of [one, other, failing]) show?.(built);
  expect(isAnyBehind(noFilters)).toBe(false);
  expect(isAnyBehind(women)).toBe(true);
  one?.(filtered);
  failing?.({...built, provenance: {name: "failed"}});
  expect(isAnyBehind(women)).toBe(true);
  second.abort();
  expect(isAnyBehind(women)).toBe(false);
  first.abort();
  third.abort();
});

it("is not behind with a part whose table is not released by what is compared", () => {
  const bySex = {...noFilters, by: "sex"};
  const [first, second] = [new AbortController(), new AbortController()];
  const [following, own] = [first, second].map(({signal}) => showingAnswers(signal));
  for (const show of [following, own]) show?.(built);
  own?.({...built, provenance: {name: "own"}});
  expect(isAnyBehind(bySex)).toBe(true);
  following?.({filters: bySex, provenance: {name: "filtered"}});
  expect(isAnyBehind(bySex)).toBe(false);
  for (const part of [first, second]) part.abort();
});
