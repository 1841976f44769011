import {readdir} from "node:fs/promises";
import {expect, it} from "vitest";
import {queryColumns} from "../../../src/queries/query-columns.js";
import {queryNames} from "../../../src/queries/query-names.js";
import {readSql} from "../../support/analysis.js";
import {openTinyExtract} from "../../support/tiny-extract.js";

it("are the names of the files beside them", async () => {
  const files = (await readdir("src/queries")).filter((file) => file.endsWith(".sql")).sort();
  expect(queryNames.map((name) => `${name}.sql`).sort()).toEqual(files);
});

it("have the columns that cells name", async () => {
  const {connection, close} = await openTinyExtract();
  for (const name of queryNames) {
    const rows = await connection.run(await readSql(name));
    expect([name, ...rows.deduplicatedColumnNames()]).toEqual([name, ...queryColumns[name]]);
  }
  close();
});
