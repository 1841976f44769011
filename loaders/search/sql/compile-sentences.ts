import {escapePattern} from "../strategy/compile-phrase.js";
import type {Strategy} from "../strategy/strategy.js";
import {gatePattern} from "./compile-pass.js";
import {quotePattern, type Statement} from "./statement.js";

/** How far a sentence reaches on each side of a possible term, in characters at most. */
const reach = 400;

/** Characters of the document kept before and after a sentence, for the snippet. */
const kept = 90;

/**
 * The sentences that may hold a term, a row each, with their places in their documents. A sentence ends with a full
 * stop, question mark or exclamation mark before white space, or at the end of a line, unless the next line begins with
 * a small letter. A question includes an answer of one word.
 */
export function compileSentences(strategy: Strategy): Statement[] {
  const gate = gatePattern(strategy);
  const within = inSentence(strategy);
  return [
    {
      comment:
        "Where something that may be a term ends, in characters (Unicode code points): the lengths of all text up to it, added up.",
      sql: `CREATE OR REPLACE TEMP TABLE places AS
SELECT
  document,
  sum(length(up_to_it)) OVER (PARTITION BY document ORDER BY n)::BIGINT AS place
FROM (
  SELECT
    rowid AS document,
    unnest(found) AS up_to_it,
    generate_subscripts(found, 1) AS n
  FROM (
    SELECT rowid, regexp_extract_all(text, ${quotePattern(`(?s:.*?)(?:${gate})`)}) AS found
    FROM documents
    WHERE text IS NOT NULL
  )
)`
    },
    {
      comment: "The sentences around them, each once.",
      sql: `CREATE OR REPLACE TEMP TABLE sentences AS
SELECT
  row_number() OVER () AS sentence_key,
  document,
  place - length(begins) AS start,
  begins || ends AS sentence,
  right(left(before, length(before) - length(begins)), ${kept}) AS lead,
  substring(after, length(ends) + 1, ${kept}) AS tail
FROM (
  SELECT
    *,
    regexp_extract(before, ${quotePattern(`(?:${within})*(?:${gate})?$`)}) AS begins,
    regexp_extract(after, ${quotePattern(`^(?:${within})*[.!?]*`)}) AS ends
  FROM (
    SELECT
      places.document,
      places.place,
      substring(documents.text, greatest(places.place - ${reach}, 0) + 1, least(places.place, ${reach})) AS before,
      substring(documents.text, places.place + 1, ${reach}) AS after
    FROM places
    JOIN documents ON documents.rowid = places.document
  )
)
QUALIFY row_number() OVER (PARTITION BY document, place - length(begins) ORDER BY place DESC) = 1`
    }
  ];
}

/** What does not end a sentence, as RE2 alternatives. */
function inSentence({abbreviations}: Strategy): string {
  return [
    `\\b(?:${abbreviations.map(escapePattern).join("|")})\\.\\s`,
    "\\b(?-i:[A-Z])\\.",
    "[\\w,;][ \\t]*\\r?\\n[ \\t]*(?-i:[a-z])",
    "[?]\\s*(?:yes|no|none|nil|y|n|n/a)\\b",
    "[.!?][^\\s.!?]",
    "[^.!?\\n]"
  ].join("|");
}
