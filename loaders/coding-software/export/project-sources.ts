import {group} from "d3";
import type {ExcerptRow, MappedExtract} from "../../../src/import/mapping/mapped-extract.js";
import {codeGuid} from "./project-codes.js";
import {element, guidOf, variableValue} from "./project-xml.js";

/** An excerpt with the name of the file that holds its text, and its `TextSource`. */
export type ExportedSource = {excerpt: ExcerptRow; file: string; xml: string};

/** The variables of sources. */
export const sourceVariables = ["record_type", "professional_role"] as const;

/** The identifier of an excerpt's source. */
export function sourceGuid(excerpt: string): string {
  return guidOf("source", excerpt);
}

/** The identifier of a coder. */
export function userGuid(coder: string): string {
  return guidOf("user", coder);
}

/**
 * A source for each excerpt, named after it. Each coding is a selection of the whole text, of its coder; positions count
 * code points from 0, as the standard says. A text that is empty is coded as a source, since nothing can be selected.
 */
export function textSources({excerpts, codings}: MappedExtract): ExportedSource[] {
  const ofExcerpt = group(codings, ({excerpt_id}) => excerpt_id);
  return excerpts.map((excerpt) => {
    const {excerpt_id: id, text} = excerpt;
    const guid = sourceGuid(id);
    const length = [...text].length;
    const codingOf = ({code, coder}: MappedExtract["codings"][number]) =>
      element(
        "Coding",
        {guid: guidOf("coding", id, code, coder), creatingUser: userGuid(coder)},
        element("CodeRef", {targetGUID: codeGuid(code)})
      );
    const selectionOf = (coding: MappedExtract["codings"][number]) =>
      element(
        "PlainTextSelection",
        {
          guid: guidOf("selection", id, coding.code, coding.coder),
          startPosition: 0,
          endPosition: length,
          creatingUser: userGuid(coding.coder)
        },
        codingOf(coding)
      );
    const xml = element(
      "TextSource",
      {guid, name: id, plainTextPath: `internal://${guid}.txt`},
      ...(ofExcerpt.get(id) ?? []).map(length === 0 ? codingOf : selectionOf),
      ...sourceVariables.flatMap((name) => variableValue("source", name, excerpt[name]))
    );
    return {excerpt, file: `Sources/${guid}.txt`, xml};
  });
}
