import type {DuckDBConnection} from "@duckdb/node-api";
import {UserError} from "../../../src/text/errors.js";
import {quoteLiteral, selectRows} from "../../disk/duckdb.js";
import {writeDrafts} from "../../disk/write-whole.js";
import type {FailedPartition, Partition, Register} from "../register/register-contract.js";
import {compileFind} from "../sql/compile-search.js";
import type {Strategy} from "../strategy/strategy.js";
import type {FinishedPartition, PartialResults} from "./partial-results.js";

/** How much of a register one batch reads at most, unless a single partition is larger, in the register's unit. */
const maxBatchSize = 90_000_000;

/** How many partitions one batch has at most. */
const maxBatchPartitions = 24;

/** What a search of a batch needs to know. */
export interface BatchOptions {
  readonly register: Pick<Register, "explain">;
  readonly strategy: Strategy;
  /** Ends the search. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Groups partitions into batches, each searched at once: compiled patterns serve more text, and small files keep all
 * processors busy. Results are still kept partition by partition.
 */
export function makeBatches(partitions: readonly Partition[]): Partition[][] {
  const batches: Partition[][] = [];
  let size = 0;
  for (const partition of partitions) {
    const batch = batches.at(-1);
    if (batch === undefined || batch.length >= maxBatchPartitions || size + partition.size > maxBatchSize) {
      batches.push([partition]);
      size = 0;
    } else batch.push(partition);
    size += partition.size;
  }
  return batches;
}

/** Searches a batch. Where it fails, searches its partitions one by one, to find those that cannot be searched. */
export async function searchBatch(
  connection: DuckDBConnection,
  {register, strategy, signal}: BatchOptions,
  batch: readonly Partition[],
  partial: PartialResults
): Promise<(FinishedPartition | FailedPartition)[]> {
  try {
    return await searchAtOnce(connection, strategy, batch, partial);
  } catch (error) {
    throwIfStopped(signal);
    const [partition] = batch;
    if (batch.length === 1 && partition !== undefined)
      return [{name: partition.name, message: register.explain(partition, error)}];
  }
  const results: (FinishedPartition | FailedPartition)[] = [];
  for (const partition of batch)
    results.push(...(await searchBatch(connection, {register, strategy, signal}, [partition], partial)));
  return results;
}

/** @throws UserError when a search has been stopped, which says how to go on */
export function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new UserError("the search was stopped; run it again with the same --out to go on where it stopped");
}

/** Searches some partitions at once and keeps the results of each. Throws what the engine throws. */
async function searchAtOnce(
  connection: DuckDBConnection,
  strategy: Strategy,
  batch: readonly Partition[],
  partial: PartialResults
): Promise<FinishedPartition[]> {
  const opened: Partition[] = [];
  try {
    for (const partition of batch) {
      opened.push(partition);
      await partition.open?.(connection);
    }
    const selects = batch.map(({select}) => select);
    for (const {sql} of compileFind(strategy, selects)) await connection.run(sql);
  } finally {
    for (const partition of opened) await partition.close?.(connection);
  }
  const counts = await selectRows<PartitionCounts>(
    connection,
    `SELECT
  partition,
  count(*) AS documents,
  count(*) FILTER (document_id IS NULL OR person_id IS NULL) AS nameless,
  coalesce(sum(characters), 0)::BIGINT AS characters
FROM documents
GROUP BY partition`
  );
  const finished: FinishedPartition[] = [];
  for (const [index, partition] of batch.entries()) {
    const {documents, nameless, characters} = counts.find((row) => row.partition === index) ?? none;
    const files = partial.files(partition);
    const hits = `SELECT * EXCLUDE (partition) FROM around WHERE partition = ${index}`;
    await copy(connection, hits, files.hits);
    const identities = `SELECT person_id, hash(document_id) AS document FROM documents WHERE partition = ${index} AND person_id IS NOT NULL AND document_id IS NOT NULL`;
    await copy(connection, identities, files.documents);
    finished.push(await partial.finish(partition, {documents, nameless, characters}));
  }
  return finished;
}

interface PartitionCounts {
  readonly partition: number;
  readonly documents: number;
  readonly nameless: number;
  readonly characters: number;
}

const none = {documents: 0, nameless: 0, characters: 0};

async function copy(connection: DuckDBConnection, select: string, path: string): Promise<void> {
  await writeDrafts([path], async (draftOf) => {
    await connection.run(`COPY (${select}) TO ${quoteLiteral(draftOf(path))} (FORMAT parquet)`);
  });
}
