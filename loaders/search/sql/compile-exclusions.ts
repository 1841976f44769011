import {quoteLiteral} from "../../disk/duckdb.js";
import type {Strategy} from "../strategy/strategy.js";
import {commentLine, indent, quotePattern, type Statement} from "./statement.js";

/** How many characters of a sentence are read on each side of a hit. */
const reach = 160;

/** Each hit with the words of its sentence around it. */
export function compileAround({concepts}: Strategy): Statement {
  const anywhere = concepts.flatMap(({terms}) =>
    terms.filter(({kind}) => kind === "regex").map(({term}) => term)
  );
  return {
    comment:
      "Each hit with its sentence on both sides. A letter right beside a hit means that it is part of a longer word: RE2's \\b sees that for ASCII only.",
    sql: `CREATE OR REPLACE TEMP TABLE around AS
SELECT *
FROM (
  SELECT
    documents.partition,
    documents.person_id,
    documents.document_id,
    documents.date,
    documents.document_type,
    found.concept,
    found.term,
    found.match,
    sentences.start + found.place AS start,
    right(left(sentence, place), ${reach}) AS before,
    left(substring(sentence, place + length(match) + 1), ${reach}) AS after,
    sentences.lead,
    sentences.tail
  FROM found
  JOIN sentences USING (sentence_key)
  JOIN documents ON documents.rowid = sentences.document
  QUALIFY row_number() OVER (PARTITION BY sentences.document, term, sentences.start + place ORDER BY length(before) DESC) = 1
)
WHERE NOT (
  (regexp_matches(right(before, 1) || left(match, 1), '^\\pL\\pL$') OR regexp_matches(right(match, 1) || left(after, 1), '^\\pL\\pL$'))
  AND term NOT IN (${["", ...anywhere].map(quoteLiteral).join(", ")})
)`
  };
}

/**
 * Each hit with the words that exclude it, NULL where nothing does. Each pattern has a column of its own: as an argument
 * of nullif or AND, DuckDB would prepare it twice.
 */
export function compileExclusions(strategy: Strategy): Statement {
  const cases = exclusions(strategy);
  const columns = cases.map((one, index) => `,\n${one} AS excluded_${index}`);
  const first = firstFound(cases.map((_, index) => `excluded_${index}`));
  return {
    comment: "What excludes each hit, NULL where nothing does. The hit stands marked in its sentence.",
    sql: `CREATE OR REPLACE TEMP TABLE judged AS
SELECT
  *${cases.length === 0 ? "" : ` EXCLUDE (${cases.map((_, index) => `excluded_${index}`).join(", ")})`},
  translate(${first}, chr(2) || chr(3), '') AS excluded_by
FROM (
  SELECT
    *${indent(columns.join(""), 4)}
  FROM (
    SELECT
      row_number() OVER () AS hit,
      *,
      before || chr(2) || match || chr(3) || after AS marked
    FROM around
  )
)`
  };
}

function exclusions({concepts}: Strategy): string[] {
  const terms = new Map<string, {reason: string; terms: string[]}>();
  for (const concept of concepts)
    for (const {term, unless} of concept.terms)
      for (const {pattern, reason} of unless) {
        const known = terms.get(pattern) ?? {reason, terms: []};
        known.terms.push(term);
        terms.set(pattern, known);
      }
  return [...terms].map(
    ([pattern, {terms, reason}]) => `${commentLine(reason)}
CASE WHEN term IN (${terms.map(quoteLiteral).join(", ")})
  THEN regexp_extract(marked, ${quotePattern(pattern)})
END`
  );
}

/** The first of some columns that is neither NULL nor empty. */
function firstFound(columns: readonly string[]): string {
  return `coalesce(${["NULL::VARCHAR", ...columns.map((column) => `nullif(${column}, '')`)].join(", ")})`;
}
