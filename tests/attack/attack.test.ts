import {expect, test} from "vitest";
import {loadSolver} from "../../loaders/solver/solver.js";
import type {Row} from "../../src/model/row.js";
import {rules} from "../support/release-rules.js";
import {openAttack} from "./attack.js";
import type {Extract} from "./extract.js";
import {knownLeaks} from "./known-leaks.js";
import type {Interval} from "./part.js";
import {publishWithout} from "./publish.js";

/** The least and the greatest value of a row of a release, where some rows are withheld. */
async function tell(
  extract: Extract,
  isWithheld: (row: Row, release: number) => boolean,
  [table, ...values]: string[],
  group: string,
  release = 0
): Promise<Interval> {
  const publications = publishWithout(extract, rules, (_, row, index) => isWithheld(row, index));
  const attack = openAttack(await loadSolver(), publications);
  try {
    const set = JSON.stringify([table, ...values]);
    return attack.findInterval([{release, set, group, weight: 1}]);
  } finally {
    attack.dispose();
  }
}

const exactly = (value: number): Interval => ({least: value, greatest: value});

test("two of three themes: 35 + 35 - 55 adults at least have the others together, and 5 of 20 are children", async () => {
  const isWithheld = ({theme_a, group}: Row) => theme_a === "h" && group !== "all";
  expect(await tell(knownLeaks.triple, isWithheld, ["pairs", "h", "s"], "adult")).toEqual(exactly(15));
  expect(await tell(knownLeaks.triple, isWithheld, ["pairs", "h", "s"], "child")).toEqual(exactly(5));
});

test("two themes that exclude and complete each other: 16 children by the route less 11", async () => {
  const isWithheld = ({theme, route, group}: Row) =>
    theme === "y" && ["a", "b"].includes(String(route)) && group !== "all";
  expect(await tell(knownLeaks.complementary, isWithheld, ["themes-by-route", "a", "y"], "child")).toEqual(
    exactly(5)
  );
  expect(await tell(knownLeaks.complementary, isWithheld, ["themes-by-route", "b", "y"], "child")).toEqual(
    exactly(4)
  );
});

test("the same adults in a later release: 37 of all less 30 adults", async () => {
  const isWithheld = ({route, group}: Row, release: number) =>
    route === "told" && release === 0 && group !== "all";
  expect(await tell(knownLeaks.sameAdults, isWithheld, ["routes", "told"], "child")).toEqual(exactly(7));
});

test("a route that stands alone: 60 children less 50, and 9 or 10 of them told", async () => {
  const isWithheld = ({route, group}: Row) => route !== "not-recorded" && group !== "all";
  expect(await tell(knownLeaks.alone, isWithheld, ["routes", "told"], "child")).toEqual({
    least: 9,
    greatest: 10
  });
});

test("age bands that no child has: 90 adults less 30 and 55", async () => {
  const isWithheld = ({level, group}: Row) => level === "34+" || group !== "all";
  expect(await tell(knownLeaks.ageBands, isWithheld, ["characteristics", "age", "34+"], "adult")).toEqual(
    exactly(5)
  );
});
