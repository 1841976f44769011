import {quoteLiteral} from "../../duckdb.js";
import type {Strategy} from "../strategy/strategy.js";
import type {Statement} from "./text.js";

/** Characters of a snippet on each side of its hit, about. */
const side = 60;

/** The hits as the search writes them. */
export function compileHits({contexts}: Strategy): Statement {
  const decide = (value: (index: number) => string, excluded: string, otherwise: string) =>
    [
      `CASE\n    WHEN excluded_by IS NOT NULL THEN ${excluded}`,
      ...contexts.map((_, index) => `    WHEN context_${index} IS NOT NULL THEN ${value(index)}`),
      `    ELSE ${otherwise}\n  END`
    ].join("\n");
  const name = (index: number) =>
    contexts[index]?.counts ? "'counted'" : quoteLiteral(contexts[index]?.context ?? "");
  const trigger = (index: number) => (contexts[index]?.counts ? "NULL" : withoutEnd(`context_${index}`));
  return {
    comment:
      "The hits: excluded, in the first context whose trigger holds, or counted; and a snippet of the document with each.",
    sql: `CREATE OR REPLACE TEMP TABLE hits AS
SELECT
  person_id,
  document_id,
  date,
  document_type,
  concept,
  term,
  start::INTEGER AS start,
  length(match)::INTEGER AS length,
  match,
  ${decide(name, "'excluded'", "'counted'")} AS context,
  ${decide(trigger, folded("excluded_by"), "NULL")} AS trigger,
  snippet_before || ${folded("match")} || snippet_after AS snippet,
  length(snippet_before)::INTEGER AS match_start
FROM (
  SELECT
    *,
    CASE WHEN length(text_before) > ${side} THEN ltrim(regexp_replace(right(text_before, ${side + 1}), '^\\S+', '')) ELSE text_before END AS snippet_before,
    CASE WHEN length(text_after) > ${side} THEN rtrim(regexp_replace(left(text_after, ${side + 1}), '\\S+$', '')) ELSE text_after END AS snippet_after
  FROM (
    SELECT
      *,
      ltrim(${folded(`right(lead || before, ${2 * side})`)}) AS text_before,
      rtrim(${folded(`left(after || tail, ${2 * side})`)}) AS text_after
    FROM decided
  )
)`
  };
}

/** A trigger without the punctuation that ends its clause, unless it is nothing else. */
function withoutEnd(trigger: string): string {
  return `coalesce(nullif(regexp_replace(${folded(trigger)}, '[\\s.,;:!?|)\\]–-]+$', ''), ''), ${folded(trigger)})`;
}

function folded(text: string): string {
  return `regexp_replace(${text}, '[\\s\\x{a0}]{2,}|[\\t-\\r\\x{a0}]', ' ', 'g')`;
}
