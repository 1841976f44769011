import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Database} from "../../../loaders/disk/duckdb.js";
import {runQuery} from "../../../loaders/results/run-queries.js";
import type {Row} from "../../../src/model/row.js";
import {type Filters, filterKey, noFilters, viewParameters} from "../../../src/queries/filters.js";
import {narrowCohort} from "../../support/analysis.js";
import {levelFilters} from "../../support/filters.js";
import {openTinyExtract} from "../../support/tiny-extract.js";

let database: Database;
beforeAll(async () => {
  database = await openTinyExtract();
});
afterAll(() => database.close());

/** The values of a query's rows for the patients whom the filters let through, without some columns. */
async function filtered(query: string, filters: Filters, without: string[] = []): Promise<Row[string][][]> {
  await narrowCohort(database.connection, filters);
  const rows = await runQuery(database.connection, query);
  return rows.map((row) =>
    Object.keys(row)
      .filter((column) => !without.includes(column))
      .map((column) => row[column] ?? null)
  );
}

describe("viewParameters", () => {
  const one = {...levelFilters({referral_route: "GP", sex: ["Male", "Female"]}), routes: ["b", "a"]};
  const other = {...levelFilters({sex: ["Female", "Male"], referral_route: "GP"}), routes: ["a", "b"]};

  it("name the filtered characteristics with their levels, the routes and the themes", () => {
    expect(viewParameters("kept_out", one, null)?.map((list) => list?.split("\u001f"))).toEqual([
      ["filters", "filters", "filters", "filters", "filters"],
      ["characteristic", "characteristic", "characteristic", "route", "route"],
      ["referral_route", "sex", "sex", "route", "route"],
      ["GP", "Female", "Male", "a", "b"]
    ]);
    expect(viewParameters("kept_out", noFilters, null)).toEqual([null, null, null, null]);
    expect(viewParameters("codes", one, null)).toBeUndefined();
  });

  it("are the same whatever was chosen first, and so is the key", () => {
    expect(viewParameters("kept_out", other, null)).toEqual(viewParameters("kept_out", one, null));
    expect(filterKey(other)).toBe(filterKey(one));
    expect(filterKey({...noFilters, routes: ["a"]})).not.toBe(filterKey({...noFilters, themes: ["a"]}));
  });
});

/** The patients whom the filters let through. */
async function inView(filters: Filters): Promise<string[]> {
  await narrowCohort(database.connection, filters);
  const reader = await database.connection.runAndReadAll("SELECT patient_id FROM cohort ORDER BY ALL");
  return reader.getRows().flat().map(String);
}

describe("the cohort", () => {
  const routes = (...chosen: string[]): Filters => ({...noFilters, routes: chosen});
  const themes = (...chosen: string[]): Filters => ({...noFilters, themes: chosen});

  it.each<[what: string, filters: Filters, patients: string]>([
    ["everybody where nothing is chosen", noFilters, "P1 P2 P3 P4 P5 P6 P7"],
    ["who has any of two levels", levelFilters({age_band: ["26-33", "16-17"]}), "P2 P4 P5 P6"],
    [
      "everybody where all levels are chosen",
      levelFilters({sex: ["Male", "Female"]}),
      "P1 P2 P3 P4 P5 P6 P7"
    ],
    [
      "whose value is missing, as a level",
      levelFilters({exploitation: ["Missing", "Labour"]}),
      "P3 P4 P5 P7"
    ],
    ["who was identified by a route, besides another or twice", routes("told"), "P1 P2 P4 P5 P7"],
    ["who was identified by any of two routes", routes("disclosed", "recognised"), "P2 P3 P6"],
    ["nobody by a route that nobody has", routes("recognised"), ""],
    ["nobody by the code of an informant", routes("police"), ""],
    ["who has a coding of a theme or of a subtheme", themes("living"), "P1 P2 P5 P6"],
    ["who has a coding of any of two themes", themes("trust", "living"), "P1 P2 P3 P5 P6"],
    ["nobody by a code that is no theme", themes("told", "'; DROP TABLE codings; --"), ""],
    [
      "who has something of each: levels, route and theme",
      {
        ...levelFilters({sex: "Female", region_of_origin: ["North", "South"]}),
        routes: ["told"],
        themes: ["trust"]
      },
      "P1 P5"
    ]
  ])("is %s", async (_, filters, patients) => {
    expect((await inView(filters)).join(" ")).toBe(patients);
  });

  it("counts among those whom a theme lets through what they have of other themes", async () => {
    expect(await filtered("theme-frequencies", themes("living"), ["label"])).toEqual([
      ["adult", "living", 2, 5, 2],
      ["adult", "trust", 1, 1, 2],
      ["child", "living", 2, 3, 2],
      ["child", "trust", 1, 1, 2],
      ["all", "living", 4, 8, 4],
      ["all", "trust", 2, 2, 4]
    ]);
  });
});

