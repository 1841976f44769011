import type {Memo} from "../model/memo.js";
import type {ExtractDatabase} from "./database.js";

/** Reads the memos of an extract, in the order of its file. */
export function readMemos(database: Pick<ExtractDatabase, "rows">): Promise<Memo[]> {
  return database.rows<Memo>("SELECT about, id, title, author, text FROM memos ORDER BY rowid");
}
