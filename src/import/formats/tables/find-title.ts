import {foldTitle, isTotalTitle, tableWords} from "./column-titles.js";
import {type ColumnsGuess, noGuess} from "./columns-guess.js";
import {countWords} from "./count-words.js";
import {listCells, type TextTable} from "./text-table.js";

/** What a title can say that a column holds. */
export type TitledMeaning = keyof typeof titles;

/**
 * Finds the column that a title names: the first that matches the surest pattern and is not in `taken`. Others that
 * match it are doubts. Of a header of several rows, the last row alone may match.
 */
export function findTitledColumn(
  table: TextTable,
  what: TitledMeaning,
  taken: ReadonlySet<string>
): ColumnsGuess {
  for (const pattern of titles[what]) {
    const [column, ...others] = table.columns.filter((one) => {
      const forms = [one, one.split(" › ").at(-1) ?? ""].map(foldTitle);
      if (taken.has(one) || !forms.some((form) => pattern.test(form))) return false;
      return pattern !== withinText || countWords(listCells(table, one)) > 1;
    });
    if (column !== undefined)
      return {
        columns: [column],
        why: [`The ${what} is taken from the column "${column}", by its name.`],
        unsure: others.map((other) => `The ${what} may be the column "${other}" instead.`)
      };
  }
  return noGuess;
}

/** Finds the column of who changed a coding last, for tables in which no column names who made it. */
export function findLastCoder({columns}: TextTable, taken: ReadonlySet<string>): ColumnsGuess {
  const column = columns.find((one) => !taken.has(one) && lastCoder.test(foldTitle(one)));
  if (column === undefined) return noGuess;
  return {
    columns: [column],
    why: [`The coder is taken from the column "${column}".`],
    unsure: [
      `Whether the column "${column}" names the coder: it names who changed a coding last, and no column who made it.`
    ]
  };
}

/** Whether a title is surely that of a column of cases. */
export function isCaseTitle(title: string): boolean {
  return titles.case[0]?.test(foldTitle(title)) === true;
}

/** Whether a title is that of a column of codes. */
export function isCodeTitle(title: string): boolean {
  const folded = foldTitle(title);
  return titles.code.some((pattern) => pattern.test(folded));
}

/** Whether a title says that a column holds cases, texts, coders, codes, notes, dates or positions. */
export function isNamedTitle(title: string): boolean {
  const folded = foldTitle(title);
  return (
    other.test(folded) || Object.values(titles).some((ranks) => ranks.some((pattern) => pattern.test(folded)))
  );
}

/** Whether a title is that of codes, of sums, or of notes, dates and positions: of no variable of a case. */
export function isNoVariableTitle(title: string): boolean {
  const folded = foldTitle(title);
  const isOfCode = /^code .+ (applied|weight|range)$/.test(folded);
  return isOfCode || other.test(folded) || isTotalTitle(title) || isCodeTitle(title);
}

/** Words in the titles of texts, and of their numbers and dates, which are told apart by their cells. */
const withinText = new RegExp(`(^| )(${tableWords.withinText.join("|")})( |$)`, "u");

/** Titles of columns by their meaning, the surest first. */
const titles = {
  case: tableWords.case.map((words) => matchWhole(words, `( ?(${tableWords.identifier.join("|")}))?`)),
  text: [...tableWords.text.map((words) => matchWhole(words)), withinText],
  coder: tableWords.coder.map((words) => matchWhole(words)),
  code: tableWords.code.map((words) => matchWhole(words))
};

const lastCoder = matchWhole(tableWords.lastCoder);

const other = matchWhole([...tableWords.other, ...tableWords.lastCoder]);

function matchWhole(words: readonly string[], ending = ""): RegExp {
  return new RegExp(`^(?:${words.join("|")})${ending}$`, "u");
}