describe("among female patients (P1, P3, P4; P5, P7)", () => {
  const filters = levelFilters({sex: "Female"});

  it("the sample and its denominator shrink", async () => {
    expect(await filtered("sample", filters)).toEqual([
      ["adult", 3, 5, 2, 3, 6],
      ["child", 2, 5, 1, 1, 2],
      ["all", 5, 5, 3, 4, 8]
    ]);
  });

  it("routes are counted among them, and a route that now has nobody stays", async () => {
    expect(await filtered("identification-routes", filters, ["label"])).toEqual([
      ["adult", "told", 2, 3],
      ["adult", "disclosed", 1, 3],
      ["adult", "recognised", 0, 3],
      ["child", "told", 2, 2],
      ["child", "disclosed", 0, 2],
      ["child", "recognised", 0, 2],
      ["all", "told", 4, 5],
      ["all", "disclosed", 1, 5],
      ["all", "recognised", 0, 5]
    ]);
  });

  it("themes count their codings only", async () => {
    expect(await filtered("theme-frequencies", filters, ["label"])).toEqual([
      ["adult", "living", 1, 3, 3],
      ["adult", "trust", 2, 3, 3],
      ["child", "living", 1, 1, 2],
      ["child", "trust", 1, 1, 2],
      ["all", "living", 2, 4, 5],
      ["all", "trust", 3, 4, 5]
    ]);
  });
});

describe("among patients of 26 to 33 (P2, P4), who leave no children", () => {
  const filters = levelFilters({age_band: "26-33"});

  it("the children's rows stay, with 0 of 0", async () => {
    expect(await filtered("informants", filters, ["label", "route"])).toEqual([
      ["adult", "school", 0, 2],
      ["adult", "police", 1, 2],
      ["adult", "charity", 0, 2],
      ["child", "school", 0, 0],
      ["child", "police", 0, 0],
      ["child", "charity", 0, 0],
      ["all", "school", 0, 2],
      ["all", "police", 1, 2],
      ["all", "charity", 0, 2]
    ]);
  });

  it("every pair of themes stays, most with nobody", async () => {
    expect(await filtered("theme-co-occurrence", filters, ["label_a", "label_b"])).toEqual([
      ["adult", "living", "living", 1, 1, 2],
      ["adult", "living", "trust", 0, 0, 2],
      ["adult", "trust", "trust", 0, 0, 2],
      ["child", "living", "living", 0, 0, 0],
      ["child", "living", "trust", 0, 0, 0],
      ["child", "trust", "trust", 0, 0, 0],
      ["all", "living", "living", 1, 1, 2],
      ["all", "living", "trust", 0, 0, 2],
      ["all", "trust", "trust", 0, 0, 2]
    ]);
  });
});

