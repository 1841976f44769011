import {describe, expect, it} from "vitest";
import {openSqlite} from "../../../../../src/import/formats/sqlite/open-sqlite.js";
import {readSqliteTable} from "../../../../../src/import/formats/sqlite/read-sqlite-table.js";
import {FileFault} from "../../../../../src/text/errors.js";
import {database} from "../../../../support/coding-software/sqlite.js";
import {utf8} from "../../../../support/coding-software/tables.js";

const plain = () => database(["CREATE TABLE t (a text, n integer)"], {t: [["one", 1]]});

describe("openSqlite", () => {
  it("gives the tables with their columns, and rows", async () => {
    const open = await openSqlite(await plain(), "a.db");
    expect([...open.tables]).toEqual([["t", ["a", "n"]]]);
    expect(open.rows("SELECT n FROM t")).toEqual([{n: 1}]);
    open.close();
  });

  it("refuses what is no database, in a sentence with the file's name", async () => {
    await expect(openSqlite(utf8("hello"), "a.qda")).rejects.toThrow(
      /^a\.qda: this is not a SQLite database/
    );
  });

  it("says how many pages are missing from a database that is cut off", async () => {
    const bytes = await plain();
    await expect(openSqlite(bytes.slice(0, 4096), "a.qda")).rejects.toThrow(
      /a\.qda: the database is damaged \(it is cut off: 2 pages of 4096 bytes are counted, and 1 are there\)/
    );
  });

  it("refuses a database whose pages are overwritten", async () => {
    const bytes = await plain();
    bytes.fill(0xaa, 4096);
    await expect(openSqlite(bytes, "a.qda")).rejects.toThrow(FileFault);
  });

  it("reads a database in write-ahead mode", async () => {
    const bytes = await plain();
    bytes[18] = 2;
    bytes[19] = 2;
    const open = await openSqlite(bytes, "a.db");
    expect(open.rows("SELECT a FROM t")).toEqual([{a: "one"}]);
    open.close();
  });

  it("never writes", async () => {
    const open = await openSqlite(await plain(), "a.db");
    expect(() => open.rows("DELETE FROM t")).toThrow(/readonly/);
    open.close();
  });

  it("refuses computed columns and virtual tables, which run SQL of the file's own", async () => {
    const computed = await database(["CREATE TABLE t (a text, b text AS (hex(a)))"]);
    await expect(openSqlite(computed, "a.db")).rejects.toThrow(/column b of t is computed/);
    const virtual = await database(["CREATE VIRTUAL TABLE t USING fts3(a)"]);
    await expect(openSqlite(virtual, "a.db")).rejects.toThrow(/t is a virtual one/);
  });
});

describe("readSqliteTable", () => {
  it("refuses a view in a table's place", async () => {
    const open = await openSqlite(await database(["CREATE VIEW source AS SELECT 'x' AS name"]), "a.db");
    expect(() => readSqliteTable(open, "a.db", "source", {texts: ["name"]})).toThrow(/source is a view/);
    open.close();
  });

  it("keeps a byte order mark and what follows a NUL", async () => {
    const text = "\uFEFFa text that is longer than sixteen\0 and goes on";
    const open = await openSqlite(await database(["CREATE TABLE t (a text)"], {t: [[text]]}), "a.db");
    expect(readSqliteTable(open, "a.db", "t", {texts: ["a"]})[0]?.a).toBe(text);
    open.close();
  });

  it("gives undefined for NULL and for columns that the file's version lacks", async () => {
    const open = await openSqlite(await database(["CREATE TABLE t (a text)"], {t: [[null]]}), "a.db");
    expect(readSqliteTable(open, "a.db", "t", {texts: ["a", "b"], numbers: ["n"]})).toEqual([{a: undefined}]);
    open.close();
  });

  it("names the row of a number that is none", async () => {
    const open = await openSqlite(await database(["CREATE TABLE t (n)"], {t: [[1], ["many"]]}), "a.db");
    expect(() => readSqliteTable(open, "a.db", "t", {numbers: ["n"]})).toThrow(
      'a.db: row 2 of t, n: "many" is not a whole number'
    );
    open.close();
  });
});
