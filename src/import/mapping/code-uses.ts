import type {Project} from "../project/coded-project.js";
import type {CodeTree, KeptCode} from "./code-tree.js";
import type {CoderNames} from "./coder-names.js";
import type {Belongings} from "./find-belongings.js";

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
