import type {Coding} from "../../project/coded-project.js";
import {readTable} from "../sqlite/read-sqlite-table.js";
import type {Sqlite} from "../sqlite/sqlite-schema.js";
import {codeId} from "./qualcoder-codes.js";
import {sourceId} from "./qualcoder-sources.js";

/** The codings of text, and how many rows had to be left behind. */
export type QualCoderCodings = {
  codings: Coding[];
  /** Owners in the order in which they first code. */
  coders: string[];
  /** Rows whose code or source is not in the file. */
  lost: number;
  /** Rows without both positions. */
  unplaced: number;
  memos: number;
};

/** Reads `code_text`: each row is one coding with a selection of its own, its text beside it as the quote. */
export function readCodings(
  database: Sqlite,
  file: string,
  known: {codes: Set<string>; sources: Set<string>}
): QualCoderCodings {
  const rows = readTable(database, file, "code_text", {
    texts: ["seltext", "owner", "memo"],
    numbers: ["ctid", "cid", "fid", "pos0", "pos1"]
  });
  const coders = new Set<string>();
  const read: QualCoderCodings = {codings: [], coders: [], lost: 0, unplaced: 0, memos: 0};
  for (const [place, row] of rows.entries()) {
    if ((row.memo ?? "").trim() !== "") read.memos += 1;
    const code = codeId(row.cid);
    const source = sourceId(row.fid);
    if (!known.codes.has(code) || !known.sources.has(source)) read.lost += 1;
    else if (row.pos0 === undefined || row.pos1 === undefined) read.unplaced += 1;
    else {
      const user = (row.owner ?? "") === "" ? undefined : row.owner;
      if (user !== undefined) coders.add(user);
      read.codings.push({
        code,
        source,
        span: {start: row.pos0, end: row.pos1},
        selection: `passage ${row.ctid ?? `of row ${place + 1}`}`,
        user,
        quote: row.seltext,
        case: undefined
      });
    }
  }
  return {...read, coders: [...coders]};
}
