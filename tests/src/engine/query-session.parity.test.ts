import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prepare} from "../../../loaders/build/prepare.js";
import {type Extract, readExtract} from "../../../loaders/disk/read-extract.js";
import {defineViews, runQuery} from "../../../loaders/results/run-queries.js";
import {createSearchTables} from "../../../loaders/results/search-tables.js";
import {openQuerySession, type QuerySession} from "../../../src/engine/query-session.js";
import {parseCellAddress, type Row} from "../../../src/model/row.js";
import {type Filters, noFilters} from "../../../src/queries/filters.js";
import {narrowCohort, nativeConnection, readSources, sqlNames} from "../../support/analysis.js";
import {levelFilters} from "../../support/filters.js";
import {readPrinted} from "../../support/printed.js";
import {openWasm, type Wasm} from "../../support/wasm.js";

let root: string;
let prepared: string;
let extract: Extract;
let wasm: Wasm;
let session: QuerySession;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "casebook-parity-"));
  prepared = await prepare("data", root);
  extract = await readExtract("data");
  await createSearchTables(extract);
  await defineViews(extract.connection, "age_group");
  wasm = await openWasm(prepared);
  session = await openQuerySession(wasm.connection, await readSources(), {grouping: "age_group"});
}, 60_000);

afterAll(async () => {
  wasm?.close();
  extract?.close();
  await rm(root, {recursive: true, force: true});
});

const queries = await sqlNames();

/** Queries that have no row of nobody: filters can leave them empty. */
const mayBeEmpty = ["double-coding"];

/** Filters, and how many patients they leave in view where print says so. */
const choices: ReadonlyArray<{name: string; filters: Filters; patients?: number}> = [
  {name: "nothing", filters: noFilters, patients: 130},
  {name: "sex", filters: levelFilters({sex: "Female"}), patients: 101},
  {name: "referral route", filters: levelFilters({referral_route: "A&E"}), patients: 34},
  {name: "age", filters: levelFilters({age_band: "34+"}), patients: 12},
  {
    name: "all five",
    filters: levelFilters({
      sex: "Female",
      region_of_origin: "Europe",
      exploitation: "Sexual",
      age_band: "18-25",
      referral_route: "GP"
    })
  },
  {name: "levels", filters: levelFilters({sex: ["Female", "Male"], age_band: ["34+", "8-11"]}), patients: 18},
  {name: "a route", filters: {...noFilters, routes: ["another-service"]}, patients: 63},
  {
    name: "everything",
    filters: {
      ...levelFilters({sex: "Female"}),
      routes: ["another-service"],
      themes: ["service-availability", "social-legal-instability"]
    }
  },
  {
    name: "a level that nobody has",
    filters: levelFilters({sex: "O'Brien; DROP TABLE patients; --"}),
    patients: 0
  }
];

/** What else can be compared: every other characteristic of the study, and nothing. */
const otherGroupings = ["age_band", "sex", "region_of_origin", "exploitation", "referral_route", null];
const comparisons: typeof choices = [
  ...otherGroupings.map((by) => ({name: `nothing, compared by ${by}`, filters: {...noFilters, by}})),
  {
    name: "sex and a route, compared by region",
    filters: {...levelFilters({sex: "Female"}), routes: ["another-service"], by: "region_of_origin"}
  },
  ...(["rest", "filtered"] as const).map((second) => ({
    name: `sex, a selection compared with ${second}`,
    filters: {
      ...levelFilters({sex: "Female"}),
      by: {
        first: {
          ...levelFilters({sex: "Male"}),
          routes: ["another-service"],
          themes: ["service-availability"]
        },
        second
      }
    }
  }))
];

describe.each([...choices, ...comparisons])(
  "filtered by $name, native DuckDB and DuckDB-WASM",
  ({filters}) => {
    beforeAll(() => narrowCohort(extract.connection, filters));

    it.each(queries)("give identical rows for %s", async (query) => {
      const native = await runQuery(extract.connection, query);
      const live = await session.rows(query, filters);
      expect(written(live)).toEqual(written(native));
      if (!mayBeEmpty.includes(query)) expect(native.length).toBeGreaterThan(0);
    });
  }
);

describe("DuckDB-WASM", () => {
  it.each(choices.filter(({patients}) => patients !== undefined))(
    "has the $patients patients of print in view, filtered by $name",
    async ({filters, patients}) => {
      const rows = (await session.rows("sample", filters)) ?? [];
      expect(rows.find(({group}) => group === "all")?.patients).toBe(patients);
    }
  );

  it("counts the female and male patients of print, compared by sex", async () => {
    const rows = (await session.rows("sample", {...noFilters, by: "sex"})) ?? [];
    expect(rows.map(({group, patients}) => [group, patients])).toEqual([
      ["Female", 101],
      ["Male", 29],
      ["all", 130]
    ]);
  });

  it("can compare by every characteristic that the study has, and was asked by each", async () => {
    const variables = await session.sql("SELECT DISTINCT variable FROM levels");
    const own = "age_group";
    expect(variables.map(({variable}) => variable).sort()).toEqual(
      [own, ...otherGroupings].filter((name) => name !== null).sort()
    );
  });

  it.each(queries)("gives for %s just what the built site shows first", async (query) => {
    const file = await readFile(join(prepared, "results", `${query}.json`), "utf8");
    expect(written(await session.rows(query, noFilters))).toEqual(written(JSON.parse(file)));
  });

  it("finds the same rows behind every printed number as native DuckDB, in the same order", async () => {
    const native = await openQuerySession(nativeConnection(extract.connection), await readSources(), {
      grouping: "age_group"
    });
    for (const {query, cell} of readPrinted()) {
      if (query === null || cell === null) continue;
      const rows = await session.supportingRows(query, parseCellAddress(cell));
      expect(written(rows), cell).toEqual(
        written(await native.supportingRows(query, parseCellAddress(cell)))
      );
    }
  });
});

describe("the excerpts on which coders differ", () => {
  it("are the same, in the same order, as in native DuckDB", async () => {
    const native = await openQuerySession(nativeConnection(extract.connection), await readSources(), {
      grouping: "age_group"
    });
    const different = parseCellAddress("excerpts[agreement=different]");
    const rows = await session.supportingRows("double-coding", different);
    expect(rows.length).toBeGreaterThan(0);
    expect(written(rows)).toEqual(written(await native.supportingRows("double-coding", different)));
  });
});

/** Each row as text, so that the order of columns and the type of values count too. */
function written(rows: readonly Row[] | undefined): string[] | undefined {
  return rows?.map((row) => JSON.stringify(row));
}
