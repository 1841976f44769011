import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openDatabase, quoteLiteral, selectRows} from "../../../../loaders/disk/duckdb.js";

/** A folder of its own under the system's temporary one, and what removes it. */
export async function temporaryFolder(): Promise<{folder: string; remove(): Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), "casebook-register-"));
  return {folder, remove: () => rm(folder, {recursive: true, force: true, maxRetries: 10})};
}

/** The rows of a query on a register's views `people`, `documents` and `key`. */
export async function ask<Row>(register: string, sql: string): Promise<Row[]> {
  const {connection, close} = await openDatabase();
  try {
    const views = {people: "people.parquet", documents: "documents/*/data.parquet", key: "key.parquet"};
    for (const [view, files] of Object.entries(views)) {
      const from = quoteLiteral(join(register, files));
      await connection.run(
        `CREATE VIEW ${view} AS SELECT * FROM read_parquet(${from}, hive_partitioning = false)`
      );
    }
    return await selectRows<Row>(connection, sql);
  } finally {
    close();
  }
}

/** The SHA-256 of each file under a folder, by its path there. */
export async function sumsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sums = await Promise.all(
    paths.sort().map(async (path) => {
      const sum = createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
      return [path.slice(folder.length + 1), sum] as const;
    })
  );
  return Object.fromEntries(sums);
}

/** Waits until a condition holds, looking every 20 ms; fails after the given seconds. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} seconds in vain`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What stands in a folder, hidden names too; nothing where there is no folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : [];
}
