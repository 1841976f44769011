import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";
import {openDatabase} from "../../../loaders/disk/duckdb.js";
import {writeCsv} from "../../../loaders/disk/write-csv.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";

it("a CSV file has an apostrophe before text like a formula, and none before numbers", () =>
  inTemporaryFolder(async (folder) => {
    const {connection, close} = await openDatabase();
    const rows =
      "(VALUES (-1.5, '-1.5', false), (NULL, NULL, NULL), (2.0, '@a,b', true)) AS made(n, text, told)";
    await writeCsv(connection, rows, join(folder, "made.csv"));
    close();
    expect(await readFile(join(folder, "made.csv"), "utf8")).toBe(
      `n,text,told\n-1.5,'-1.5,false\n,,\n2.0,"'@a,b",true\n`
    );
  }));
