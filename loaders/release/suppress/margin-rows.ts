import type {Component} from "./model/components.js";
import {type CountId, listTerms} from "./model/model.js";
import type {SuppressionProblem} from "./suppression-problem.js";

/** The margins of a component: its rows that include other rows and that need not be withheld. */
export function listMargins({model, alwaysWithheld}: SuppressionProblem, component: Component): number[] {
  const supersets = new Set(component.rows.flatMap((row) => model.rows[row]?.supersets ?? []));
  return component.rows.filter((row) => supersets.has(row) && !alwaysWithheld.has(row));
}

/** The margins that are in a relation with rows of a part. */
export function listMarginsAround(
  {model}: SuppressionProblem,
  part: Component,
  margins: ReadonlySet<number>
): number[] {
  const terms = [
    ...part.sums.flatMap((index) => model.sums[index] ?? []),
    ...part.implied.flatMap((index) => model.impliedCounts[index]?.terms ?? [])
  ];
  return [...new Set(terms.map(([row]) => row))].filter((row) => margins.has(row));
}

/** The margins that are in a relation with an exposed count; all of them where none is. */
export function pickTiedMargins(
  {model, relations}: SuppressionProblem,
  exposed: readonly CountId[],
  margins: readonly number[]
): number[] {
  const rows = exposed.flatMap((id) => listTerms(model, id).map(([row]) => row));
  const terms = rows.flatMap((row) => [
    ...(relations.sums[row] ?? []).flatMap((index) => model.sums[index] ?? []),
    ...(relations.implied[row] ?? []).flatMap((index) => model.impliedCounts[index]?.terms ?? [])
  ]);
  const tied = new Set(terms.map(([row]) => row));
  const picked = margins.filter((row) => tied.has(row));
  return picked.length > 0 ? picked : [...margins];
}
