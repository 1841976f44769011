import {inWords} from "../../../text/message-words.js";
import {foldKey, tidy} from "../../project/fold-names.js";
import {isAnswer, readMark} from "./cell-codes.js";
import {isNoCodeTitle} from "./column-titles.js";
import {type ColumnsGuess, noGuess} from "./columns-guess.js";
import {countWords} from "./count-words.js";
import type {TableColumns, WideColumn} from "./table-columns.js";
import {listCells, type TextTable} from "./text-table.js";

/** Columns that may each stand for a code, and what their cells hold. */
type CodeColumnsGuess = ColumnsGuess<WideColumn> & {cells: TableColumns["cells"]};

const none: CodeColumnsGuess = {...noGuess, cells: undefined};

/** The least number of columns with passages that make a matrix, and the least mean number of words of their cells. */
const leastPassages = {columns: 2, words: 3};

/** The most of a count that a cell of codes may hold. Larger numbers are ages, years and positions. */
const mostCounted = 99;

/** The least number of cases with several rows, all marked, of which a variable of marks is told. */
const leastSteady = 2;

/** The longest answer of a list to choose from that is taken for a code. */
const longestChoice = 80;

/**
 * Guesses the columns of codes. These are, in this order: those where every cell is a mark and at least one is set;
 * those where some cells hold one word and the others none, as surveys write answers that were ticked; those of yes and
 * no, with a doubt, because a question about the case looks the same; and those of small counts, with a doubt. Names
 * with a shared ending, as in "Stigma (AB)" and "Stigma (CD)", belong to a coder each; "Barriers? (choice=Cost)" is the
 * code "Cost" under its question. Marks that are the same in all rows of each case, beside others that differ, are a
 * variable's, with a doubt. Where there are none, and no column holds the text, several columns of passages are codes
 * too: the passages stand in their cells.
 */
export function guessCodeColumns(
  table: TextTable,
  taken: ReadonlySet<string>,
  text: string | undefined,
  person: string | undefined
): CodeColumnsGuess {
  const kinds = new Map(
    table.columns.map((column) => [
      column,
      taken.has(column) || isNoCodeTitle(column) ? "other" : classifyColumn(listCells(table, column))
    ])
  );
  const ofKind = (...wanted: ColumnKind[]) =>
    table.columns.filter((column) => wanted.includes(kinds.get(column) ?? "other"));
  const [marks, choices, answers] = [ofKind("marks"), ofKind("choice"), ofKind("answers")];
  const counts = ofKind("counts");
  const unset = ofKind("unset");
  if (marks.length > 0) {
    const steady = person === undefined ? [] : findSteadyColumns(table, marks, person);
    const chosen = (text === undefined ? ofKind("marks", "counts") : marks).filter(
      (column) => !steady.includes(column)
    );
    return nameMarked(chosen, unset, [
      ...steady.map((column) => doubtVariable(column, "the same mark in all rows of each case")),
      ...answers.map((column) => doubtVariable(column, "yes and no")),
      ...(text === undefined ? doubtCounts(counts) : counts.map((column) => doubtVariable(column, "counts")))
    ]);
  }
  if (choices.length > 1) return nameChoices(table, choices);
  if (answers.length > 0)
    return nameMarked(answers, unset, [
      `${answers.length} columns hold yes and no and are taken for codes; they may be variables of the case.`
    ]);
  if (counts.length > 1) return nameMarked(counts, unset, doubtCounts(counts));
  const passages = ofKind("passages");
  return text === undefined && passages.length >= leastPassages.columns ? makeMatrix(passages) : none;
}

/**
 * The columns of marks with the same mark in all rows of each case, and both marks among the cases of several rows. None
 * where it is so of all columns: nothing tells variables from codes then.
 */
function findSteadyColumns(table: TextTable, marks: string[], person: string): string[] {
  const cases = listCells(table, person).map(foldKey);
  const lastOf = new Map(cases.map((name, at) => [name, at]));
  const several = new Set(cases.filter((name, at) => name !== "" && lastOf.get(name) !== at));
  const steady = marks.filter((column) => {
    const times = new Map<string, Set<number>>();
    for (const [at, cell] of listCells(table, column).entries()) {
      const name = cases[at] ?? "";
      if (several.has(name)) times.set(name, (times.get(name) ?? new Set()).add(readMark(cell)?.times ?? 0));
    }
    const found = [...times.values()];
    const marked = found.filter((one) => one.has(1)).length;
    return found.every(({size}) => size === 1) && marked >= leastSteady && marked < found.length;
  });
  return steady.length < marks.length ? steady : [];
}

type ColumnKind = "marks" | "unset" | "choice" | "answers" | "counts" | "passages" | "other";

function classifyColumn(cells: readonly string[]): ColumnKind {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const marks = filled.map((cell) => readMark(cell)?.times ?? -1);
  const most = marks.reduce((greatest, times) => Math.max(greatest, times), 0);
  if (!marks.includes(-1)) {
    if (most === 0) return filled.length > 0 ? "unset" : "other";
    if (most === 1) return filled.some(isAnswer) ? "answers" : "marks";
    return most <= mostCounted && (marks.includes(0) || filled.length < cells.length) ? "counts" : "other";
  }
  const different = new Set(filled.map(foldKey)).size;
  if (different === filled.length && countWords(filled) >= leastPassages.words) return "passages";
  const isShort = (filled[0]?.length ?? 0) <= longestChoice;
  return different === 1 && filled.length < cells.length && isShort ? "choice" : "other";
}

