import type {LoadingProgress} from "../engine/loading-progress.js";
import {ExtractFaults, formatFault} from "../extract/faults.js";
import {descriptorFile} from "../extract/read-package.js";
import type {Decisions} from "../import/mapping/mapping.js";
import type {OpenedExtract} from "../page/opened-extract.js";
import type {DroppedFile} from "./dropped-files.js";
import type {BroughtMapping, ImportDesk, ImportResult} from "./import-in-worker.js";

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

/** Names of a file that holds a mapping: `mapping.yaml`, `thesis.mapping.yaml`, and as browsers number copies. */
const mappingNames = /(^|[./])mapping( ?\(\d+\))?\.ya?ml$/i;

/**
 * Reads dropped files: those of an extract, or those of coding software, which a mapping makes into an extract. It may
 * lie among them. Without one, `desk` holds the files for what the reader chooses.
 * @throws Error when a part of the site cannot be loaded, or the reading is cancelled
 */
export async function readDroppedFiles(
  files: readonly DroppedFile[],
  typed: string | undefined,
  progress: ReadingProgress
): Promise<{outcome: DroppedReading; desk?: ImportDesk}> {
  const extract = findExtract(files);
  if (extract !== undefined) return {outcome: await check(undefined, extract, undefined, progress)};
  progress.onStage(`Reading ${nameFiles(files)}`);
  const {importInWorker} = await import("./import-in-worker.js");
  const others = files.filter(({path}) => !mappingNames.test(path));
  const mapping = typed === undefined ? await findMapping(files) : {name: "the mapping", text: typed};
  const {result, desk} = await importInWorker(others, mapping, progress.signal);
  if (mapping === undefined) return {outcome: await checkImported(result, progress), desk};
  desk.close();
  return {outcome: await checkImported(result, progress)};
}

/**
 * Makes the extract of files that were read once more, by what the reader chose.
 * @throws Error when a part of the site cannot be loaded, or the reading is cancelled
 */
export async function readAgain(
  desk: ImportDesk,
  decisions: Decisions,
  progress: ReadingProgress
): Promise<DroppedReading> {
  progress.onStage("Reading the files as you chose");
  return checkImported(await desk.make(decisions), progress);
}

async function findMapping(files: readonly DroppedFile[]): Promise<BroughtMapping | undefined> {
  const found = files.find(({path}) => mappingNames.test(path));
  return found && {name: found.path, text: await found.file.text()};
}

async function checkImported(imported: ImportResult, progress: ReadingProgress): Promise<DroppedReading> {
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
