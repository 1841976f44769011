import {readdir} from "node:fs/promises";
import {expect, it} from "vitest";
import {queryNames} from "../../../src/queries/query-names.js";

it("are the names of the files beside them", async () => {
  const files = (await readdir("src/queries")).filter((file) => file.endsWith(".sql")).sort();
  expect(queryNames.map((name) => `${name}.sql`).sort()).toEqual(files);
});
