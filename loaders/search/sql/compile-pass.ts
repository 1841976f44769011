import type {Strategy} from "../strategy/strategy.js";
import {quotePattern, type Statement} from "./statement.js";

/**
 * Whether a text may hold a term: all gates in one pattern, so that a text is read once for any number of terms. The
 * pattern must stay simple enough for RE2's automaton, whose memory is bounded.
 */
export function compileMayHold(strategy: Strategy): Statement {
  return {
    comment: "Whether a text may hold a term: all of them in one pattern, of two near phrases the first.",
    sql: `CREATE OR REPLACE TEMP MACRO may_hold_a_term(text) AS
  regexp_matches(text, ${quotePattern(gatePattern(strategy))})`
  };
}

/**
 * The one pass over the text. `documents` has a row for each document: its ids, its number of characters and its
 * text, NULL unless it may hold a term.
 */
export function compilePass(selects: readonly string[]): Statement {
  const parts = selects.map(
    (select, partition) => `SELECT ${partition} AS partition, *\nFROM (\n${select}\n)`
  );
  return {
    comment: "One pass over the text: characters are counted, and what may hold a term is kept.",
    sql: `CREATE OR REPLACE TEMP TABLE documents AS
SELECT
  * EXCLUDE (text),
  length(text) AS characters,
  CASE WHEN person_id IS NOT NULL AND document_id IS NOT NULL AND may_hold_a_term(text) THEN text END AS text
FROM (
${parts.join("\nUNION ALL\n")}
)`
  };
}

/** The gates of all terms as one pattern. */
export function gatePattern({concepts}: Strategy): string {
  const gates = new Set(concepts.flatMap(({terms}) => terms.map(({gate}) => gate)));
  return [...gates].map((gate) => `(?:${gate})`).join("|");
}
