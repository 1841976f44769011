import type {TableColumns} from "../../../src/import/formats/tables/table-columns.js";
import {type Input, readInput} from "../../../src/import/read-input.js";
import type {ByteSource} from "../../../src/model/byte-source.js";
import {withFile} from "../../disk/open-file.js";

/** The paths of what is to be read: one file, or several tables; a codebook; a table of patients; the sheet of a workbook. */
export type InputPaths = {
  files: readonly string[];
  codebook?: string | undefined;
  patients?: string | undefined;
  sheet?: string | undefined;
};

/**
 * Reads the files of one import, whatever program wrote them.
 * @param columns what the columns of a table hold, where a mapping says it
 * @throws FileFault or UserError with its sentences
 */
export function readPaths(
  {files, codebook, patients, sheet}: InputPaths,
  columns: TableColumns | undefined
): Promise<Input> {
  return withFiles(files, (opened) =>
    withFileIfGiven(codebook, (codes) =>
      withFileIfGiven(patients, (people) =>
        readInput({files: opened, codebook: codes, patients: people, sheet}, columns)
      )
    )
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
  return withFile(first, (file) => withFiles(others, use, [...opened, file]));
}