describe("two filters at once", () => {
  it("let through whom both let through (P1, P4; P5)", async () => {
    const filters = levelFilters({sex: "Female", region_of_origin: "North"});
    expect(await filtered("subtheme-frequencies", filters, ["theme", "label"])).toEqual([
      ["adult", "papers", 0, 0, 2],
      ["adult", "housing", 1, 2, 2],
      ["adult", "silence", 1, 1, 2],
      ["adult", "distance", 0, 0, 2],
      ["child", "papers", 0, 0, 1],
      ["child", "housing", 1, 1, 1],
      ["child", "silence", 1, 1, 1],
      ["child", "distance", 0, 0, 1],
      ["all", "papers", 0, 0, 3],
      ["all", "housing", 2, 3, 3],
      ["all", "silence", 2, 2, 3],
      ["all", "distance", 0, 0, 3]
    ]);
  });
});

/** Whom the groups A and B have, and who is in view: `P1 P2 | P3 | P1 P2 P3`. */
async function groupsOf(filters: Filters): Promise<string> {
  await narrowCohort(database.connection, filters);
  const reader = await database.connection.runAndReadAll(
    `SELECT string_agg(patient_id, ' ' ORDER BY patient_id) FROM groups LEFT JOIN members USING ("group") GROUP BY "group", position ORDER BY position`
  );
  return reader.getRows().flat().map(String).join(" | ");
}

describe("chosen groups", () => {
  const female = levelFilters({sex: "Female"});
  const told = {levels: {}, routes: ["told"], themes: []};

  it.each<[what: string, filters: Filters, groups: string]>([
    [
      "a route and the rest",
      {...noFilters, by: {first: told, second: "rest"}},
      "P1 P2 P4 P5 P7 | P3 P6 | P1 P2 P3 P4 P5 P6 P7"
    ],
    [
      "a theme and the rest of those whom a filter lets through",
      {...female, by: {first: {levels: {}, routes: [], themes: ["living"]}, second: "rest"}},
      "P1 P5 | P3 P4 P7 | P1 P3 P4 P5 P7"
    ],
    [
      "two selections, of whom both are in view, and who is in both in both",
      {...female, by: {first: told, second: "filtered"}},
      "P1 P2 P4 P5 P7 | P1 P3 P4 P5 P7 | P1 P2 P3 P4 P5 P7"
    ],
    [
      "everybody and those of a level",
      {...female, by: {first: {levels: {}, routes: [], themes: []}, second: "filtered"}},
      "P1 P2 P3 P4 P5 P6 P7 | P1 P3 P4 P5 P7 | P1 P2 P3 P4 P5 P6 P7"
    ],
    [
      "a route that nobody has and the rest",
      {...noFilters, by: {first: {...told, routes: ["recognised"]}, second: "rest"}},
      "null | P1 P2 P3 P4 P5 P6 P7 | P1 P2 P3 P4 P5 P6 P7"
    ]
  ])("are %s", async (_, filters, groups) => {
    expect(await groupsOf(filters)).toBe(groups);
  });

  it("have another key than the same filters without them, and than each other", () => {
    const keys = [
      female,
      {...female, by: {first: told, second: "rest"}},
      {...female, by: {first: told, second: "filtered"}},
      {...female, by: "rest"},
      {...female, by: null}
    ].map((filters) => filterKey(filters as Filters));
    expect(new Set(keys).size).toBe(5);
  });
});

describe("a level that nobody has", () => {
  it.each(["East", "' OR true --", "North'; DROP TABLE patients; --", '"North"'])(
    "%s lets nobody through",
    async (level) => {
      expect(await filtered("sample", levelFilters({region_of_origin: level}))).toEqual([
        ["adult", 0, 0, 0, 0, 0],
        ["child", 0, 0, 0, 0, 0],
        ["all", 0, 0, 0, 0, 0]
      ]);
      expect((await filtered("sample", noFilters))[2]).toEqual(["all", 7, 7, 5, 6, 12]);
    }
  );
});
