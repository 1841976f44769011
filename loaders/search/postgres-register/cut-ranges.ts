import {createHash} from "node:crypto";
import type {PostgresTable} from "./find-postgres-tables.js";
import type {PostgresSession} from "./postgres-session.js";

/** How many bytes of text a part holds; the document that passes the bound still belongs to it. */
export const partBytes = 32 * 1024 * 1024;

/** Bytes counted for each row beside its text, so that parts of empty texts are bounded too. */
const bytesOfRow = 100;

/** Documents whose keys follow each other. */
export interface KeyRange {
  /** The first key, as text; null for the documents that have none. */
  readonly from: string | null;
  /** The first key after the range, as text; null for an open range. */
  readonly before: string | null;
  readonly documents: number;
  /** Bytes of text, and `bytesOfRow` for each row. */
  readonly bytes: number;
  /** SHA-256 of what the range holds; nothing can be read out of it. */
  readonly fingerprint: string;
}

/**
 * Cuts documents into ranges of their key, each of about `bytes` of text, in one pass of the server over the keys
 * and lengths. The same documents give the same ranges. Documents that share a key stay together.
 *
 * A range's fingerprint is the sum of a hash of each document: of its key, its length and the transaction that wrote
 * the row (`xmin`), which changes with any change of it. The rows of a view, a partitioned or a foreign table have none,
 * so there all of the row is hashed, text and all.
 */
export async function cutRanges(
  session: PostgresSession,
  {relation, select, key, dated}: PostgresTable,
  bytes = partBytes
): Promise<KeyRange[]> {
  const written = dated ? "whole_row.xmin::text" : "whole_row::text";
  const rows = await session.rows<{lower: string | null; documents: number; bytes: string; hash: string}>(`
    SELECT
      (array_agg(key ORDER BY key))[1]::text AS lower,
      count(*)::integer AS documents,
      sum(bytes)::text AS bytes,
      sum(hash)::text AS hash
    FROM (
      SELECT
        key IS NULL AS without_key,
        key,
        bytes,
        hash,
        div(sum(bytes + ${bytesOfRow}) OVER (ORDER BY key) - 1, ${bytes}) AS part
      FROM (
        SELECT
          key,
          coalesce(octet_length(text), 0)::bigint AS bytes,
          hashtextextended(ROW(key, octet_length(text), written)::text, 0) AS hash
        FROM (SELECT ${select}, ${key} AS key, ${written} AS written FROM ${relation} AS whole_row) AS documents
      ) AS documents
    ) AS documents
    GROUP BY without_key, part
    ORDER BY without_key, part`);
  return rows.map((row, index) => {
    const before = rows[index + 1]?.lower ?? null;
    const said = JSON.stringify([row.lower, before, row.documents, row.bytes, row.hash]);
    return {
      from: row.lower,
      before,
      documents: row.documents,
      bytes: Number(row.bytes) + row.documents * bytesOfRow,
      fingerprint: createHash("sha256").update(said).digest("hex")
    };
  });
}
