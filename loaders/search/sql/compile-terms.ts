import {quoteLiteral} from "../../disk/duckdb.js";
import type {Strategy, StrategyConcept, StrategyTerm} from "../strategy/strategy.js";
import {commentLine, indent, quotePattern, type Statement} from "./statement.js";

/** Which concepts each sentence may hold, so that a concept's terms are looked for there only. */
export function compileConcepts({concepts}: Strategy): Statement {
  const branches = concepts.map(({concept, terms}) => {
    const gates = [...new Set(terms.map(({gate}) => gate))].map((gate) => `(?:${gate})`).join("|");
    return `SELECT sentence_key, sentence, ${quoteLiteral(concept)} AS concept
FROM sentences
WHERE regexp_matches(sentence, ${quotePattern(gates)})`;
  });
  return {
    comment: "Which concepts each sentence may hold: only there are a concept's terms looked for.",
    sql: `CREATE OR REPLACE TEMP TABLE concept_sentences AS\n${branches.join("\nUNION ALL\n")}`
  };
}

/** The table macro of one term's hits, which the branches of `compileFound` share. */
export function compileTermHits(): Statement {
  return {
    comment: "The hits of one term, each with the text of its sentence up to its end since the one before.",
    sql: `CREATE OR REPLACE TEMP MACRO term_hits(concept_name, term_name, pattern) AS TABLE
SELECT
  sentence_key,
  concept_name AS concept,
  term_name AS term,
  unnest(found) AS match,
  unnest(up_to) AS up_to_it,
  generate_subscripts(found, 1) AS n
FROM (
  SELECT
    sentence_key,
    regexp_extract_all(sentence, pattern) AS found,
    regexp_extract_all(sentence, '(?is:.*?)(?:' || pattern || ')') AS up_to
  FROM concept_sentences
  WHERE concept = concept_name
    AND regexp_matches(sentence, pattern)
)`
  };
}

/** Every term in every sentence, with its place there in characters. */
export function compileFound({concepts}: Strategy): Statement {
  const branches = concepts.flatMap((concept) => concept.terms.map((term) => branch(concept, term)));
  return {
    comment: "Every term in the sentences of its concept, with its place in the sentence.",
    sql: `CREATE OR REPLACE TEMP TABLE found AS
SELECT
  sentence_key,
  concept,
  term,
  match,
  (sum(length(up_to_it)) OVER (PARTITION BY sentence_key, term ORDER BY n) - length(match))::BIGINT AS place
FROM (
  ${indent(branches.join("\nUNION ALL\n"))}
)`
  };
}

function branch({concept}: StrategyConcept, {term, written, reason, pattern}: StrategyTerm): string {
  return `${commentLine(`${concept}: ${written}: ${reason}`)}
FROM term_hits(${quoteLiteral(concept)}, ${quoteLiteral(term)}, ${quotePattern(pattern)})`;
}
