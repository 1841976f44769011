import {group} from "d3";
import type {ExcerptRow, MappedExtract} from "../../../src/import/apply/mapped-extract.js";
import {makeCodeGuid} from "./project-codes.js";
import type {ReferToNotes} from "./project-memos.js";
import {makeGuid, makeUserGuid, writeElement, writeVariableValue} from "./project-xml.js";

/** An excerpt, the file that holds its text, and its `TextSource`. */
export type ExportedSource = {excerpt: ExcerptRow; file: string; xml: string};

/** The variables of sources. */
export const sourceVariables = ["record_type", "professional_role"] as const;

/** Makes the identifier of an excerpt's source. */
export function makeSourceGuid(excerpt: string): string {
  return makeGuid("source", excerpt);
}

/**
 * Writes a source for each excerpt, named after it. Each coding is a selection of the whole text by its coder.
 * Positions count code points from 0, as the standard says. A coding of an empty text stands on the source, because an
 * empty text cannot be selected. A coder who read an excerpt and put no code on it has a selection without a coding.
 * The first selection has the notes about the excerpt, and the first source those about its patient.
 */
export function writeTextSources(
  {excerpts, codings, readings}: MappedExtract,
  referToNotes: ReferToNotes
): ExportedSource[] {
  const ofExcerpt = group(codings, ({excerpt_id}) => excerpt_id);
  const readersOf = group(readings, ({excerpt_id}) => excerpt_id);
  const patients = new Set<string>();
  return excerpts.map((excerpt) => {
    const {excerpt_id: id, text} = excerpt;
    const guid = makeSourceGuid(id);
    const length = [...text].length;
    const codingOf = ({code, coder}: MappedExtract["codings"][number]) =>
      writeElement(
        "Coding",
        {guid: makeGuid("coding", id, code, coder), creatingUser: makeUserGuid(coder)},
        writeElement("CodeRef", {targetGUID: makeCodeGuid(code)})
      );
    const select = (coder: string, guid: string, ...inside: string[]) =>
      writeElement(
        "PlainTextSelection",
        {guid, startPosition: 0, endPosition: length, creatingUser: makeUserGuid(coder)},
        ...inside
      );
    const selectionOf = (coding: MappedExtract["codings"][number], ...inside: string[]) =>
      select(coding.coder, makeGuid("selection", id, coding.code, coding.coder), codingOf(coding), ...inside);
    const ofPatient = patients.has(excerpt.patient_id) ? [] : referToNotes("patient", excerpt.patient_id);
    patients.add(excerpt.patient_id);
    const notes = (at: number) => (at === 0 ? referToNotes("excerpt", id) : []);
    const own = ofExcerpt.get(id) ?? [];
    const without = (readersOf.get(id) ?? []).filter(
      ({coder}) => !own.some((coding) => coding.coder === coder)
    );
    const xml = writeElement(
      "TextSource",
      {guid, name: id, plainTextPath: `internal://${guid}.txt`},
      ...own.map((coding, at) => (length === 0 ? codingOf(coding) : selectionOf(coding, ...notes(at)))),
      ...(length === 0
        ? []
        : without.map(({coder}, at) =>
            select(coder, makeGuid("reading", id, coder), ...notes(own.length + at))
          )),
      ...ofPatient,
      ...sourceVariables.flatMap((name) => writeVariableValue("source", name, excerpt[name]))
    );
    return {excerpt, file: `Sources/${guid}.txt`, xml};
  });
}
