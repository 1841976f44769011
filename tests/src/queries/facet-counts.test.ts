import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Database} from "../../../loaders/disk/duckdb.js";
import {runQuery} from "../../../loaders/results/run-queries.js";
import {type Filters, noFilters} from "../../../src/queries/filters.js";
import {narrowCohort} from "../../support/analysis.js";
import {levelFilters} from "../../support/filters.js";
import {openTinyExtract} from "../../support/tiny-extract.js";

let database: Database;
beforeAll(async () => {
  database = await openTinyExtract();
});
afterAll(() => database.close());

/** The counts of each facet, its options in order: `Female 5, Male 2`. */
async function countsOf(filters: Filters): Promise<Record<string, string>> {
  await narrowCohort(database.connection, filters);
  const rows = await runQuery(database.connection, "facet-counts");
  const facets = [...new Set(rows.map(({variable}) => String(variable)))];
  const of = (facet: string) => rows.filter(({variable}) => variable === facet);
  return Object.fromEntries(
    facets.map((facet) => [
      facet,
      of(facet)
        .map(({value, patients}) => `${value} ${patients}`)
        .join(", ")
    ])
  );
}

describe("facet-counts", () => {
  it("counts everybody where nothing is chosen, a patient once by each route and theme, and nobody as 0", async () => {
    expect(await countsOf(noFilters)).toEqual({
      age_group: "adult 4, child 3",
      sex: "Male 2, Female 5",
      region_of_origin: "South 4, North 3, East 0",
      exploitation: "Sexual 3, Labour 3, Missing 1",
      age_band: "12-15 1, 16-17 2, 18-25 2, 26-33 2",
      referral_route: "GP 5, A&E 2",
      route: "told 5, disclosed 3, recognised 0",
      theme: "living 4, trust 3"
    });
  });

  it("leaves out of account what is chosen of the same facet, and follows all others", async () => {
    // P1, P3, P4, P5 and P7 are female; P1, P4 and P5 of them from the North; P2 is a man from the South.
    const filters = levelFilters({sex: "Female", region_of_origin: ["North", "East"]});
    expect(await countsOf(filters)).toEqual({
      age_group: "adult 2, child 1",
      sex: "Male 0, Female 3",
      region_of_origin: "South 2, North 3, East 0",
      exploitation: "Sexual 1, Labour 1, Missing 1",
      age_band: "12-15 0, 16-17 1, 18-25 1, 26-33 1",
      referral_route: "GP 2, A&E 1",
      route: "told 3, disclosed 0, recognised 0",
      theme: "living 2, trust 2"
    });
  });

  it("does so for routes and themes", async () => {
    // By `disclosed` P2, P3 and P6; with a coding of `living` P1, P2, P5 and P6; with both P2 and P6.
    const filters = {...noFilters, routes: ["disclosed"], themes: ["living"]};
    const {sex, route, theme} = await countsOf(filters);
    expect({sex, route, theme}).toEqual({
      sex: "Male 2, Female 0",
      route: "told 3, disclosed 2, recognised 0",
      theme: "living 2, trust 1"
    });
  });

  it("follows the filters alone where they choose the group B, though those of A are in view too", async () => {
    const filters = levelFilters({sex: "Male"});
    const {route} = await countsOf(filters);
    const first = {levels: {sex: ["Female"]}, routes: [], themes: []};
    expect((await countsOf({...filters, by: {first, second: "filtered"}})).route).toEqual(route);
    expect(route).toBe("told 1, disclosed 2, recognised 0");
  });
});
