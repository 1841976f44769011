import {rm} from "node:fs/promises";
import {join} from "node:path";
import {openDatabase, quoteLiteral} from "../../disk/duckdb.js";
import type {RegisterPart} from "./plan-parts.js";
import {copy, partFiles} from "./write-part.js";

/** Joins the parts' people and keys into `people.parquet` and `key.parquet`, in the parts' order, and removes theirs. */
export async function mergeParts(parts: readonly RegisterPart[], folder: string): Promise<void> {
  const database = await openDatabase();
  try {
    await database.connection.run("SET threads = 1");
    for (const table of ["people", "key"] as const) {
      const files = parts.map(({number}) => quoteLiteral(partFiles(folder, number)[table])).join(", ");
      const select = `SELECT * FROM read_parquet([${files}])`;
      await copy(database.connection, select, join(folder, `${table}.parquet`));
    }
  } finally {
    database.close();
  }
  await rm(join(folder, "parts"), {recursive: true});
}
