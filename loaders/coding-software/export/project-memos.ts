import {group} from "d3";
import type {MappedExtract, MemoRow} from "../../../src/import/apply/mapped-extract.js";
import {makeGuid, makeUserGuid, writeElement, writeTextElement} from "./project-xml.js";

/** Writes what refers to the notes about a code, an excerpt, a patient or the study. */
export type ReferToNotes = (about: MemoRow["about"], id: string) => string[];

/**
 * Lists the memos that a project has a place for, in their order. A note on an excerpt stands on a selection of it, and one
 * on a patient on the first source: there is none in what nobody selected, and of who has no excerpt.
 */
export function listPlacedMemos({memos, excerpts, codings, readings}: MappedExtract): MemoRow[] {
  const read = new Set([...codings, ...readings].map(({excerpt_id}) => excerpt_id));
  const selected = new Set(
    excerpts.flatMap(({excerpt_id: id, text}) => (text !== "" && read.has(id) ? [id] : []))
  );
  const patients = new Set(excerpts.map(({patient_id}) => patient_id));
  return memos.filter(({about, id}) =>
    about === "excerpt" ? selected.has(id) : about !== "patient" || patients.has(id)
  );
}

/** Writes a `Note` for each memo. */
export function writeNotes(memos: readonly MemoRow[]): string[] {
  return memos.map(({title, author, text}, index) =>
    writeElement(
      "Note",
      {
        guid: makeNoteGuid(index),
        name: title,
        creatingUser: author === "" ? undefined : makeUserGuid(author)
      },
      writeTextElement("PlainTextContent", text)
    )
  );
}

/** Refers to the notes of these memos. */
export function makeReferences(memos: readonly MemoRow[]): ReferToNotes {
  const byAbout = group(
    memos.map((memo, index) => ({memo, index})),
    ({memo}) => memo.about,
    ({memo}) => memo.id
  );
  return (about, id) =>
    (byAbout.get(about)?.get(id) ?? []).map(({index}) =>
      writeElement("NoteRef", {targetGUID: makeNoteGuid(index)})
    );
}

function makeNoteGuid(index: number): string {
  return makeGuid("note", String(index));
}
