import {makeSqliteEngine} from "../import/formats/sqlite/sqlite-engine.js";
import {inspectProject} from "../import/inspect-project.js";
import {draftMapping, makeExtract} from "../import/make-extract.js";
import {readMapping} from "../import/mapping/read-mapping.js";
import {writeMapping} from "../import/mapping/write-mapping.js";
import {readInput} from "../import/read-input.js";
import {formatReportMarkdown} from "../import/report-markdown.js";
import {blobSource} from "../model/byte-source.js";
import {FileFault} from "../text/errors.js";
import type {ImportRequest, ImportResult} from "./import-in-worker.js";

// Runs in a worker. It reads the files of the message, fetches SQLite where they need it, and sends nothing.

addEventListener("message", ({data}: MessageEvent<ImportRequest>) => {
  void answer(data).then((imported) => postMessage(imported));
});

async function answer({files, mapping, sqlite}: ImportRequest): Promise<ImportResult> {
  try {
    const given =
      mapping === undefined ? undefined : {mapping: readMapping("the mapping", mapping), text: mapping};
    const sources = files.map(({path, file}) => blobSource(path, file));
    const input = await readInput({files: sources, sqlite: makeSqliteEngine(sqlite)}, given?.mapping.columns);
    const made = makeExtract(input, given);
    if ("open" in made) {
      const {mapping: draft, guesses, open} = draftMapping(input);
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
  } catch (error) {
    if (error instanceof FileFault) return {kind: "refused", sentences: error.message.split("\n")};
    throw error;
  }
}
