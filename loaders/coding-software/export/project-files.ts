import type {MappedExtract} from "../../../src/import/apply/mapped-extract.js";
import {listCaseVariables, writeCases} from "./project-cases.js";
import {writeCodeBook} from "./project-codes.js";
import {makeUserGuid, sourceVariables, writeTextSources} from "./project-sources.js";
import {writeElement, writeListElement, writeTextElement, writeVariable} from "./project-xml.js";

/** A file of an archive. */
type ArchiveFile = {name: string; bytes: Uint8Array};

/**
 * Makes the files of a REFI-QDA project (version 1.0) that holds an extract: `project.qde`, and the text of each
 * excerpt. The same rows give the same bytes.
 */
export function makeProjectFiles(rows: MappedExtract): ArchiveFile[] {
  const sources = writeTextSources(rows);
  const coders = [...new Set([...rows.codings, ...rows.readings].map(({coder}) => coder))];
  const variables = [
    ...[...listCaseVariables(rows).keys()].map((name) => writeVariable("case", name)),
    ...sourceVariables.map((name) => writeVariable("source", name))
  ];
  const project = writeElement(
    "Project",
    {xmlns: "urn:QDA-XML:project:1.0", name: rows.title === "" ? "Extract" : rows.title, origin: "Casebook"},
    writeListElement(
      "Users",
      coders.map((coder) => writeElement("User", {guid: makeUserGuid(coder), name: coder}))
    ),
    writeCodeBook(rows.codebook),
    writeListElement("Variables", variables),
    writeListElement("Cases", writeCases(rows, sources)),
    writeListElement(
      "Sources",
      sources.map(({xml}) => xml)
    ),
    writeTextElement("Description", rows.synthetic ? "The patients of this project are invented." : "")
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
