import type {Project} from "../project/coded-project.js";
import {type FoldLog, foldKey, NameFolder} from "../project/fold-names.js";
import type {CodeRole} from "./assign-roles.js";
import type {CodeTree, TreeCode} from "./code-tree.js";
import type {Belongings} from "./find-belongings.js";

/** A use that is left behind, and why. The words follow "left behind because". */
export type DroppedUse = {use: number; why: string};

/** One use of a code: a coding of the file, or a code on a case itself. */
export type CodeUse = {
  /** The identifier of the file's code, and the code of the tree. Undefined where the file has no such code. */
  codeId: string;
  code: TreeCode | undefined;
  /** The indices of its patients. */
  patients: readonly number[];
  coder: string;
  /** Its place in the text. Undefined on a case. */
  place: UsePlace | undefined;
  /** Why it has no patient, where it has none. */
  whyNobody: string;
};

/** The place of a coding: a span or an area of a source, or the whole source, and the selection that carries it. */
export type UsePlace = {
  source: string;
  /** Undefined for the whole source, and for an area. */
  span: {start: number; end: number} | undefined;
  /** What is coded without words. */
  area?: string | undefined;
  selection: string;
};

/** Where the uses go, by their index: to identifications, to excerpts, or nowhere. */
type SortedUses = {identifying: number[]; describing: number[]; dropped: DroppedUse[]};

/**
 * The name of a coder in the extract, by a user's identifier. Names that differ only in spaces and case are one coder.
 */
type CoderNames = {nameOf(user: string | undefined): string; guesses: string[]};

/** Lists every use of a code: the codings in the file's order, then the codes on cases. */
export function listCodeUses(
  project: Project,
  tree: CodeTree,
  belongings: Belongings,
  coders: CoderNames
): CodeUse[] {
  const uses = project.codings.map(
    (coding, index): CodeUse => ({
      codeId: coding.code,
      code: tree.byId.get(coding.code),
      patients: belongings.patients[index] ?? [],
      coder: coders.nameOf(coding.user),
      place: {source: coding.source, span: coding.span, area: coding.area, selection: coding.selection},
      whyNobody: (belongings.patients[index] ?? []).length > 0 ? "" : belongings.whyNobody(coding)
    })
  );
  for (const {id, codes} of project.cases) {
    const patients = belongings.ofCase(id);
    for (const code of codes)
      uses.push({
        codeId: code,
        code: tree.byId.get(code),
        patients,
        coder: "",
        place: undefined,
        whyNobody: "they are put on a case, which is of no patient"
      });
  }
  return uses;
}

/** That a coder read a passage of some patients. */
export type PassageReading = {
  patients: readonly number[];
  coder: string;
  place: Pick<UsePlace, "source" | "span" | "area">;
};

/** Lists who read which passages, of those that are a patient's. */
export function listReadings(
  {readings = []}: Project,
  belongings: Belongings,
  coders: CoderNames
): PassageReading[] {
  return readings.map((reading) => ({
    patients: belongings.ofReading(reading),
    coder: coders.nameOf(reading.user),
    place: {source: reading.source, span: reading.span, area: undefined}
  }));
}

/** Makes a key of a place. It is the same for two uses on the same span or area of the same source. */
export function makePlaceKey({source, span, area}: Pick<UsePlace, "source" | "span" | "area">): string {
  if (area !== undefined) return `area ${area} ${source}`;
  return span === undefined ? `whole ${source}` : `${span.start} ${span.end} ${source}`;
}

/** Makes a key of a patient's coding: place, code and coder. */
export function makeCodingKey(patient: number, place: string, code: TreeCode, coder: string): string {
  return `${patient} ${code.index} ${place}\n${coder}`;
}

/**
 * Names the coders of a project's codings. A coder without a name is "coder", or "unnamed coder" where a user has that
 * name.
 */
export function nameCoders({users, codings}: Project, log: FoldLog): CoderNames {
  const folder = new NameFolder("name of a coder", log);
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

/** Sorts uses by the role of their code and by their patients. */
export function sortCodeUses(uses: readonly CodeUse[], roles: ReadonlyMap<TreeCode, CodeRole>): SortedUses {
  const sorted: SortedUses = {identifying: [], describing: [], dropped: []};
  for (const [use, {code, patients, place, whyNobody}] of uses.entries()) {
    const role = code && roles.get(code);
    if (role === undefined) sorted.dropped.push({use, why: "their code is not in the file's codebook"});
    else if (role.kind === "outside") sorted.dropped.push({use, why: role.why});
    else if (patients.length === 0) sorted.dropped.push({use, why: whyNobody});
    else if (role.kind === "route" || role.kind === "informant") sorted.identifying.push(use);
    else if (place === undefined)
      sorted.dropped.push({use, why: "they are themes on a case itself, without a passage"});
    else sorted.describing.push(use);
  }
  return sorted;
}
