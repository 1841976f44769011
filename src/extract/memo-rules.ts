import {quoteIdentifier, quoteLiteral} from "../queries/quote.js";
import type {StudyRule} from "./study-rule.js";
import {memoTables} from "./study-schema.js";

/** The rules of memos: each is about a row that is there, or about the study. */
export const memoRules: readonly StudyRule[] = Object.entries(memoTables).map(([about, target]) =>
  target === undefined ? requireNone(about) : requireRow(about, target)
);

function requireRow(about: string, [table, key]: readonly [table: string, key: string]): StudyRule {
  const column = quoteIdentifier(key);
  return {
    table: "memos",
    column: "id",
    rule: `memo about a ${about}`,
    complete: [table],
    needs: {memos: ["about", "id"], [table]: [key]},
    search: `
      SELECT rowid AS row, id AS value, NULL AS detail, NULL AS other_row
      FROM memos
      WHERE about = ${quoteLiteral(about)}
        AND (id IS NULL OR id NOT IN (SELECT ${column} FROM ${quoteIdentifier(table)} WHERE ${column} IS NOT NULL))`,
    describe: (shown) =>
      `${shown === '""' ? "is empty" : `${shown} is not in ${table}.csv`}; a memo about ${about === "excerpt" ? "an" : "a"} ${about} needs the ${key} of one there`
  };
}

function requireNone(about: string): StudyRule {
  return {
    table: "memos",
    column: "id",
    rule: `memo about the ${about}`,
    complete: [],
    needs: {memos: ["about", "id"]},
    search: `
      SELECT rowid AS row, id AS value, NULL AS detail, NULL AS other_row
      FROM memos
      WHERE about = ${quoteLiteral(about)}
        AND id IS NOT NULL`,
    describe: (shown) => `${shown} is given, but a memo about the ${about} has no id; empty this cell`
  };
}
