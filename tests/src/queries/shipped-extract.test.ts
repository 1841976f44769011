import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Extract, readExtract} from "../../../loaders/disk/read-extract.js";
import {runQueries} from "../../../loaders/results/run-queries.js";
import {createSearchTables} from "../../../loaders/results/search-tables.js";
import {checkClaims} from "../../../src/analysis/checks/check-claims.js";
import {openQuerySession} from "../../../src/engine/query-session.js";
import type {Row} from "../../../src/model/row.js";
import {ageGroups} from "../../support/age-groups.js";
import {nativeConnection, readSources, sqlNames} from "../../support/analysis.js";
import {cellOf, distinct, openable} from "../../support/cells.js";
import {readPrinted} from "../../support/printed.js";

let extract: Extract;
let results: Map<string, Row[]>;
beforeAll(async () => {
  extract = await readExtract("data");
  await createSearchTables(extract);
  results = await runQueries(extract.connection, "age_group");
}, 60_000);
afterAll(() => extract?.close());

const rowsOf = (query: string) => results.get(query) ?? [];

describe("the extract in data/", () => {
  it("has rows for every query", async () => {
    expect([...results.keys()].sort()).toEqual((await sqlNames()).sort());
    expect([...results].filter(([, rows]) => rows.length === 0)).toEqual([]);
  });

  it.each([
    "identification-routes",
    "informants",
    "sample",
    "sample-characteristics",
    "subtheme-frequencies",
    "theme-co-occurrence",
    "theme-frequencies",
    "themes-by-route"
  ])("has adults and children who make all patients, in every row of %s", (query) => {
    expect(sums(rowsOf(query), "adult", "child")).toEqual(sums(rowsOf(query), "all"));
  });

  it("differs from no printed number that is not a misprint", () => {
    const claims = checkClaims(readPrinted(), rowsOf, {groups: ageGroups.levels});
    expect(claims.filter(({verdict}) => verdict === "differs")).toEqual([]);
  });

  it.each(Object.entries(openable))(
    "has behind every cell of %s as many as the cell counts",
    async (query, shape) => {
      const session = await openQuerySession(nativeConnection(extract.connection), await readSources(), {
        grouping: "age_group"
      });
      const behindCells = new Map<string, number>(); // a cell that several rows repeat is asked for once
      for (const row of rowsOf(query)) {
        const cell = cellOf(row, shape);
        const address = JSON.stringify(cell);
        const counted =
          behindCells.get(address) ?? distinct(await session.supportingRows(query, cell), shape.unit);
        behindCells.set(address, counted);
        expect({...row, [shape.measure]: counted}).toEqual(row);
      }
    }
  );
});

/** The counts of some age groups, added up under the words of their rows; the sample's denominator is everybody's. */
function sums(rows: readonly Row[], ...ageGroups: string[]): Map<string, Record<string, number>> {
  const found = new Map<string, Record<string, number>>();
  for (const {group, ...row} of rows) {
    if (!ageGroups.includes(String(group))) continue;
    const words = Object.values(row)
      .filter((value) => typeof value === "string")
      .join(", ");
    const sum = found.get(words) ?? {};
    for (const [column, value] of Object.entries(row)) {
      if (typeof value !== "number" || (column === "denominator" && "patients_with_codings" in row)) continue;
      sum[column] = (sum[column] ?? 0) + value;
    }
    found.set(words, sum);
  }
  return found;
}
