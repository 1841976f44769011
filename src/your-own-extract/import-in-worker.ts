import type {ImportReport} from "../import/apply/import-report.js";
import {importWorkerFile, sqliteFile} from "../page/site-files.js";

/** What has come of files of coding software. */
export type ImportResult =
  /** An extract: its files by name, and the account of how they came about. */
  | {kind: "extract"; files: Record<string, string>; report: ImportReport; markdown: string}
  /** A mapping is needed first: what the file holds, a first mapping with its guesses marked, and what is open. */
  | {kind: "mapping"; inspection: string; mapping: string; open: string[]}
  /** The files cannot be read, or lack what an extract needs: one sentence each. */
  | {kind: "refused"; sentences: string[]};

/** What the worker is asked; `sqlite` is where SQLite lies. */
export type ImportRequest = {files: File[]; mapping: string | undefined; sqlite: string};

/**
 * Reads files of coding software in a worker, by the code of `npm run import`. The signal ends it at once.
 * @throws Error where the worker cannot be loaded, or is ended
 */
export function importInWorker(
  files: File[],
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
