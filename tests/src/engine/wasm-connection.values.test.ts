import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prepare} from "../../../loaders/build/prepare.js";
import {openWasm, type Wasm} from "../../support/wasm.js";

let wasm: Wasm;

beforeAll(async () => {
  wasm = await openWasm(await prepare("data"));
});

afterAll(() => wasm.close());

describe("values that a reader's own SQL may give", () => {
  it.each([
    ["a decimal as a number", "SELECT 1.5 AS value", 1.5],
    ["a sum as a number", "SELECT sum(n) AS value FROM (VALUES (1), (2)) AS numbers(n)", 3],
    ["a count as a number", "SELECT count(*) AS value FROM patients", 130],
    ["a date as it is written", "SELECT DATE '2015-11-12' AS value", "2015-11-12"],
    [
      "a time as it is written",
      "SELECT TIMESTAMP '2015-11-12 09:30:00' AS value",
      "2015-11-12T09:30:00.000Z"
    ],
    ["a missing value as null", "SELECT NULL AS value", null]
  ])("come out right: %s", async (_, sql, value) => {
    expect(await wasm.connection.run(sql)).toEqual([{value}]);
  });
});
