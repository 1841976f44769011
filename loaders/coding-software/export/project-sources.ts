import {group} from "d3";
import type {ExcerptRow, MappedExtract} from "../../../src/import/apply/mapped-extract.js";
import {makeCodeGuid} from "./project-codes.js";
import {makeGuid, writeElement, writeVariableValue} from "./project-xml.js";

/** An excerpt, the file that holds its text, and its `TextSource`. */
export type ExportedSource = {excerpt: ExcerptRow; file: string; xml: string};

/** The variables of sources. */
export const sourceVariables = ["record_type", "professional_role"] as const;

/** Makes the identifier of an excerpt's source. */
export function makeSourceGuid(excerpt: string): string {
  return makeGuid("source", excerpt);
}

/** Makes the identifier of a coder. */
export function makeUserGuid(coder: string): string {
  return makeGuid("user", coder);
}

/**
 * Writes a source for each excerpt, named after it. Each coding is a selection of the whole text by its coder.
 * Positions count code points from 0, as the standard says. A coding of an empty text stands on the source, because an
 * empty text cannot be selected. A coder who read an excerpt and put no code on it has a selection without a coding.
 */
export function writeTextSources({excerpts, codings, readings}: MappedExtract): ExportedSource[] {
  const ofExcerpt = group(codings, ({excerpt_id}) => excerpt_id);
  const readersOf = group(readings, ({excerpt_id}) => excerpt_id);
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
    const selectionOf = (coding: MappedExtract["codings"][number]) =>
      select(coding.coder, makeGuid("selection", id, coding.code, coding.coder), codingOf(coding));
    const own = ofExcerpt.get(id) ?? [];
    const without = (readersOf.get(id) ?? []).filter(
      ({coder}) => !own.some((coding) => coding.coder === coder)
    );
    const xml = writeElement(
      "TextSource",
      {guid, name: id, plainTextPath: `internal://${guid}.txt`},
      ...own.map(length === 0 ? codingOf : selectionOf),
      ...(length === 0 ? [] : without.map(({coder}) => select(coder, makeGuid("reading", id, coder)))),
      ...sourceVariables.flatMap((name) => writeVariableValue("source", name, excerpt[name]))
    );
    return {excerpt, file: `Sources/${guid}.txt`, xml};
  });
}
