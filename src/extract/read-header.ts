import {parse} from "csv-parse/browser/esm/sync";
import type {ByteSource} from "../model/byte-source.js";
import {describeExcess, tableLimits} from "../model/table-limits.js";
import {nearestName} from "../text/message-words.js";
import {makeValuePrinter} from "./check-values.js";
import type {Resource} from "./data-package.js";
import type {FaultList} from "./fault-list.js";

/** The cells of a CSV file's first row and the delimiter that separates them. */
export interface Header {
  readonly delimiter: string;
  readonly cells: readonly string[];
}

/** A header, or why the file cannot be read as CSV. `line` is given where one line is the cause. */
type HeaderOrProblem = Header | {readonly rule: string; readonly line?: number; readonly problem: string};

const headSize = 1 << 16;
const delimiters = [",", ";", "\t", "|"];

/**
 * Reads the header row and finds the delimiter: the one with the most expected column names. Throws what reading the
 * file throws.
 */
export async function readHeader(file: ByteSource, expected: readonly string[]): Promise<HeaderOrProblem> {
  const head = await file.read(0, Math.min(headSize, file.size));
  if (head.length === 0)
    return {rule: "empty", problem: "is empty; it needs a header row and a row for each record"};
  const format = describeForeignFormat(head);
  if (format !== undefined) return {rule: "encoding", problem: format};
  const names = new Set(expected.map((name) => name.toLowerCase()));
  const headers = delimiters.flatMap((delimiter) => {
    const cells = readFirstRecord(head, delimiter);
    return cells === undefined ? [] : [{delimiter, cells}];
  });
  if (headers.length === 0)
    return {
      rule: "header",
      line: 1,
      problem: "the header row has a quote that is out of place or never closed"
    };
  if (headers.every(({cells}) => cells.length === 0))
    return {
      rule: "empty",
      problem: "has nothing but blank lines; it needs a header row and a row for each record"
    };
  const matches = ({cells}: Header) => cells.filter((cell) => names.has(normaliseName(cell))).length;
  const best = headers.reduce((a, b) => (matches(b) > matches(a) ? b : a));
  if (best.cells.length > tableLimits.columns)
    return {rule: "limit", line: 1, problem: describeExcess({of: "columns"})};
  if (matches(best) > 0) return best;
  return {
    rule: "header",
    line: 1,
    problem: `is not a header row; the first row must name ${expected.join(", ")}`
  };
}

/**
 * Finds each field's cell in the header. Order, case and spaces of the names do not matter. Returns field name → index
 * of the cell, in the order of the schema, for columns that occur exactly once.
 */
export function matchHeader(resource: Resource, header: Header, faults: FaultList): Map<string, number> {
  const found = new Map<string, number[]>();
  const unknown: string[] = [];
  const byName = new Map(resource.fields.map(({name}) => [name.toLowerCase(), name]));
  const fault = (rule: string, message: string) => faults.add({file: resource.path, line: 1, rule, message});
  for (const [index, cell] of header.cells.entries()) {
    const name = byName.get(normaliseName(cell));
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), index]);
    else if (cell.trim() === "") fault("header", `column ${index + 1} has no name; name it or remove it`);
    else unknown.push(cell.trim());
  }
  const missing = resource.fields.map(({name}) => name).filter((name) => !found.has(name));
  const print = makeValuePrinter(resource.name);
  for (const cell of unknown) {
    const hint = nearestName(cell, missing);
    const next =
      hint === undefined ? "remove it, or describe it in datapackage.json" : `did you mean "${hint}"?`;
    fault("unknown column", `${print("", cell)} is not a column of ${resource.name}; ${next}`);
  }
  for (const name of missing)
    fault(
      "missing column",
      `has no column ${name}; add it${unknown.length > 0 ? " or correct its name" : ""}`
    );
  for (const [name, indexes] of found)
    if (indexes.length > 1)
      fault("repeated column", `has the column ${name} ${formatTimes(indexes.length)}; keep one`);
  return new Map(
    resource.fields.flatMap(({name}): [string, number][] => {
      const [index, ...others] = found.get(name) ?? [];
      return index === undefined || others.length > 0 ? [] : [[name, index]];
    })
  );
}

/** A column name for comparison: trimmed and in lower case. */
function normaliseName(name: string): string {
  return name.trim().toLowerCase();
}

function describeForeignFormat(head: Uint8Array): string | undefined {
  const begin = String.fromCharCode(...head.subarray(0, 4));
  if (begin.startsWith("\xff\xfe") || begin.startsWith("\xfe\xff"))
    return "is UTF-16, not UTF-8; save it as CSV UTF-8";
  if (begin.startsWith("PK\x03\x04")) return "is a workbook or ZIP archive, not CSV; save it as CSV UTF-8";
  if (begin.startsWith("\x1f\x8b")) return "is compressed; unpack it";
  return undefined;
}

function readFirstRecord(head: Uint8Array, delimiter: string): readonly string[] | undefined {
  try {
    const records = parse(new TextDecoder().decode(head), {
      bom: true,
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      skip_empty_lines: true,
      to: 1
    }) as string[][];
    return records[0] ?? [];
  } catch {
    return undefined;
  }
}

function formatTimes(count: number): string {
  return count === 2 ? "twice" : `${count} times`;
}
