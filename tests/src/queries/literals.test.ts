import {describe, expect, it} from "vitest";
import {textComparisonsIn} from "../../../src/queries/literals.js";

describe("textComparisonsIn", () => {
  it.each([
    ["SELECT * FROM patients WHERE age_group = 'adults'", [{column: "age_group", literals: ["adults"]}]],
    ["WHERE p.Sex='Female'", [{column: "sex", literals: ["Female"]}]],
    ["WHERE 'Female' = p.sex", [{column: "sex", literals: ["Female"]}]],
    [`WHERE "Sex" IN ('a', 'it''s')`, [{column: "Sex", literals: ["a", "it's"]}]],
    [
      "WHERE a = 'x' -- AND b = 'y'\nAND c = 'z' /* d = 'w' */",
      [
        {column: "a", literals: ["x"]},
        {column: "c", literals: ["z"]}
      ]
    ]
  ])("reads %s", (sql, expected) => {
    expect(textComparisonsIn(sql)).toEqual(expected);
  });

  it.each([
    "WHERE age_group <> 'adults'",
    "WHERE age_group NOT IN ('adults')",
    "WHERE lower(sex) = 'female'",
    "WHERE sex IN (SELECT 'x')",
    "WHERE n = 4 AND sex LIKE 'F%'",
    "SELECT 'a = b'",
    "WHERE 'x' = lower(sex)"
  ])("leaves %s alone", (sql) => {
    expect(textComparisonsIn(sql)).toEqual([]);
  });
});
