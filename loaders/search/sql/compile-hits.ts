import {quoteLiteral} from "../../disk/duckdb.js";
import type {Strategy} from "../strategy/strategy.js";
import {listTriggerSteps} from "./compile-contexts.js";
import type {Statement} from "./statement.js";

/** About how many characters a snippet has on each side of its hit. */
const side = 60;

/** The hits as the search writes them. */
export function compileHits(strategy: Strategy): Statement {
  const names = listTriggerSteps(strategy).map(({context: {context, counts}}) =>
    quoteLiteral(counts ? "counted" : context)
  );
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
  CASE
    WHEN excluded_by IS NOT NULL THEN 'excluded'
    WHEN step IS NOT NULL THEN ([${names.join(", ")}]::VARCHAR[])[step]
    ELSE 'counted'
  END AS context,
  CASE
    WHEN context <> 'counted' THEN ${folded("coalesce(excluded_by, trigger)")}
  END AS trigger,
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
    FROM judged
    LEFT JOIN contexts USING (hit)
  )
)`
  };
}

function folded(text: string): string {
  return `regexp_replace(${text}, '[\\s\\x{a0}]{2,}|[\\t-\\r\\x{a0}]', ' ', 'g')`;
}
