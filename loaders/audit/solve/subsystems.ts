import type {Relation, Term} from "../counts/count-system.js";
import {type Box, rangeOf} from "./box.js";

/** Counts that hang together and are not known: columns of a program, by their place in `counts`. */
export type Part = {counts: number[]; box: Box; relations: Relation[]};

/** A sum of the counts of one part: `constant` + Σ weight × count, the counts by their place in the part. */
export type Form = {constant: number; terms: readonly Term[]};

/** The parts of a system, and where the open counts of a sum are in them. */
export type Parts = {parts: Part[]; place(terms: readonly Term[]): {part: number | undefined; form: Form}};

/**
 * Splits the counts that a box leaves open into parts that tell nothing of each other.
 * @param together sums whose open counts are to be in one part
 */
export function split(
  box: Box,
  relations: readonly Relation[],
  together: ReadonlyArray<readonly Term[]>
): Parts {
  const isOpen = ([count]: Term) => (box.least[count] ?? 0) < (box.greatest[count] ?? 0);
  const binding = relations
    .map((relation) => {
      const constant = constantOf(relation.terms, box);
      const {least, greatest} = relation;
      return {terms: relation.terms.filter(isOpen), least: least - constant, greatest: greatest - constant};
    })
    .filter((relation) => binds(relation, box));
  const join = joined(box.least.length, [
    ...binding.map(({terms}) => terms),
    ...together.map((t) => t.filter(isOpen))
  ]);
  const parts: Part[] = [];
  const places = new Map<number, {part: number; column: number}>();
  const partOf = new Map<number, number>();
  for (const count of box.least.keys()) {
    if (!isOpen([count, 1])) continue;
    const root = join(count);
    const part =
      partOf.get(root) ?? parts.push({counts: [], box: {least: [], greatest: []}, relations: []}) - 1;
    partOf.set(root, part);
    const {counts, box: own} = parts[part] as Part;
    places.set(count, {part, column: counts.push(count) - 1});
    own.least.push(box.least[count] ?? 0);
    own.greatest.push(box.greatest[count] ?? 0);
  }
  const local = (terms: readonly Term[]) =>
    terms.map(([count, weight]) => [places.get(count)?.column ?? 0, weight] as const);
  const partOfTerms = ([first]: readonly Term[]) => first && places.get(first[0])?.part;
  for (const relation of binding) {
    const part = parts[partOfTerms(relation.terms) ?? -1];
    part?.relations.push({...relation, terms: local(relation.terms)});
  }
  return {
    parts,
    place(terms) {
      const open = terms.filter(isOpen);
      return {part: partOfTerms(open), form: {constant: constantOf(terms, box), terms: local(open)}};
    }
  };
}

/** What the known counts of a sum add up to. */
function constantOf(terms: readonly Term[], {least, greatest}: Box): number {
  return terms
    .filter(([count]) => least[count] === greatest[count])
    .reduce((sum, [count, weight]) => sum + weight * (least[count] ?? 0), 0);
}

/** Whether a relation says more than the box: of one count it does not, because the box has been narrowed. */
function binds({terms, least, greatest}: Relation, box: Box): boolean {
  if (terms.length < 2) return false;
  const [low, high] = rangeOf(terms, box);
  return low < least || high > greatest;
}

/** Puts together the counts of each sum; the answer names the set of a count. */
function joined(counts: number, sums: ReadonlyArray<readonly Term[]>): (count: number) => number {
  const parent = Int32Array.from({length: counts}, (_, count) => count);
  const root = (count: number): number => {
    let at = count;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const [first, ...others] of sums) {
    if (!first) continue;
    for (const [count] of others) parent[root(count)] = root(first[0]);
  }
  return root;
}
