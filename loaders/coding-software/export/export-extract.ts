import {writeArchive} from "../../../src/import/formats/archive/write-archive.js";
import {writeMapping} from "../../../src/import/mapping/write-mapping.js";
import {readExtract} from "../../disk/read-extract.js";
import {writeNewFiles} from "../../disk/write-whole.js";
import {makeExportMapping} from "./export-mapping.js";
import {listChanges} from "./list-changes.js";
import {makeProjectFiles} from "./project-files.js";
import {readExtractRows} from "./read-extract-rows.js";

/** What an export wrote: the two files, and the counts of what they hold. */
type Exported = {
  files: string[];
  counts: {patients: number; excerpts: number; codings: number; codes: number};
  /** The parts of the extract that are not in the project, one phrase each. */
  leftOut: string[];
  /** The parts of the extract that change when the project is imported again, one sentence each. */
  changes: string[];
};

/**
 * Writes an extract as a REFI-QDA project, with a mapping beside it: `thesis.qdpx` and `thesis.mapping.yaml`. `npm run
 * import` makes the same extract of the two. The same extract gives the same bytes.
 * @throws ExtractFaults where the extract has faults
 * @throws UserError where one of the files exists with other content, or a project cannot hold a code or a text
 */
export async function exportExtract(directory: string, out: string): Promise<Exported> {
  const extract = await readExtract(directory);
  try {
    const {rows, leftOut} = await readExtractRows(extract);
    const archive = await writeArchive(makeProjectFiles(rows));
    const mapping = writeMapping(makeExportMapping(rows), []);
    const files = new Map([
      [out, archive],
      [out.replace(/\.qdpx$/i, ".mapping.yaml"), new TextEncoder().encode(mapping)]
    ]);
    await writeNewFiles(files);
    const {patients, excerpts, codings, codebook} = rows;
    return {
      files: [...files.keys()],
      counts: {
        patients: patients.length,
        excerpts: excerpts.length,
        codings: codings.length,
        codes: codebook.length
      },
      leftOut,
      changes: listChanges(rows)
    };
  } finally {
    extract.close();
  }
}
