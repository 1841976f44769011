import {inWords} from "../../../text/message-words.js";
import {foldKey} from "../../project/fold-names.js";
import {readMark} from "./cell-codes.js";
import {isCaseTitle} from "./find-title.js";
import {isMissingWord} from "./missing-cells.js";
import type {NumberedRow} from "./text-table.js";

/** The most rows of titles that stand above a header, and the most rows that a header has. */
const mostRows = 10;

/**
 * Finds the header of a table among its rows that are not empty, and the rows under it. Titles above the header are left
 * out: rows that fill at most half of the columns, or as many rows as are told. A header with cells that stand over several columns has further rows,
 * and its columns have names such as "Codes › Trust". Of Qualtrics' three rows, the first is the header. Words over columns of marks, under a full header, are labels. Warns of
 * whatever is no row of the table.
 */
export function findHeader(
  filled: readonly NumberedRow[],
  warnings: string[],
  {titles, rows: told}: {titles?: number | undefined; rows?: number | undefined} = {}
): {header: string[]; rows: NumberedRow[]; questions?: string[]} {
  const top = titles ?? countTitles(filled);
  const under = filled.slice(top + 1);
  if (top > 0)
    warnings.push(
      `${listLines("Line", "Lines", filled.slice(0, top))} above the header ${top === 1 ? "is a title" : "are titles"} and left out; where another line is the header, name it under columns in the mapping, such as "header: 1".`
    );
  if ((told ?? 3) === 3 && under[1] !== undefined && isImportIdentifiers(under[1])) {
    warnings.push(
      `${listLines("Line", "Lines", under.slice(0, 2))} belong to the header, as Qualtrics writes it: questions and identifiers; they are left out.`
    );
    return {header: filled[top]?.cells ?? [], rows: under.slice(2), questions: under[0]?.cells ?? []};
  }
  const levels = told ?? countLevels(filled.slice(top));
  const header = filled[top]?.cells ?? [];
  if (
    levels === (told === undefined ? 1 : 2) &&
    under[0] !== undefined &&
    isSecondHeader(header, under[0], under.slice(1))
  ) {
    const labels = under[0].cells;
    warnings.push(
      `${listLines("Line", "Lines", under.slice(0, 1))} belongs to the header: it has words over columns of marks and numbers. They are the names of columns that have a number for a name. Where it is a row of the table, write "header_rows: 1" under columns in the mapping.`
    );
    return {header: nameByLabels(header, labels), rows: under.slice(1), questions: labels};
  }
  const head = filled.slice(top, top + levels);
  if (levels > 1)
    warnings.push(
      `The header has several rows: ${listLines("line", "lines", head)}.${told === undefined ? ' Where it has one, write "header_rows: 1" under columns in the mapping.' : ""}`
    );
  const rows = filled.slice(top + levels);
  return {header: alignRowNames(joinLevels(head), rows), rows};
}

/** How many cells of a row say something of their own. A title merged over all columns says one thing. */
function countFilled({cells, isMerged}: NumberedRow): number {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return isMerged === true && new Set(filled).size === 1 ? 1 : filled.length;
}

/** In a table of two columns a title has an empty line under it, since a header may lack the name of one. */
function countTitles(filled: readonly NumberedRow[]): number {
  const counts = filled.slice(0, 2 * mostRows).map(countFilled);
  const widest = Math.max(...counts);
  const isTitle = (at: number) => {
    const [row, next] = [filled[at], filled[at + 1]];
    if (row === undefined || next === undefined || (counts[at] ?? 0) * 2 > widest) return false;
    if (counts[at] !== 1 && countLevels(filled.slice(at)) > 1) return false;
    const first = row.cells[0]?.trim() ?? "";
    return first !== "" && !isCaseTitle(first) && (widest > 2 || next.line > row.line + 1);
  };
  let titles = 0;
  while (titles < mostRows && isTitle(titles)) titles += 1;
  return titles > 0 && (counts[titles] ?? 0) * 2 > widest && hasTitlesOnly(filled[titles]) ? titles : 0;
}

/** Whether the cells of a row that are not empty differ, and none is a mark or number. */
function hasTitlesOnly(row: NumberedRow | undefined): boolean {
  const filled = (row?.cells ?? []).map(foldKey).filter((cell) => cell !== "");
  return (
    new Set(filled).size === filled.length &&
    filled.every((cell) => readMark(cell) === undefined && !/^[\d.,-]+$/.test(cell))
  );
}

