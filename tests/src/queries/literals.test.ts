import {describe, expect, it} from "vitest";
import {isMatch, textComparisonsIn} from "../../../src/queries/literals.js";

describe("textComparisonsIn", () => {
  it.each([
    ["SELECT * FROM patients WHERE age_group = 'adults'", [{column: "age_group", literals: ["adults"]}]],
    ["WHERE p.Sex='Female'", [{column: "sex", literals: ["Female"]}]],
    ["WHERE n = 4 AND p.sex LIKE 'F%'", [{column: "sex", literals: ["F%"], like: "LIKE"}]],
    [`WHERE "Sex" ilike 'it''s'`, [{column: "Sex", literals: ["it's"], like: "ILIKE"}]],
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
    "WHERE sex NOT LIKE 'F%'",
    "WHERE lower(sex) LIKE 'f%'",
    "WHERE code LIKE '10!%' ESCAPE '!'",
    "WHERE n = 4 AND sex LIKE p.sex",
    "SELECT 'a = b'",
    "WHERE 'x' = lower(sex)"
  ])("leaves %s alone", (sql) => {
    expect(textComparisonsIn(sql)).toEqual([]);
  });
});

describe("isMatch", () => {
  /** As DuckDB answers. */
  it.each([
    ["Female", "Female", undefined, true],
    ["Female", "female", undefined, false],
    ["Female", "F%", undefined, false],
    ["Female", "F%", "LIKE", true],
    ["Female", "f%", "LIKE", false],
    ["Female", "f%", "ILIKE", true],
    ["Female", "_emal_", "LIKE", true],
    ["Female", "emal", "LIKE", false],
    ["a.b", "a_b", "LIKE", true],
    ["axb", "a.b", "LIKE", false],
    ["two\nlines", "two%lines", "LIKE", true]
  ] as const)("of %s with %s by %s is %s", (value, literal, like, expected) => {
    expect(isMatch(value, literal, like)).toBe(expected);
  });
});