/** @param unset columns in which nothing is marked, which are those of a coder who says no throughout */
function nameMarked(columns: string[], unset: string[], unsure: string[]): CodeColumnsGuess {
  const byCoder = splitCoders(columns, unset);
  if (byCoder === undefined)
    return {
      columns: nameByTitle(columns),
      cells: undefined,
      why: [`${columns.length} columns hold marks alone (1 and 0, x, yes and no, or nothing).`],
      unsure
    };
  return {
    columns: byCoder,
    cells: undefined,
    why: [
      `${byCoder.length} columns hold marks alone, and their names have ${quoteCoders(byCoder)}, taken for coders.`
    ],
    unsure: [...unsure, `Whether ${quoteCoders(byCoder)} are coders.`]
  };
}

function nameChoices(table: TextTable, columns: string[]): CodeColumnsGuess {
  return {
    columns: columns.map((column) => ({
      column,
      code: tidy(listCells(table, column).find((cell) => cell.trim() !== "") ?? ""),
      coder: undefined
    })),
    cells: undefined,
    why: [`${columns.length} columns hold one word or nothing, which is taken for the code.`],
    unsure: [`Whether the words in ${quoteColumns(columns)} are codes.`]
  };
}

function makeMatrix(columns: string[]): CodeColumnsGuess {
  return {
    columns: nameByTitle(columns),
    cells: "passages",
    why: [`${columns.length} columns hold passages and are taken for codes, as in a framework matrix.`],
    unsure: [
      `Whether ${quoteColumns(columns)} are codes, with the coded passages in their cells; if one is the text and others hold codes, say so.`
    ]
  };
}

function nameByTitle(columns: string[]): WideColumn[] {
  return columns.map((column) => {
    const [, question, choice] = choiceTitle.exec(column) ?? [];
    return {column, code: choice === undefined ? column : `${question} › ${choice}`, coder: undefined};
  });
}

/** A choice of a question of REDCap, with its labels. */
const choiceTitle = /^(.*\S)\s*\(choice=(.*\S)\s*\)$/;

function doubtVariable(column: string, what: string): string {
  return `Column "${column}" holds ${what}; it is taken for a variable, and may be a code.`;
}

function doubtCounts(columns: string[]): string[] {
  return columns.length === 0
    ? []
    : [`Whether the counts in ${quoteColumns(columns)} are those of codes; each is taken for a mark.`];
}

function quoteColumns(columns: readonly string[]): string {
  const shown = columns.slice(0, 10).map((column) => `"${column}"`);
  return inWords(columns.length > 10 ? [...shown, `${columns.length - 10} more`] : shown);
}

/** Titles of a code and a coder: "Fear (AB)", "Fear [AB]", "Fear_AB", "Fear – AB", "Fear AB" and "AB: Fear". */
const coderTitles = [
  /^(?<code>.+?)\s*\((?<coder>[^()]{1,30})\)$/u,
  /^(?<code>.+?)\s*\[(?<coder>[^[\]]{1,30})\]$/u,
  /^(?<code>.+?)[_.|](?<coder>\p{L}[\p{L}\p{N}]{0,20})$/u,
  /^(?<code>.+?)\s+[-–›]\s+(?<coder>[^-–›]{1,30})$/u,
  /^(?<code>.+?)\s+(?<coder>\p{Lu}{2,4}\d?)$/u,
  /^(?<coder>\p{Lu}{2,4}\d?)\s*[:_–-]\s*(?<code>.+)$/u
];

/**
 * The columns by code and coder, where two or more codes each have one for the same two or more coders.
 * @param unset further columns that may belong to them
 */
function splitCoders(columns: string[], unset: string[]): WideColumn[] | undefined {
  if (columns.some((column) => choiceTitle.test(column))) return undefined;
  const split = (column: string) => {
    for (const pattern of coderTitles) {
      const {code = "", coder = ""} = pattern.exec(column)?.groups ?? {};
      if (coder !== "") return {column, code: code.trim(), coder: coder.trim()};
    }
    return {column, code: "", coder: ""};
  };
  const marked = columns.map(split);
  const coders = new Set(marked.map(({coder}) => coder));
  const codes = new Set(marked.map(({code}) => code));
  const further = unset.map(split).filter(({code, coder}) => codes.has(code) && coders.has(coder));
  const parts = [...marked, ...further];
  const isWhole =
    !coders.has("") && coders.size > 1 && codes.size > 1 && coders.size * codes.size === parts.length;
  const pairs = new Set(parts.map(({code, coder}) => `${code}\0${coder}`));
  return isWhole && pairs.size === parts.length ? parts : undefined;
}

function quoteCoders(columns: WideColumn[]): string {
  return [...new Set(columns.map(({coder}) => `"${coder ?? ""}"`))].join(" and ");
}
