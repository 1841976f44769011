import type {Row} from "../../model/row.js";
import {readText} from "../../model/row.js";

/** A term of the strategy, as pages show it. */
export type ShownTerm = {term: string; pattern: string; reason: string};

/** A concept with its terms, both in the order of the strategy. */
export type ShownConcept = {concept: string; label: string; terms: readonly ShownTerm[]};

/** The concepts and terms of a strategy, from the rows of `cases-terms`. */
export function conceptsOf(rows: readonly Row[]): ShownConcept[] {
  const concepts = new Map<string, {concept: string; label: string; terms: ShownTerm[]}>();
  for (const row of rows) {
    const concept = readText(row, "concept");
    const found = concepts.get(concept) ?? {concept, label: readText(row, "concept_label"), terms: []};
    found.terms.push({
      term: readText(row, "term"),
      pattern: readText(row, "pattern"),
      reason: readText(row, "reason")
    });
    concepts.set(concept, found);
  }
  return [...concepts.values()];
}

/** The terms that are off after some have been switched on or off, in the order of the strategy. */
export function switchTerms(
  concepts: readonly ShownConcept[],
  off: readonly string[],
  terms: readonly string[],
  on: boolean
): string[] {
  const changed = new Set(terms);
  const before = new Set(off);
  return concepts
    .flatMap((concept) => concept.terms.map(({term}) => term))
    .filter((term) => (changed.has(term) ? !on : before.has(term)));
}

/** How many of a concept's terms are on: all, none, or some. */
export function stateOf(
  {terms}: ShownConcept,
  off: readonly string[]
): {on: number; state: "all" | "none" | "some"} {
  const on = terms.filter(({term}) => !off.includes(term)).length;
  return {on, state: on === terms.length ? "all" : on === 0 ? "none" : "some"};
}
