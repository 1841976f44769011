import type {DuckDBConnection} from "@duckdb/node-api";
import {quoteLiteral, selectRows} from "../../disk/duckdb.js";
import {writeDrafts} from "../../disk/write-whole.js";
import type {Partition} from "../register/register.js";
import {compileFind} from "../sql/compile-search.js";
import type {Strategy} from "../strategy/strategy.js";
import type {FinishedPartition, Workplace} from "./workplace.js";

/** Searches some partitions at once and puts each one's results into the workplace. Throws what the engine throws. */
export async function searchBatch(
  connection: DuckDBConnection,
  strategy: Strategy,
  batch: readonly Partition[],
  workplace: Workplace
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
  const counts = await selectRows<Counts>(
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
    const files = workplace.files(partition);
    const hits = `SELECT * EXCLUDE (partition) FROM around WHERE partition = ${index}`;
    await copy(connection, hits, files.hits);
    const identities = `SELECT person_id, hash(document_id) AS document FROM documents WHERE partition = ${index} AND person_id IS NOT NULL AND document_id IS NOT NULL`;
    await copy(connection, identities, files.documents);
    finished.push(await workplace.finish(partition, {documents, nameless, characters}));
  }
  return finished;
}

interface Counts {
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
