import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Database} from "../../../loaders/disk/duckdb.js";
import {searchViewOrder, viewFields, viewOrder} from "../../../src/queries/views.js";
import {openTinyExtract} from "../../support/tiny-extract.js";

let database: Database;
beforeAll(async () => {
  database = await openTinyExtract();
});
afterAll(() => database.close());

async function fieldsOf(relation: string): Promise<unknown[]> {
  const reader = await database.connection.runAndReadAll(`DESCRIBE ${relation}`);
  return reader.getRowObjectsJson().map(({column_name}) => column_name);
}

describe("viewFields", () => {
  it.each(viewOrder)("names the fields of %s", async (view) => {
    const {of, fields} = viewFields[view];
    expect([...(of === undefined ? [] : await fieldsOf(of)), ...fields]).toEqual(await fieldsOf(view));
  });

  it("names every relation", () => {
    expect(Object.keys(viewFields)).toEqual([...viewOrder, ...searchViewOrder]);
  });
});
