import type {Row} from "../../src/model/row.js";
import {seeded} from "../loaders/audit/random-release.js";
import {countRows, type Extract} from "./extract.js";
import {type ChosenRules, policies} from "./policies.js";
import {shapes} from "./shapes.js";

/** How many random extracts tests try: what the environment variable CASEBOOK_EXTRACTS says, or 60. */
export const extracts = Number(process.env.CASEBOOK_EXTRACTS ?? 60);

/** The seeds of these, and some beyond the first hundred of which a release or an audit once said too much or too little. */
export const seeds: readonly number[] = [
  ...new Set([...Array.from({length: extracts}, (_, index) => index + 1), ...[315, 425, 582, 790, 933, 945]])
];

/** A random extract, and the rules to release it by. */
export type Example = {name: string; extract: Extract; policy: ChosenRules};

/**
 * The extract of a seed. Successive seeds go through all shapes and all rules in turn. Of some extracts that are released once,
 * print has a few numbers.
 */
export function drawExample(seed: number): Example {
  const random = seeded(seed);
  const names = Object.keys(shapes);
  const name = names[seed % names.length] ?? "";
  const number = seed % policies.length;
  const [draw, policy] = [shapes[name], policies[number]];
  if (!draw || !policy) throw new Error(`there is no shape or policy for seed ${seed}`);
  const extract = draw(random);
  const printed = extract.samples.length === 1 && random() < 0.3 ? printSome(extract, random) : [];
  return {name: `seed ${seed}, ${name}, policy ${number}`, extract: {...extract, printed}, policy};
}

/** Few of the numbers of an extract, as print has them. */
export function printSome({tables, samples}: Extract, random: () => number): Row[] {
  return tables.flatMap((table) => {
    const {name, denominator, dimensions} = table.structure;
    const rows = denominator === null ? [] : countRows(table, samples[0] ?? []).filter(() => random() < 0.1);
    return rows.map((row) => {
      const cell = `patients[${dimensions.map((column) => `${column}=${row[column]}`).join("; ")}]`;
      return {id: cell, query: name, cell, n: row.patients ?? null, denominator: null};
    });
  });
}
