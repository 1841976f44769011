import type {Part} from "./model/components.js";
import type {CountId} from "./model/model.js";
import {termsOf} from "./model/model.js";
import type {Problem} from "./suppression-problem.js";

/** The rows of a part that others are parts of, and that nothing asks to hide. */
export function marginsOf({model, always}: Problem, part: Part): number[] {
  const above = new Set(part.rows.flatMap((row) => model.rows[row]?.supersets ?? []));
  return part.rows.filter((row) => above.has(row) && !always.has(row));
}

/** The margins that relations of a piece name. */
export function marginsAround({model}: Problem, piece: Part, margins: ReadonlySet<number>): number[] {
  const terms = [
    ...piece.sums.flatMap((at) => model.sums[at] ?? []),
    ...piece.implied.flatMap((at) => model.implied[at]?.terms ?? [])
  ];
  return [...new Set(terms.map(([row]) => row))].filter((row) => margins.has(row));
}

/** Those of some margins that a relation ties to exposed counts; all of them where none is. */
export function nearest(
  {model, near}: Problem,
  exposed: readonly CountId[],
  margins: readonly number[]
): number[] {
  const rows = exposed.flatMap((id) => termsOf(model, id).map(([row]) => row));
  const terms = rows.flatMap((row) => [
    ...(near.sums[row] ?? []).flatMap((at) => model.sums[at] ?? []),
    ...(near.implied[row] ?? []).flatMap((at) => model.implied[at]?.terms ?? [])
  ]);
  const tied = new Set(terms.map(([row]) => row));
  const found = margins.filter((row) => tied.has(row));
  return found.length > 0 ? found : [...margins];
}
