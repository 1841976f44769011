import type {ImportReport} from "../import/apply/import-report.js";
import {importWorkerFile, sqliteFile} from "../page/site-files.js";
import type {DroppedFile} from "./dropped-files.js";

/** The outcome of importing files of coding software. */
export type ImportResult =
  /** An extract: its files by name, and the report of how they were made. */
  | {kind: "extract"; files: Record<string, string>; report: ImportReport; markdown: string}
  /** A mapping is necessary: what the file holds, a first mapping with its guesses marked, and its open questions. */
  | {kind: "mapping"; inspection: string; mapping: string; open: string[]}
  /** The files cannot be read, or lack what an extract needs: a sentence for each fault. */
  | {kind: "refused"; sentences: string[]};

/** The message to the worker; `sqlite` is the address of SQLite. */
export type ImportRequest = {files: DroppedFile[]; mapping: string | undefined; sqlite: string};

/**
 * Imports files of coding software in a worker, with the code of `npm run import`. The signal ends it at once.
 * @throws Error when the worker cannot be loaded, or the signal ends it
 */
export function importInWorker(
  files: DroppedFile[],
  mapping: string | undefined,
  signal: AbortSignal
): Promise<ImportResult> {
  signal.throwIfAborted();
  const worker = new Worker(importWorkerFile);
  const answer = new Promise<ImportResult>((resolve, reject) => {
    worker.addEventListener("message", ({data}: MessageEvent<ImportResult>) => resolve(data));
    worker.addEventListener("error", ({message}) =>
      reject(new Error(message?.replace(/^Uncaught /, "") || "the reader of files could not be loaded"))
    );
    signal.addEventListener("abort", () => reject(new Error("the reading was cancelled")), {once: true});
    worker.postMessage({
      files,
      mapping,
      sqlite: new URL(sqliteFile, location.href).href
    } satisfies ImportRequest);
  });
  return answer.finally(() => worker.terminate());
}
