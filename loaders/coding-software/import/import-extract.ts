import {ExtractFaults} from "../../../src/extract/faults.js";
import type {ImportReport} from "../../../src/import/apply/import-report.js";
import {draftMapping, makeExtract} from "../../../src/import/make-extract.js";
import type {Decisions, GuessedMapping} from "../../../src/import/mapping/mapping.js";
import {FileFault, UserError} from "../../../src/text/errors.js";
import {policyFileName} from "../../disk/paths.js";
import {readExtract} from "../../disk/read-extract.js";
import {draftPolicy} from "./draft-policy.js";
import {askForMapping, type InputPaths, readMappingFile, readPaths} from "./read-paths.js";
import {writeImportFolder} from "./write-import-folder.js";

/** The files to import, and how. */
export type ImportChoices = InputPaths & {
  out: string;
  map: string | undefined;
  strict?: boolean;
  /** Asks a person what the file leaves open, where there is one to ask. */
  ask?: ((draft: GuessedMapping) => Promise<Decisions>) | undefined;
};

/**
 * Makes an extract from files of coding software. Writes it to a folder with the mapping and the report: whole and
 * valid, or not at all. What is confidential gets a first policy of what may leave.
 * @throws UserError with sentences on what is wrong or missing
 */
export async function importExtract(choices: ImportChoices): Promise<ImportReport> {
  const {files: paths, out, map, strict: isStrict = false, ask} = choices;
  const given = map === undefined ? undefined : await readMappingFile(map);
  const input = await readPaths(choices, given?.mapping.columns);
  const decisions = given || !ask ? {} : await ask(draftMapping(input));
  const made = untilWritten(() => makeExtract(input, given, {isStrict, decisions}));
  if ("open" in made) throw askForMapping(paths, made.open, input);
  const {extract, files, report} = made;
  if (!extract.synthetic) files.set(policyFileName, draftPolicy(extract));
  await writeImportFolder(out, files, report, (folder) => validate(folder, input.name));
  return report;
}

function untilWritten<Result>(make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new UserError(`${error.message}\nnothing was written`, {cause: error});
  }
}

async function validate(folder: string, name: string): Promise<void> {
  try {
    (await readExtract(folder)).close();
  } catch (error) {
    if (!(error instanceof ExtractFaults)) throw error;
    throw new UserError(
      `${name}: the extract made of it is not valid; nothing was written. Mend these in the coding software or by the mapping:\n${error.message}`
    );
  }
}
