import type {SqlJsStatic} from "sql.js";
import initSqlJs from "sql.js";

/** Starts SQLite. Where its WebAssembly lies differs between Node and a site, so whoever knows gives the engine. */
export type SqliteEngine = () => Promise<SqlJsStatic>;

/** SQLite whose WebAssembly lies beside the package, as in Node; started once, whoever asks. */
export const packagedSqlite: SqliteEngine = once(() => initSqlJs());

/** SQLite whose WebAssembly is fetched from a URL of the site; started once. */
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
