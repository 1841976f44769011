import {readFile} from "node:fs/promises";
import type {TableColumns} from "../../../src/import/formats/tables/table-columns.js";
import type {MappingFile} from "../../../src/import/make-extract.js";
import {readMapping, readMappingColumns} from "../../../src/import/mapping/read-mapping.js";
import {type ImportInput, readInput} from "../../../src/import/read-input.js";
import type {ByteSource} from "../../../src/model/byte-source.js";
import {UserError} from "../../../src/text/errors.js";
import {listFolderFiles} from "../../disk/folder-files.js";
import {isFolder, withFile} from "../../disk/open-file.js";

/**
 * The paths of the files to read: one project, or several tables, or the folder that holds them; a codebook; a table of
 * patients. `sheet` names the sheet of a workbook.
 */
export type InputPaths = {
  files: readonly string[];
  codebook?: string | undefined;
  patients?: string | undefined;
  sheet?: string | undefined;
};

/**
 * Reads the files of one import, whatever program wrote them.
 * @param columns what the columns of a table hold, where a mapping says it
 * @throws FileFault or UserError with sentences on what is wrong
 */
export function readPaths(
  {files, codebook, patients, sheet}: InputPaths,
  columns: TableColumns | undefined
): Promise<ImportInput> {
  return withFiles(files, (opened) =>
    withFileIfGiven(codebook, (codes) =>
      withFileIfGiven(patients, (people) =>
        readInput({files: opened, codebook: codes, patients: people, sheet}, columns)
      )
    )
  );
}

/**
 * Reads a mapping that a researcher wrote. Throws a `FileFault` with all that is wrong in it, or a `UserError` where
 * there is no file.
 */
export async function readMappingFile(path: string): Promise<MappingFile> {
  const text = await readMappingText(path);
  return {mapping: readMapping(path, text), text};
}

/** Reads what a mapping says of the columns of a table, with the errors of `readMappingFile` on these alone. */
export async function readColumnsFile(path: string): Promise<TableColumns | undefined> {
  return readMappingColumns(path, await readMappingText(path));
}

async function readMappingText(path: string): Promise<string> {
  return await readFile(path, "utf8").catch(({code}: NodeJS.ErrnoException) => {
    const why = code === "ENOENT" ? "is missing; correct the path, or" : `cannot be read (${code});`;
    throw new UserError(`${path} ${why} make a first mapping with --inspect --out DIR`);
  });
}

/** Makes the error that lists what a mapping must decide, and says how to get one. */
export function askForMapping(
  files: readonly string[],
  open: readonly string[],
  {project}: ImportInput
): UserError {
  const call = `npm run import -- ${files.map(quoted).join(" ")}`;
  const head = `${files.join(", ")} is a ${project.kind}, and what becomes of it must be told by a mapping:`;
  return new UserError(
    `${head}\n${open.map((sentence) => `- ${sentence}`).join("\n")}\nnothing was written; ${call} --inspect --out DIR writes a first mapping.yaml to edit, and ${call} --map DIR/mapping.yaml --out DIR then imports by it`
  );
}

function withFileIfGiven<Result>(
  path: string | undefined,
  use: (file?: ByteSource) => Promise<Result>
): Promise<Result> {
  return path === undefined ? use() : withFile(path, use);
}

async function withFiles<Result>(
  paths: readonly string[],
  use: (files: ByteSource[]) => Promise<Result>,
  opened: ByteSource[] = []
): Promise<Result> {
  const [first, ...others] = paths;
  if (first === undefined) return use(opened);
  if (await isFolder(first)) return withFiles(others, use, [...opened, ...(await listFolderFiles(first))]);
  return withFile(first, (file) => withFiles(others, use, [...opened, file]));
}

function quoted(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}
