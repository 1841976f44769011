import type {LoadingProgress} from "../engine/loading-progress.js";
import {ExtractFaults, formatFault} from "../extract/faults.js";
import {descriptorFile} from "../extract/read-package.js";
import type {OpenedExtract} from "../page/opened-extract.js";
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
  files: readonly File[],
  mapping: string | undefined,
  progress: ReadingProgress
): Promise<DroppedReading> {
  if (files.some((file) => file.name === descriptorFile))
    return check(undefined, new Map(files.map((file) => [file.name, file])), undefined, progress);
  const name = files.map((file) => file.name).join(", ");
  progress.onStage(`Reading ${name}`);
  const {importInWorker} = await import("./import-in-worker.js");
  const imported = await importInWorker([...files], mapping, progress.signal);
  if (imported.kind !== "extract") return imported;
  const made = Object.entries(imported.files).map(([file, text]) => [file, new Blob([text])] as const);
  return check(name, new Map(made), imported, progress);
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
