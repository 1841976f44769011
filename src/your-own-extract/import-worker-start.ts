import {makeSqliteEngine} from "../import/formats/sqlite/sqlite-engine.js";
import {inspectProject} from "../import/inspect-project.js";
import {draftMapping, type MappingFile, makeExtract} from "../import/make-extract.js";
import type {Decisions} from "../import/mapping/mapping.js";
import {readMapping} from "../import/mapping/read-mapping.js";
import {writeMapping} from "../import/mapping/write-mapping.js";
import {type ImportPreview, previewImport} from "../import/preview-import.js";
import {applyColumns, type ImportInput, readInput} from "../import/read-input.js";
import {formatReportMarkdown} from "../import/report-markdown.js";
import {blobSource} from "../model/byte-source.js";
import {FileFault} from "../text/errors.js";
import type {ImportAnswer, ImportQuestion, ImportResult} from "./import-in-worker.js";

// Runs in a worker. It reads the files of the first message, fetches SQLite where they need it, and sends nothing.

/** The files that were read. */
let held: ImportInput | undefined;

addEventListener("message", ({data}: MessageEvent<ImportQuestion & {id: number}>) => {
  const reply = (answer: {value: ImportResult | ImportPreview} | {error: string}) =>
    postMessage({id: data.id, ...answer} satisfies ImportAnswer);
  answer(data).then(
    (value) => reply({value}),
    (error: Error) => reply({error: error.message})
  );
});

async function answer(question: ImportQuestion): Promise<ImportResult | ImportPreview> {
  try {
    if (question.ask === "read") return await read(question);
    if (held === undefined) throw new Error("no file was read");
    const {decisions} = question;
    return question.ask === "preview"
      ? previewImport(held, decisions)
      : make(applyColumns(held, decisions), undefined, decisions);
  } catch (error) {
    if (error instanceof FileFault) return {kind: "refused", sentences: error.message.split("\n")};
    throw error;
  }
}

async function read({files, mapping, sqlite}: Extract<ImportQuestion, {ask: "read"}>): Promise<ImportResult> {
  const given = mapping && {mapping: readMapping(mapping.name, mapping.text), text: mapping.text};
  const sources = files.map(({path, file}) => blobSource(path, file));
  held = await readInput({files: sources, sqlite: makeSqliteEngine(sqlite)}, given?.mapping.columns);
  return make(held, given);
}

function make(input: ImportInput, given: MappingFile | undefined, decisions: Decisions = {}): ImportResult {
  const made = makeExtract(input, given, {decisions});
  if ("open" in made) {
    const {mapping: draft, guesses, open} = draftMapping(input, decisions);
    return {
      kind: "mapping",
      inspection: inspectProject(input.name, input.project, {open, guesses}, input.seen),
      mapping: writeMapping(draft, guesses, open, input.seen),
      open
    };
  }
  const {report} = made;
  return {
    kind: "extract",
    files: Object.fromEntries(made.files),
    report,
    markdown: formatReportMarkdown(report)
  };
}
