import type {ExtractDatabase} from "./database.js";

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reports a problem in `datapackage.json`: its place (`patients.age_group`, or "" for the whole) and what is wrong. A `value`
 * that the file has as it is leads to its line.
 */
export type Complain = (place: string, message: string, value?: string) => void;

/** A JSON file's content, or what is wrong with its text and on which line. */
type JsonText =
  | {readonly value: unknown; readonly text: string}
  | {readonly line?: number; readonly problem: string};

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What to say of a value that should be an object: what it is instead, and what to write. */
export function notAnObject(value: unknown, write: string): string {
  return value === undefined
    ? `is not given; write ${write}`
    : `is ${kindOf(value)}, not an object; write ${write}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "a text";
  return typeof value === "number" ? "a number" : String(value);
}

/** Gets the string at a key, or "" where there is none. */
export function getText(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === "string" ? value : "";
}

/** Gets the list at a key, or an empty one where there is none. */
export function getList(object: JsonObject, key: string): readonly unknown[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}

/** Reads a string or a list of strings as a list. Undefined where the value is neither. */
export function readNames(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  return undefined;
}

/** Reports every name that occurs more than once. Case does not distinguish names. */
export function complainOfRepeats(names: readonly string[], report: (name: string) => void): void {
  const lowered = names.map((name) => name.toLowerCase());
  for (const [index, name] of names.entries()) if (lowered.indexOf(name.toLowerCase()) < index) report(name);
}

/**
 * Parses the bytes of a JSON file. Where DuckDB has its JSON extension, it says where the text stops being JSON;
 * `JSON.parse` does not always.
 */
export async function parseJson(database: ExtractDatabase, bytes: Uint8Array): Promise<JsonText> {
  const text = decodeUtf8(bytes);
  if (text === undefined) return {problem: "is not UTF-8; save it as UTF-8"};
  if (text.trim() === "") return {problem: "is empty; it must describe the files of the extract"};
  try {
    return {value: JSON.parse(text), text};
  } catch {
    const {line, column, reason} = await locate(database, text);
    const place = column === undefined ? "" : ` from column ${column} on`;
    return {...(line === undefined ? {} : {line}), problem: `is not JSON${place}: ${reason}`};
  }
}

/** The line of a JSON file on which a text stands as a value; undefined where it does so twice, or with other escapes. */
export function lineOfValue(json: string, value: string): number | undefined {
  const written = JSON.stringify(value);
  const at = json.indexOf(written);
  return at < 0 || json.includes(written, at + 1) ? undefined : json.slice(0, at).split(/\r\n|\r|\n/).length;
}

/** The text of bytes; undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

async function locate(
  database: ExtractDatabase,
  text: string
): Promise<{line?: number; column?: number; reason: string}> {
  const message = await database.rows("SELECT json($1)", [text]).then(
    () => "",
    (error: Error) => error.message
  );
  const [, byte, reason] = /at byte (\d+) of input: ([^.\n]+)/.exec(message) ?? [];
  if (byte === undefined || reason === undefined)
    return {reason: "a bracket, comma or quote is out of place"};
  const before = new TextDecoder()
    .decode(new TextEncoder().encode(text).subarray(0, Number(byte)))
    .split(/\r\n|\r|\n/);
  return {line: before.length, column: [...(before.at(-1) ?? "")].length + 1, reason};
}
