import {isUtf8} from "node:buffer";
import type {DuckDBConnection} from "@duckdb/node-api";

/** A JSON file's content, or what is wrong with its text and on which line. */
export type JsonText = {readonly value: unknown} | {readonly line?: number; readonly problem: string};

/** Parses the bytes of a JSON file. DuckDB says where the text stops being JSON; `JSON.parse` does not always. */
export async function parseJson(connection: DuckDBConnection, bytes: Buffer): Promise<JsonText> {
  if (!isUtf8(bytes)) return {problem: "is not UTF-8; save it as UTF-8"};
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  if (text.trim() === "") return {problem: "is empty; it must describe the files of the extract"};
  try {
    return {value: JSON.parse(text)};
  } catch {
    const {line, column, reason} = await locate(connection, text);
    const place = column === undefined ? "" : ` from column ${column} on`;
    return {...(line === undefined ? {} : {line}), problem: `is not JSON${place}: ${reason}`};
  }
}

async function locate(
  connection: DuckDBConnection,
  text: string
): Promise<{line?: number; column?: number; reason: string}> {
  const message = await connection.run("SELECT json($text)", {text}).then(
    () => "",
    (error: Error) => error.message
  );
  const [, byte, reason] = /at byte (\d+) of input: ([^.\n]+)/.exec(message) ?? [];
  if (byte === undefined || reason === undefined)
    return {reason: "a bracket, comma or quote is out of place"};
  const before = Buffer.from(text)
    .subarray(0, Number(byte))
    .toString("utf8")
    .split(/\r\n|\r|\n/);
  return {line: before.length, column: [...(before.at(-1) ?? "")].length + 1, reason};
}
