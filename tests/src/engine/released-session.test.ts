import {describe, expect, it} from "vitest";
import type {Connection} from "../../../src/engine/connection.js";
import {openReleasedSession} from "../../../src/engine/released-session.js";
import {NotReleasedBy} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import {noFilters} from "../../../src/queries/filters.js";

const tables: Record<string, Row[]> = {
  '"sample"': [
    {group: "adult", patients: 95},
    {group: "all", patients: 130}
  ],
  '"theme-frequencies"': [
    {theme: "trust", group: "adult", patients: 62},
    {theme: "trust", group: "all", patients: 82}
  ],
  '"sample-by-sex"': [{group: "Female", patients: 101}],
  '"theme-frequencies-by-sex"': [{theme: "trust", group: "Female", patients: 61}]
};

const run: Connection["run"] = async (sql) =>
  tables[sql.replace("SELECT * FROM ", "")] ?? Promise.reject(new Error(sql));
const connection: Connection = {run, runAgain: run};

const session = openReleasedSession(connection, {
  tables: ["sample", "theme-frequencies", "informants"],
  groupings: [{by: "sex", tables: ["sample", "theme-frequencies"]}]
});

describe("a session on released tables", () => {
  it("reads a query's rows by the study's own groups, by a further characteristic, or of all together", async () => {
    expect(await session.rows("theme-frequencies", noFilters)).toHaveLength(2);
    expect(await session.rows("theme-frequencies", {...noFilters, by: "sex"})).toEqual([
      {theme: "trust", group: "Female", patients: 61}
    ]);
    expect(await session.rows("theme-frequencies", {...noFilters, by: null})).toEqual([
      {theme: "trust", group: "all", patients: 82}
    ]);
  });

  it("has who is in view, whatever is compared", async () => {
    expect(await session.rows("patients-in-view", {...noFilters, by: "sex"})).toEqual([
      {group: "Female", patients: 101}
    ]);
  });

  it("says of a table that it is not released by what is compared, and has no rows of one that is not released", async () => {
    await expect(session.rows("informants", {...noFilters, by: "sex"})).rejects.toThrow(NotReleasedBy);
    await expect(session.rows("theme-frequencies", {...noFilters, by: "region"})).rejects.toThrow(
      NotReleasedBy
    );
    expect(await session.rows("themes-by-route", {...noFilters, by: "sex"})).toEqual([]);
  });

  it("counts nothing anew", async () => {
    const filters = {...noFilters, levels: {sex: ["Female"]}};
    await expect(session.rows("theme-frequencies", filters)).rejects.toThrow("cannot be counted anew");
  });
});
