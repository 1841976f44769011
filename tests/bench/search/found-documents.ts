import {join} from "node:path";
import {openDatabase, quoteLiteral, selectRow} from "../../../loaders/disk/duckdb.js";

/** Documents in which a search finds any term, however it is meant. */
export async function foundDocuments(out: string): Promise<number> {
  const {connection, close} = await openDatabase();
  try {
    const hits = quoteLiteral(join(out, "hits.parquet"));
    const {documents} = await selectRow<{documents: number}>(
      connection,
      `SELECT count(DISTINCT (person_id, document_id)) AS documents FROM read_parquet(${hits})`
    );
    return documents;
  } finally {
    close();
  }
}
