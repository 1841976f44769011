import type {SqlJsStatic} from "sql.js";
import initSqlJs from "sql.js";

/** Starts SQLite. Node and a site keep its WebAssembly in different places, so the caller gives the engine. */
export type SqliteEngine = () => Promise<SqlJsStatic>;

/** SQLite with the WebAssembly of its package, as in Node. Starts once. */
export const packagedSqlite: SqliteEngine = once(() => initSqlJs());

/** Makes a SQLite engine whose WebAssembly is fetched from a URL of the site. Starts once. */
export function makeSqliteEngine(url: string): SqliteEngine {
  return once(() => initSqlJs({locateFile: () => url}));
}

function once(start: SqliteEngine): SqliteEngine {
  let started: Promise<SqlJsStatic> | undefined;
  return () => {
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };
}
