import type {MappedExtract} from "../../../src/import/mapping/mapped-extract.js";
import {cases, caseVariables} from "./project-cases.js";
import {codeBook} from "./project-codes.js";
import {sourceVariables, textSources, userGuid} from "./project-sources.js";
import {element, listElement, textElement, variable} from "./project-xml.js";

/** A file of an archive. */
type ArchiveFile = {name: string; bytes: Uint8Array};

/**
 * The files of a REFI-QDA project (version 1.0) that holds an extract: `project.qde`, and the text of each excerpt. They
 * are the same for the same rows.
 */
export function projectFiles(rows: MappedExtract): ArchiveFile[] {
  const sources = textSources(rows);
  const coders = [...new Set(rows.codings.map(({coder}) => coder))];
  const variables = [
    ...[...caseVariables(rows).keys()].map((name) => variable("case", name)),
    ...sourceVariables.map((name) => variable("source", name))
  ];
  const project = element(
    "Project",
    {xmlns: "urn:QDA-XML:project:1.0", name: rows.title === "" ? "Extract" : rows.title, origin: "Casebook"},
    listElement(
      "Users",
      coders.map((coder) => element("User", {guid: userGuid(coder), name: coder}))
    ),
    codeBook(rows.codebook),
    listElement("Variables", variables),
    listElement("Cases", cases(rows, sources)),
    listElement(
      "Sources",
      sources.map(({xml}) => xml)
    ),
    textElement("Description", rows.synthetic ? "The patients of this project are invented." : "")
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
