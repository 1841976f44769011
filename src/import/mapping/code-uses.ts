import type {Project} from "../project/coded-project.js";
import type {CodeRole} from "./assign-roles.js";
import type {CodeTree, KeptCode} from "./code-tree.js";
import type {Belongings} from "./find-belongings.js";
import {Folder, type FoldLog, foldKey} from "./fold-names.js";

/** A mark that is left behind, and why: the words follow "left behind because". */
export type Left = {mark: number; why: string};

/** One code that stands on something: a coding of the file, or a code on a case itself. */
export type Mark = {
  /** The identifier of the file's code, and the code of the tree; undefined where the file has no such code. */
  codeId: string;
  code: KeptCode | undefined;
  /** The indices of the patients that it is of. */
  patients: readonly number[];
  coder: string;
  /** Where it stands in the text; undefined on a case. */
  place: MarkPlace | undefined;
  /** Why it is of no patient, where it is of none. */
  whyNobody: string;
};

export type MarkPlace = {
  source: string;
  /** Undefined for the whole source. */
  span: {start: number; end: number} | undefined;
  selection: string;
};

/** Where the marks go: to identifications, to excerpts, or nowhere, by their index. */
type SortedMarks = {identifying: number[]; describing: number[]; left: Left[]};

/** The name of a coder in the extract, by a user's identifier; names that differ only in spaces and case are one coder. */
type CoderNames = {nameOf(user: string | undefined): string; guesses: string[]};

/** Every code on something: the codings in the file's order, then the codes on cases. */
export function listMarks(
  project: Project,
  tree: CodeTree,
  belongings: Belongings,
  coders: CoderNames
): Mark[] {
  const marks = project.codings.map(
    (coding, index): Mark => ({
      codeId: coding.code,
      code: tree.byId.get(coding.code),
      patients: belongings.patients[index] ?? [],
      coder: coders.nameOf(coding.user),
      place: {source: coding.source, span: coding.span, selection: coding.selection},
      whyNobody: (belongings.patients[index] ?? []).length > 0 ? "" : belongings.whyNobody(coding)
    })
  );
  for (const {id, codes} of project.cases) {
    const patients = belongings.ofCase(id);
    for (const code of codes)
      marks.push({
        codeId: code,
        code: tree.byId.get(code),
        patients,
        coder: "",
        place: undefined,
        whyNobody: "they are put on a case, which is of no patient"
      });
  }
  return marks;
}

/** A place as a key: the same for two marks on the same span of the same source. */
export function placeKey({source, span}: Pick<MarkPlace, "source" | "span">): string {
  return span === undefined ? `whole ${source}` : `${span.start} ${span.end} ${source}`;
}

/** What makes two marks the same coding of a patient: place, code and coder. */
export function codingKey(patient: number, place: string, code: KeptCode, coder: string): string {
  return `${patient} ${code.index} ${place}\n${coder}`;
}

/** Names the coders of a project's codings. Who is not named is "coder", or "unnamed coder" where a user has that name. */
export function nameCoders({users, codings}: Project, log: FoldLog): CoderNames {
  const folder = new Folder("name of a coder", log);
  const names = new Map(users.map(({id, name}) => [id, name.trim() === "" ? undefined : folder.fold(name)]));
  const taken = users.some(({name}) => foldKey(name) === "coder");
  const unnamed = taken ? "unnamed coder" : "coder";
  const nameOf = (user: string | undefined) => (user === undefined ? undefined : names.get(user)) ?? unnamed;
  const count = codings.filter(({user}) => user === undefined || names.get(user) === undefined).length;
  const guesses =
    count === 0
      ? []
      : [
          `Of ${count} codings the file does not name who made them; they stand under the coder “${unnamed}”.`
        ];
  return {nameOf, guesses};
}

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
