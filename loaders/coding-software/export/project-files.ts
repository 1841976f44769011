import type {MappedExtract} from "../../../src/import/apply/mapped-extract.js";
import {listCaseVariables, writeCases} from "./project-cases.js";
import {writeCodeBook} from "./project-codes.js";
import {listPlacedMemos, makeReferences, writeNotes} from "./project-memos.js";
import {sourceVariables, writeTextSources} from "./project-sources.js";
import {
  makeUserGuid,
  writeElement,
  writeListElement,
  writeTextElement,
  writeVariable
} from "./project-xml.js";

/** A file of an archive. */
type ArchiveFile = {name: string; bytes: Uint8Array};

/**
 * Makes the files of a REFI-QDA project (version 1.0) that holds an extract: `project.qde`, and the text of each
 * excerpt. The same rows give the same bytes.
 */
export function makeProjectFiles(rows: MappedExtract): ArchiveFile[] {
  const memos = listPlacedMemos(rows);
  const referToNotes = makeReferences(memos);
  const sources = writeTextSources(rows, referToNotes);
  const coders = [...rows.codings, ...rows.readings].map(({coder}) => coder);
  const authors = memos.flatMap(({author}) => (author === "" ? [] : [author]));
  const variables = [
    ...[...listCaseVariables(rows).keys()].map((name) => writeVariable("case", name)),
    ...sourceVariables.map((name) => writeVariable("source", name))
  ];
  const project = writeElement(
    "Project",
    {xmlns: "urn:QDA-XML:project:1.0", name: rows.title === "" ? "Extract" : rows.title, origin: "Casebook"},
    writeListElement(
      "Users",
      [...new Set([...coders, ...authors])].map((coder) =>
        writeElement("User", {guid: makeUserGuid(coder), name: coder})
      )
    ),
    writeCodeBook(rows.codebook, referToNotes),
    writeListElement("Variables", variables),
    writeListElement("Cases", writeCases(rows, sources)),
    writeListElement(
      "Sources",
      sources.map(({xml}) => xml)
    ),
    writeListElement("Notes", writeNotes(memos)),
    writeTextElement("Description", rows.synthetic ? "The patients of this project are invented." : ""),
    ...referToNotes("study", "")
  );
  const encoder = new TextEncoder();
  return [
    {
      name: "project.qde",
      bytes: encoder.encode(`<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${project}\n`)
    },
    ...sources.map(({file, excerpt}) => ({name: file, bytes: encoder.encode(excerpt.text)}))
  ];
}
