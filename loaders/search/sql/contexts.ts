import {quoteLiteral} from "../../duckdb.js";
import type {Context, Strategy, Trigger} from "../strategy/strategy.js";
import {commentLine, indent, quotePattern, type Statement} from "./text.js";

/** Characters of a sentence that are looked at on each side of a hit. */
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

/** Each hit with what excludes it, NULL where nothing does. */
export function compileExclusions(strategy: Strategy): Statement {
  return {
    comment: "What excludes each hit, NULL where nothing does. The hit stands marked in its sentence.",
    sql: `CREATE OR REPLACE TEMP TABLE judged AS
SELECT
  *,
  ${indent(compileUnless(strategy))} AS excluded_by
FROM (
  SELECT
    *,
    before || chr(2) || match || chr(3) || after AS marked
  FROM around
)`
  };
}

/** Each hit that is not excluded with the trigger of each context, NULL where there is none. */
export function compileContexts(strategy: Strategy): Statement {
  const columns = strategy.contexts.map(
    (context, index) =>
      `,\n${commentLine(`${context.context}: ${context.reason}`)}\n${compileContext(context)} AS context_${index}`
  );
  return {
    comment: "What triggers each context of each hit, NULL where nothing does.",
    sql: `CREATE OR REPLACE TEMP TABLE decided AS
SELECT
  *${indent(columns.join(""))}
FROM judged`
  };
}

function compileUnless({concepts}: Strategy): string {
  const terms = new Map<string, {written: readonly string[]; reason: string; terms: string[]}>();
  for (const concept of concepts)
    for (const {term, unless} of concept.terms)
      for (const {pattern, written, reason} of unless) {
        const known = terms.get(pattern) ?? {written, reason, terms: []};
        known.terms.push(term);
        terms.set(pattern, known);
      }
  const cases = [...terms].map(
    ([pattern, {terms, reason}]) => `${commentLine(reason)}
CASE WHEN term IN (${terms.map(quoteLiteral).join(", ")})
  THEN nullif(regexp_extract(marked, ${quotePattern(pattern)}), '')
END`
  );
  return `translate(coalesce(\n  ${indent([...cases, "NULL::VARCHAR"].join(",\n"))}\n), chr(2) || chr(3), '')`;
}

function compileContext({concepts, triggers}: Context): string {
  const here = `excluded_by IS NULL
  AND concept IN (${concepts.map(quoteLiteral).join(", ")})`;
  const found = triggers.map((trigger) => compileTrigger(trigger, here));
  return `coalesce(\n  ${indent([...found, "NULL::VARCHAR"].join(",\n"))}\n)`;
}

/** The trigger nearest to the hit, with nothing between them but words of the scope and no terminator. */
function compileTrigger(
  {direction, scope, triggers, terminators, except, unless}: Trigger,
  here: string
): string {
  const forward = direction === "forward";
  const side = forward ? "before" : "after";
  const alternatives = `(${triggers})`;
  const cleared = except === undefined ? side : `regexp_replace(${side}, ${quotePattern(except)}, '·', 'g')`;
  const cut = terminators === undefined ? cleared : cutAt(cleared, terminators, forward);
  const pattern = forward
    ? `^.*${alternatives}[^\\s]*(?:\\s+\\S+){0,${scope}}\\s*\\S?$`
    : `^\\S*?\\s*(?:\\S+\\s+){0,${scope}}?[^\\pL\\pN]*${alternatives}`;
  const held = unless === undefined ? "" : `\n  AND NOT regexp_matches(marked, ${quotePattern(unless)})`;
  return `CASE WHEN ${here}
  AND regexp_matches(${side}, ${quotePattern(alternatives)})${held}
  THEN nullif(regexp_extract(${cut}, ${quotePattern(pattern, "(?is)")}, 1), '')
END`;
}

function cutAt(side: string, terminators: string, forward: boolean): string {
  const alternatives = `(?:${terminators})`;
  return forward
    ? `regexp_replace(${side}, ${quotePattern(`^.*${alternatives}`, "(?is)")}, '')`
    : `regexp_replace(${side}, ${quotePattern(`${alternatives}.*$`, "(?is)")}, '')`;
}
