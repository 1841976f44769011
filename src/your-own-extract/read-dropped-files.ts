import type {LoadingProgress} from "../engine/loading-progress.js";
import {ExtractFaults, formatFault} from "../extract/faults.js";
import {descriptorFile} from "../extract/read-package.js";
import type {OpenedExtract} from "../page/opened-extract.js";
import type {DroppedFile} from "./dropped-files.js";
import type {ImportResult} from "./import-in-worker.js";

/** The outcome of reading dropped files. */
export type DroppedReading =
  | {kind: "opened"; extract: OpenedExtract; imported: Extract<ImportResult, {kind: "extract"}> | undefined}
  | Extract<ImportResult, {kind: "mapping"}>
  | {kind: "refused"; sentences: string[]};

/** Callbacks for the stages and the progress of a reading, and the signal that ends it. */
export type ReadingProgress = {
  signal: AbortSignal;
  onStage(words: string): void;
  onProgress(progress: LoadingProgress): void;
};

/**
 * Reads dropped files: those of an extract, or those of coding software, which a mapping makes into an extract.
 * @throws Error when a part of the site cannot be loaded, or the reading is cancelled
 */
export async function readDroppedFiles(
  files: readonly DroppedFile[],
  mapping: string | undefined,
  progress: ReadingProgress
): Promise<DroppedReading> {
  const extract = findExtract(files);
  if (extract !== undefined) return check(undefined, extract, undefined, progress);
  progress.onStage(`Reading ${nameFiles(files)}`);
  const {importInWorker} = await import("./import-in-worker.js");
  const imported = await importInWorker([...files], mapping, progress.signal);
  if (imported.kind !== "extract") return imported;
  const made = Object.entries(imported.files).map(([file, text]) => [file, new Blob([text])] as const);
  return check(imported.report.file, new Map(made), imported, progress);
}

/** The files of the extract whose description is nearest the top of what was dropped, by their paths from there. */
function findExtract(files: readonly DroppedFile[]): Map<string, Blob> | undefined {
  const depth = ({path}: DroppedFile) => path.split("/").length;
  const [description] = files
    .filter(({file}) => file.name === descriptorFile)
    .sort((one, other) => depth(one) - depth(other));
  if (description === undefined) return undefined;
  const folder = description.path.slice(0, -descriptorFile.length);
  return new Map(
    files.flatMap(({path, file}) => (path.startsWith(folder) ? [[path.slice(folder.length), file]] : []))
  );
}

function nameFiles(files: readonly DroppedFile[]): string {
  const [first] = files;
  return files.length === 1 ? (first?.path ?? "") : `${files.length} files`;
}

async function check(
  name: string | undefined,
  files: ReadonlyMap<string, Blob>,
  imported: Extract<ImportResult, {kind: "extract"}> | undefined,
  {signal, onStage, onProgress}: ReadingProgress
): Promise<DroppedReading> {
  onStage(`Checking ${name ?? "the extract"}`);
  const {openExtract} = await import("./open-extract.js");
  try {
    return {kind: "opened", extract: await openExtract(name, files, {signal, onProgress}), imported};
  } catch (error) {
    if (!(error instanceof ExtractFaults)) throw error;
    return {kind: "refused", sentences: error.faults.map(formatFault)};
  }
}