function isImportIdentifiers({cells}: NumberedRow): boolean {
  return cells.every((cell) => cell.trim() === "" || /^\{"ImportId":/.test(cell.trim()));
}

/** The least number of columns of marks or numbers that show that words over them are no row. */
const leastMarked = 2;

/** Whether the row under a full header has words where all rows under it have marks or numbers. */
function isSecondHeader(
  header: readonly string[],
  second: NumberedRow,
  rows: readonly NumberedRow[]
): boolean {
  if (header.some((cell) => cell.trim() === "") || rows.length === 0) return false;
  const marked = header.flatMap((_, at) => {
    const filled = rows.map(({cells}) => cells[at]?.trim() ?? "").filter((cell) => cell !== "");
    return filled.length > 0 && filled.every(isMarkOrNumber) ? [at] : [];
  });
  const words = marked.map((at) => second.cells[at]?.trim() ?? "");
  return (
    marked.length >= leastMarked &&
    words.every(
      (word, index) => isLabel(word) && foldKey(word) !== foldKey(header[marked[index] ?? 0] ?? "")
    ) &&
    new Set(words.map(foldKey)).size === words.length
  );
}

function isMarkOrNumber(cell: string): boolean {
  return readMark(cell) !== undefined || /^[\d.,-]+$/.test(cell);
}

function isLabel(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && !isMarkOrNumber(cell) && !isMissingWord(cell);
}

/** A name such as "Q3_1" or "v12" is none that a reader knows: the label is taken then. */
function nameByLabels(header: readonly string[], labels: readonly string[]): string[] {
  return header.map((name, at) =>
    /^\p{L}{1,5}[\d_.]*\d$/u.test(name.trim()) && (labels[at] ?? "").trim() !== "" ? (labels[at] ?? "") : name
  );
}

/** How many rows the header has: a row with cells merged over several columns has another under it. */
function countLevels(rows: readonly NumberedRow[]): number {
  let levels = 1;
  while (levels < Math.min(mostRows, rows.length - 1) && rows[levels - 1]?.isMerged === true) levels += 1;
  return levels === 1 && hasGroups(rows) ? 2 : levels;
}

/**
 * Whether a header is that of merged cells in a format without them: under each gap in its first row stands a word in
 * the second, and under some of these nothing but marks, or the word itself where a survey's answer was ticked.
 */
function hasGroups([first, second, ...rows]: readonly NumberedRow[]): boolean {
  if (first === undefined || second === undefined || rows.length === 0) return false;
  const gaps = first.cells.flatMap((cell, at) => (at > 0 && cell.trim() === "" ? [at] : []));
  return (
    gaps.length > 0 &&
    gaps.every((at) => readMark(second.cells[at] ?? "") === undefined) &&
    gaps.some((at) => {
      const filled = rows.map(({cells}) => cells[at] ?? "").filter((cell) => cell.trim() !== "");
      const word = foldKey(second.cells[at] ?? "");
      return filled.length > 0 && filled.every((cell) => readMark(cell) || foldKey(cell) === word);
    })
  );
}

/** The names of the columns: what stands over each, from the top, without repetition. */
function joinLevels(head: readonly NumberedRow[]): string[] {
  const [first, ...others] = head.map(({cells}) => cells.map((cell) => cell.trim()));
  if (first === undefined || others.length === 0) return head[0]?.cells ?? [];
  let group = "";
  const top = first.map((cell) => {
    group = cell === "" ? group : cell;
    return group;
  });
  return top.map((cell, at) =>
    [cell, ...others.map((level) => level[at] ?? "")]
      .filter((name, level, all) => name !== "" && name !== all[level - 1])
      .join(" › ")
  );
}

/** R writes no name for the names of rows, so that every row has one cell more than the header. */
function alignRowNames(header: string[], rows: readonly NumberedRow[]): string[] {
  const isShort = rows.length > 0 && rows.every(({cells}) => cells.length === header.length + 1);
  const hasNames = rows.every(({cells}) => cells.at(-1)?.trim() !== "" || cells[0]?.trim() !== "");
  return isShort && hasNames && rows.some(({cells}) => cells.at(-1)?.trim() !== "")
    ? ["", ...header]
    : header;
}

function listLines(one: string, several: string, rows: readonly NumberedRow[]): string {
  return `${rows.length === 1 ? one : several} ${inWords(rows.map(({line}) => String(line)))}`;
}
