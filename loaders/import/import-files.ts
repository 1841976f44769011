import {ExtractFaults} from "../../src/extract/faults.js";
import {applyMapping} from "../../src/mapping/apply-mapping.js";
import type {ImportReport} from "../../src/mapping/import-report.js";
import type {MappedExtract} from "../../src/mapping/mapped-extract.js";
import type {Mapping} from "../../src/mapping/mapping.js";
import {writeMapping} from "../../src/mapping/write-mapping.js";
import {UserError} from "../errors.js";
import {readExtract} from "../extract/read.js";
import {askForMapping, draftMapping, type MappingFile, readMappingFile} from "./choose-mapping.js";
import {extractFiles} from "./extract-files.js";
import {type Input, readInput} from "./read-input.js";
import {writeFolder} from "./write-folder.js";

/** What is imported, and how. */
export type ImportChoices = {
  files: readonly string[];
  out: string;
  map: string | undefined;
  codebook: string | undefined;
  sheet: string | undefined;
};

/** The most text that the excerpts of one extract have together. */
const mostCharacters = 200_000_000;

/**
 * Makes an extract of files of coding software and writes it, with the mapping used and the report, to a folder: whole and
 * valid, or not at all.
 * @throws FileFault or UserError with the sentences on what is wrong or missing
 */
export async function importFiles(choices: ImportChoices): Promise<ImportReport> {
  const {files, out, map} = choices;
  const given = map === undefined ? undefined : await readMappingFile(map);
  const input = await readInput({...choices, columns: given?.mapping.columns});
  refuseCodebookAlone(input);
  const {mapping, text, guesses} = given ? withColumns(given, input) : guessed(files, input);
  const {extract, report: made} = applyMapping(input.project, mapping, input.name);
  const report = {...made, guesses: [...new Set([...made.guesses, ...guesses])]};
  if (report.missing.length > 0 || extract === undefined)
    throw new UserError(
      `${report.missing.map((sentence) => `${input.name}: ${sentence}`).join("\n")}\nnothing was written`
    );
  refuseImbalance(report);
  refuseVastText(extract, input.name);
  await writeFolder(out, extractFiles(extract, report, text), report, (folder) =>
    validate(folder, input.name)
  );
  return report;
}

type Chosen = MappingFile & {guesses: string[]};

/** A mapping that says nothing on columns leaves them to be guessed, which the report tells. */
function withColumns({mapping, text}: MappingFile, {columns, guesses, unsure}: Input): Chosen {
  if (columns === undefined || mapping.columns !== undefined) return {mapping, text, guesses: []};
  if (unsure.length > 0)
    throw new UserError(
      `${unsure.map((sentence) => `- ${sentence}`).join("\n")}\nnothing was written; say it under columns in the mapping`
    );
  return {mapping: {...mapping, columns}, text, guesses};
}

function guessed(files: readonly string[], input: Input): Chosen {
  const {mapping, guesses, open} = draftMapping(input);
  if (open.length > 0) throw askForMapping(files, open, input.project);
  return {
    mapping: mapping as Mapping,
    text: writeMapping(mapping, guesses),
    guesses: guesses.map(({why}) => why)
  };
}

function refuseCodebookAlone({name, project: {kind, codes}}: Input): void {
  if (kind !== "REFI-QDA codebook" && kind !== "codebook table") return;
  throw new UserError(
    `${name} is a ${kind} of ${codes.length} codes; without patients, passages and codings no extract can be made of it. Import the project or table that was coded, with this file as --codebook`
  );
}

/** The last net under the import: what came in and what came out are counted apart, and must agree. */
function refuseImbalance({file, balance}: ImportReport): void {
  const lost = balance.filter(({balanced}) => !balanced).map(({path}) => path);
  if (lost.length === 0) return;
  throw new UserError(
    `${file}: what is in the extract and what was left behind do not add up to what the file holds for ${lost.slice(0, 5).join("; ")}; nothing was written. This is a fault of Casebook: report it with the file's software and version`
  );
}

/** Passages overlap, so that a small file can hold codings of more text than any file should have. */
function refuseVastText({excerpts}: MappedExtract, name: string): void {
  const characters = excerpts.reduce((sum, {text}) => sum + text.length, 0);
  if (characters <= mostCharacters) return;
  throw new UserError(
    `${name}: its ${excerpts.length} excerpts have ${characters} characters together, more than the ${mostCharacters} that an extract may have, since they overlap; nothing was written. Code shorter passages`
  );
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
