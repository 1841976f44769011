import {booleanWords} from "../../../text/boolean-words.js";
import {foldKey} from "../../project/fold-names.js";
import {tableWords} from "./column-titles.js";

/** What a cell of a wide table says of its column's code: how often it holds. Undefined where the cell is no mark. */
type CellMark = {times: number} | undefined;

/** Takes the place of a wide column's code where the cells name the codes, as where each of two coders has a column. */
export const namedInCells = "*";

const answers = new Set([...tableWords.yes, ...tableWords.no].map(foldKey));

const present = new Set(
  ["t", "x", "+", "✓", "✔", "☑", "☒", ...booleanWords.yes, ...tableWords.yes, ...tableWords.ticked].map(
    foldKey
  )
);

const absent = new Set(
  ["", "f", "-", "☐", ...booleanWords.no, ...tableWords.no, ...tableWords.unticked].map(foldKey)
);

/** Reads a mark: 0 and 1, true and false, yes and no, checked and unchecked, x, a tick, an empty cell, or a count such as 3. */
export function readMark(cell: string): CellMark {
  const folded = foldKey(cell);
  if (absent.has(folded)) return {times: 0};
  if (present.has(folded)) return {times: 1};
  if (!/^\d{1,6}([.,]0+)?$/.test(folded)) return undefined;
  return {times: Number(folded.replace(",", "."))};
}

/** Whether a mark is an answer, yes or no, which a question about the case has too. */
export function isAnswer(cell: string): boolean {
  return answers.has(foldKey(cell));
}

/**
 * Lists the names of codes in a cell. Spaces between separators belong to the list and are dropped. A cell that names
 * one code keeps its spaces, which are folded and reported later. Where there is a separator, a line break separates
 * too. A name among `known`, which are keys of `foldKey`, is never split.
 */
export function listCodesInCell(
  cell: string,
  separator: string | undefined,
  known: ReadonlySet<string> = new Set()
): string[] {
  if (foldKey(cell) === "") return [];
  if (separator === undefined || separator === "" || known.has(foldKey(cell))) return [cell];
  const lines = cell.split(/\r\n|\r|\n/);
  const names = lines.flatMap((line) => (separator === "\n" ? [line] : splitLine(line, separator, known)));
  return names.length === 1 ? [cell] : names.map((name) => name.trim()).filter((name) => name !== "");
}

/** How many pieces between separators a known name has at most. */
const maxPieces = 8;

/** Splits a line at its separators, but joins again the longest row of pieces that is a known name. */
function splitLine(line: string, separator: string, known: ReadonlySet<string>): string[] {
  const pieces = line.split(separator);
  const names: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = known.size === 0 ? from + 1 : Math.min(from + maxPieces, pieces.length);
    while (to > from + 1 && !known.has(foldKey(pieces.slice(from, to).join(separator)))) to -= 1;
    names.push(pieces.slice(from, to).join(separator));
    from = to;
  }
  return names;
}
