import {readMark} from "./cell-codes.js";
import type {WideColumn} from "./table-columns.js";
import type {TextTable} from "./text-table.js";

/** Columns that may each stand for a code, with reasons and doubts. */
type CodeColumnsGuess = {columns: WideColumn[]; why: string[]; unsure: string[]};

const none: CodeColumnsGuess = {columns: [], why: [], unsure: []};

/**
 * Guesses the columns of codes: those where every cell is a mark and at least one is set. Columns of yes and no are
 * taken with a doubt, because a question about the case looks the same. Names with a shared ending, as in "Stigma (AB)"
 * and "Stigma (CD)", belong to a coder each.
 */
export function guessCodeColumns(table: TextTable, taken: ReadonlySet<string>): CodeColumnsGuess {
  const dedoose = table.columns.flatMap((column) => {
    const code = /^Code: (.+) Applied$/.exec(column)?.[1];
    return code === undefined ? [] : [{column, code, coder: undefined}];
  });
  if (dedoose.length > 0)
    return {
      columns: dedoose,
      why: [`${dedoose.length} columns are named "Code: … Applied", as Dedoose writes them.`],
      unsure: []
    };
  const kinds = table.columns.map((column, at) => ({
    column,
    kind: taken.has(column) ? "other" : classifyColumn(table, at)
  }));
  const marked = kinds.filter(({kind}) => kind === "marks").map(({column}) => column);
  const answers = kinds.filter(({kind}) => kind === "answers").map(({column}) => column);
  const chosen = marked.length > 0 ? marked : answers;
  if (chosen.length === 0) return none;
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
      why: [
        `${chosen.length} columns hold marks alone, and their names end in ${quoteCoders(byCoder)}, taken for coders.`
      ],
      unsure: [...unsure, `Whether ${quoteCoders(byCoder)} are coders.`]
    };
  return {
    columns: chosen.map((column) => ({column, code: column, coder: undefined})),
    why: [`${chosen.length} columns hold marks alone (1 and 0, x, yes and no, or nothing).`],
    unsure
  };
}

function classifyColumn(table: TextTable, at: number): "marks" | "answers" | "other" {
  let set = 0;
  let isAnswers = false;
  for (const row of table.rows) {
    const cell = row[at] ?? "";
    const mark = readMark(cell);
    if (mark === undefined || mark.times > 1) return "other";
    set += mark.times;
    isAnswers ||= /^\s*(yes|no|y|n)\s*$/i.test(cell);
  }
  if (set === 0) return "other";
  return isAnswers ? "answers" : "marks";
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
