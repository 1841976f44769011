import type {ImportReport} from "../import/apply/import-report.js";
import type {Decisions} from "../import/mapping/mapping.js";
import type {ImportPreview} from "../import/preview-import.js";
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

/** A mapping that a reader brings, with the name by which faults tell where they are. */
export type BroughtMapping = {name: string; text: string};

/** A question to the worker; `sqlite` is the address of SQLite. The files that were read last are those of the others. */
export type ImportQuestion =
  | {ask: "read"; files: DroppedFile[]; mapping: BroughtMapping | undefined; sqlite: string}
  | {ask: "preview" | "make"; decisions: Decisions};

/** The worker's answer to the question of the same number: what was asked for, or what went wrong unforeseen. */
export type ImportAnswer = {id: number} & ({value: ImportResult | ImportPreview} | {error: string});

/** A worker that holds files of coding software, read, until it is closed. */
export type ImportDesk = {
  /** Counts what would be made by what the reader chose. */
  preview(decisions: Decisions): Promise<ImportPreview>;
  /** Makes the extract by what the reader chose. */
  make(decisions: Decisions): Promise<ImportResult>;
  close(): void;
};

/**
 * Imports files of coding software in a worker, with the code of `npm run import`, and keeps it for what the reader
 * chooses. The signal ends it at once.
 * @throws Error when the worker cannot be loaded, or the signal ends it
 */
export async function importInWorker(
  files: DroppedFile[],
  mapping: BroughtMapping | undefined,
  signal: AbortSignal
): Promise<{result: ImportResult; desk: ImportDesk}> {
  signal.throwIfAborted();
  const worker = new Worker(importWorkerFile);
  const waiting = new Map<number, {resolve(value: never): void; reject(error: Error): void}>();
  const fail = (message: string) => {
    worker.terminate();
    for (const {reject} of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener("message", ({data}: MessageEvent<ImportAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.value as never);
  });
  worker.addEventListener("error", ({message}) =>
    fail(message?.replace(/^Uncaught /, "") || "the reader of files could not be loaded")
  );
  signal.addEventListener("abort", () => fail("the reading was cancelled"), {once: true});
  let asked = 0;
  const ask = <Value>(question: ImportQuestion) =>
    new Promise<Value>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, {resolve, reject});
      worker.postMessage({id: asked, ...question});
    });
  const sqlite = new URL(sqliteFile, location.href).href;
  const result = await ask<ImportResult>({ask: "read", files, mapping, sqlite}).catch((error) => {
    worker.terminate();
    throw error;
  });
  const desk: ImportDesk = {
    preview: (decisions) => ask({ask: "preview", decisions}),
    make: (decisions) => ask({ask: "make", decisions}),
    close: () => fail("the files were closed")
  };
  if (result.kind !== "extract") desk.close();
  return {result, desk};
}
