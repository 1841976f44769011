import {isAnswer, readMark} from "./cell-codes.js";
import {countWords} from "./count-words.js";
import type {TableColumns, WideColumn} from "./table-columns.js";
import {listCells, type TextTable} from "./text-table.js";

/** Columns that may each stand for a code, what their cells hold, with reasons and doubts. */
type CodeColumnsGuess = {
  columns: WideColumn[];
  cells: TableColumns["cells"];
  why: string[];
  unsure: string[];
};

const none: CodeColumnsGuess = {columns: [], cells: undefined, why: [], unsure: []};

/** The least number of columns with passages that make a matrix, and the least mean number of words of their cells. */
const leastPassages = {columns: 2, words: 3};

/**
 * Guesses the columns of codes: those where every cell is a mark and at least one is set. Columns of yes and no are
 * taken with a doubt, because a question about the case looks the same. Names with a shared ending, as in "Stigma (AB)"
 * and "Stigma (CD)", belong to a coder each. Where there are none, and no column holds the text, several columns of
 * passages are codes too: the passages stand in their cells.
 */
export function guessCodeColumns(
  table: TextTable,
  taken: ReadonlySet<string>,
  text: string | undefined
): CodeColumnsGuess {
  const kinds = table.columns.map((column) => ({
    column,
    kind: taken.has(column) ? "other" : classifyColumn(listCells(table, column))
  }));
  const ofKind = (wanted: string) => kinds.filter(({kind}) => kind === wanted).map(({column}) => column);
  const [marked, answers, passages] = [ofKind("marks"), ofKind("answers"), ofKind("passages")];
  const chosen = marked.length > 0 ? marked : answers;
  if (chosen.length === 0)
    return text === undefined && passages.length >= leastPassages.columns ? makeMatrix(passages) : none;
  const unsure =
    marked.length > 0
      ? answers.map(
          (column) => `Column "${column}" holds yes and no; it is taken for a variable, and may be a code.`
        )
      : [
          `${answers.length} columns hold yes and no and are taken for codes; they may be variables of the case.`
        ];
  const byCoder = splitCoders(chosen);
  if (byCoder !== undefined)
    return {
      columns: byCoder,
      cells: undefined,
      why: [
        `${chosen.length} columns hold marks alone, and their names end in ${quoteCoders(byCoder)}, taken for coders.`
      ],
      unsure: [...unsure, `Whether ${quoteCoders(byCoder)} are coders.`]
    };
  return {
    columns: nameByTitle(chosen),
    cells: undefined,
    why: [`${chosen.length} columns hold marks alone (1 and 0, x, yes and no, or nothing).`],
    unsure
  };
}

function makeMatrix(columns: string[]): CodeColumnsGuess {
  return {
    columns: nameByTitle(columns),
    cells: "passages",
    why: [`${columns.length} columns hold passages and are taken for codes, as in a framework matrix.`],
    unsure: [
      `Whether ${columns.map((column) => `"${column}"`).join(", ")} are codes, with the coded passages in their cells; if one is the text and others hold codes, say so.`
    ]
  };
}

function nameByTitle(columns: string[]): WideColumn[] {
  return columns.map((column) => ({column, code: column, coder: undefined}));
}

function classifyColumn(cells: readonly string[]): "marks" | "answers" | "passages" | "other" {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const marks = filled.map((cell) => readMark(cell)?.times);
  if (marks.every((times) => times !== undefined && times < 2))
    return !marks.includes(1) ? "other" : filled.some(isAnswer) ? "answers" : "marks";
  const isDistinct = new Set(filled).size === filled.length;
  return isDistinct && countWords(filled) >= leastPassages.words ? "passages" : "other";
}

/** The columns by code and coder, where two or more codes each have one for the same two or more endings. */
function splitCoders(columns: string[]): WideColumn[] | undefined {
  const parts = columns.map((column) => {
    const found =
      /^(.+?)(?:\s*\(([^()]{1,30})\)|\s*\[([^[\]]{1,30})\]|[_.|](\p{L}[\p{L}\p{N}]{0,20})|\s+[-–]\s+([^-–]{1,30}))$/u.exec(
        column
      );
    return {
      column,
      code: found?.[1]?.trim() ?? "",
      coder: (found?.[2] ?? found?.[3] ?? found?.[4] ?? found?.[5] ?? "").trim()
    };
  });
  const endings = new Set(parts.map(({coder}) => coder));
  const codes = new Set(parts.map(({code}) => code));
  const isWhole =
    !endings.has("") && endings.size > 1 && codes.size > 1 && endings.size * codes.size === columns.length;
  const pairs = new Set(parts.map(({code, coder}) => `${code}\0${coder}`));
  return isWhole && pairs.size === columns.length ? parts : undefined;
}

function quoteCoders(columns: WideColumn[]): string {
  return [...new Set(columns.map(({coder}) => `"${coder ?? ""}"`))].join(" and ");
}
