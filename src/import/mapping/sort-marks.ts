import type {CodeRole} from "./assign-roles.js";
import type {KeptCode} from "./code-tree.js";
import type {Mark} from "./code-uses.js";

/** Where the marks go: to identifications, to excerpts, or nowhere, by their index. */
export type SortedMarks = {identifying: number[]; describing: number[]; left: Left[]};

/** A mark that is left behind, and why: the words follow "left behind because". */
export type Left = {mark: number; why: string};

/** Sorts marks by the role of their code and whose they are. */
export function sortMarks(marks: readonly Mark[], roles: ReadonlyMap<KeptCode, CodeRole>): SortedMarks {
  const sorted: SortedMarks = {identifying: [], describing: [], left: []};
  for (const [mark, {code, patients, place, whyNobody}] of marks.entries()) {
    const role = code && roles.get(code);
    if (role === undefined) sorted.left.push({mark, why: "their code is not in the file's codebook"});
    else if (role.kind === "outside") sorted.left.push({mark, why: role.why});
    else if (patients.length === 0) sorted.left.push({mark, why: whyNobody});
    else if (role.kind === "route" || role.kind === "informant") sorted.identifying.push(mark);
    else if (place === undefined)
      sorted.left.push({mark, why: "they are themes on a case itself, without a passage"});
    else sorted.describing.push(mark);
  }
  return sorted;
}
