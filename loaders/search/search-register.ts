import {mkdir} from "node:fs/promises";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {FailedPartition, Partition, Register} from "./register/register-contract.js";
import {mergeResults} from "./run/merge-results.js";
import {type FinishedPartition, PartialResults} from "./run/partial-results.js";
import {makeBatches, searchBatch, throwIfStopped} from "./run/search-batches.js";
import type {SearchOutcome} from "./run/search-counts.js";
import {openSearchEngine} from "./run/search-engine.js";
import type {ScreeningSummary} from "./screening/screening-summary.js";
import {compileFind, printStatements} from "./sql/compile-search.js";
import type {Strategy} from "./strategy/strategy.js";

/** What a search takes. */
export interface SearchOptions {
  readonly register: Register;
  readonly strategy: Strategy;
  /** The folder of results; made where there is none. */
  readonly out: string;
  /** Compares what reviewers decided with the ids of the people retrieved, for the counts. */
  readonly screen?: (candidates: readonly string[]) => Promise<ScreeningSummary>;
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Ends the search; finished partitions are kept for the next run. */
  readonly signal?: AbortSignal;
  /** How many batches are searched at once, so that no processor is idle while one batch uses a single thread; the default is two. */
  readonly atOnce?: number;
}

/** How far a search has come. */
export interface SearchProgress {
  readonly partitions: number;
  readonly partitionsDone: number;
  /** The share of this run's bytes that has been read, from 0 to 1. */
  readonly done: number;
  /** Documents searched in this run. */
  readonly documents: number;
}

/**
 * Searches a register and writes what it finds. Either all results are written or none. When partitions fail, or the
 * search is interrupted, finished partitions stay in `.partial` and are not searched again.
 */
export async function searchRegister(options: SearchOptions): Promise<SearchOutcome> {
  const {register, strategy, out, onProgress, signal, atOnce = 2} = options;
  const partial = new PartialResults(out, printStatements(compileFind(strategy, [])));
  await mkdir(out, {recursive: true});
  await partial.open();
  const engine = await openSearchEngine(partial.temporary("spill"));
  signal?.addEventListener("abort", engine.interrupt);
  try {
    const finished: FinishedPartition[] = [];
    const failed: FailedPartition[] = [...register.failed];
    const left: Partition[] = [];
    for (const partition of register.partitions) {
      const earlier = await partial.readFinished(partition);
      if (earlier === undefined) left.push(partition);
      else finished.push(earlier);
    }
    const total = left.reduce((sum, {size}) => sum + size, 0);
    let read = 0;
    let documents = 0;
    const batches = makeBatches(left);
    const work = async (connection: DuckDBConnection) => {
      for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
        throwIfStopped(signal);
        for (const result of await searchBatch(connection, {register, strategy, signal}, batch, partial)) {
          if ("message" in result) failed.push(result);
          else {
            finished.push(result);
            documents += result.documents;
          }
        }
        read += batch.reduce((sum, {size}) => sum + size, 0);
        onProgress?.({
          partitions: register.partitions.length,
          partitionsDone: finished.length,
          done: total === 0 ? 1 : read / total,
          documents
        });
      }
    };
    const connections = await Promise.all(Array.from({length: atOnce}, () => engine.connect()));
    await allSettled(connections.map(work));
    throwIfStopped(signal);
    failed.sort((a, b) => (a.name < b.name ? -1 : 1));
    return await mergeResults({
      connection: await engine.connect(),
      register,
      strategy,
      out,
      partial,
      finished,
      failed,
      ...(options.screen && {screen: options.screen})
    });
  } catch (error) {
    throwIfStopped(signal);
    throw error;
  } finally {
    signal?.removeEventListener("abort", engine.interrupt);
    engine.close();
  }
}

/** Waits for all and throws the first error. */
async function allSettled(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === "rejected") throw result.reason;
}
