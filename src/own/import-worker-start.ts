import {blobSource} from "../coding-software/byte-source.js";
import {sqliteAt} from "../coding-software/sqlite/engine.js";
import {draftMapping} from "../importing/draft-mapping.js";
import {inspection} from "../importing/inspection.js";
import {makeExtract} from "../importing/make-extract.js";
import {readInput} from "../importing/read-input.js";
import {readMapping} from "../mapping/read-mapping.js";
import {reportMarkdown} from "../mapping/report-markdown.js";
import {writeMapping} from "../mapping/write-mapping.js";
import {FileFault} from "../sentences/file-fault.js";
import type {Imported, ImportRequest} from "./import-files.js";

// Runs in a worker of its own: it reads what it is given, fetches SQLite where that is needed, and sends nothing.

addEventListener("message", ({data}: MessageEvent<ImportRequest>) => {
  void answer(data).then((imported) => postMessage(imported));
});

async function answer({files, mapping, sqlite}: ImportRequest): Promise<Imported> {
  try {
    const given =
      mapping === undefined ? undefined : {mapping: readMapping("the mapping", mapping), text: mapping};
    const sources = files.map((file) => blobSource(file.name, file));
    const input = await readInput({files: sources, sqlite: sqliteAt(sqlite)}, given?.mapping.columns);
    const made = makeExtract(input, given);
    if ("open" in made) {
      const {mapping: draft, guesses, open} = draftMapping(input);
      return {
        kind: "mapping",
        inspection: inspection(input.name, input.project, open),
        mapping: writeMapping(draft, guesses, open),
        open
      };
    }
    const {report} = made;
    return {kind: "extract", files: Object.fromEntries(made.files), report, markdown: reportMarkdown(report)};
  } catch (error) {
    if (error instanceof FileFault) return {kind: "refused", sentences: error.message.split("\n")};
    throw error;
  }
}
