import {expect, test} from "vitest";
import {auditTables} from "../../../../loaders/audit/audit-tables.js";
import {releaseOf, sampleOf, tableOf} from "../small-release.js";

/** Ten adults, six of each of two routes, so that two have both; five have the theme, and some of them by each route. */
async function secondByRoute(first: number, unlisted: Array<Record<string, string>>) {
  const route = (level: string) => ({age_group: "adult", route: level, patients: 6, denominator: 10});
  const part = (level: string, patients: number | null) => ({
    age_group: "adult",
    route: level,
    theme: "t",
    patients,
    denominator: 6
  });
  const release = releaseOf([
    sampleOf({adult: 10}),
    tableOf({
      name: "routes",
      dimensions: ["age_group", "route"],
      covers: "route",
      unlisted,
      rows: [route("r"), route("s")]
    }),
    tableOf({
      name: "themes",
      dimensions: ["age_group", "theme"],
      rows: [{age_group: "adult", theme: "t", patients: 5, denominator: 10}]
    }),
    tableOf({
      name: "parts",
      dimensions: ["age_group", "route", "theme"],
      denominator: {table: "routes", on: {route: "route"}},
      within: [{table: "themes", on: {theme: "theme"}}],
      rows: [part("r", first), part("s", null)]
    })
  ]);
  const {intervals} = await auditTables({release});
  const found = intervals.find(({cell}) => cell === "parts[age_group=adult; route=s; theme=t]");
  return [found?.least, found?.greatest];
}

test("the patients of a theme each came by a route, so that those of one route leave so many for the other", async () => {
  // Of five, one came by r; the four others came by s, and the one may have.
  expect(await secondByRoute(1, [])).toEqual([4, 5]);
});

test("those without the theme each came by a route, too", async () => {
  // One of six came by r without the theme. Five are without it: four of them came by s, where two more fit.
  // At least 1: 10 − 5 − 6 = −1 are in neither, unless one is in both.
  expect(await secondByRoute(5, [])).toEqual([1, 2]);
});

test("routes that are not listed may be theirs", async () => {
  // At least 10 − 5 − 6 + x ≥ 0, and at most the five of the theme.
  expect(await secondByRoute(1, [{}])).toEqual([1, 5]);
});
