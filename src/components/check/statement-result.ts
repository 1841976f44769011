import {html} from "htl";
import {foundNothing, type Row} from "../../model/row.js";
import {type EditorNames, occurringValues, readEditorNames} from "../../page/editor-names.js";
import type {Filters} from "../../queries/filters.js";
import {isMatch, type TextComparison, textComparisonsIn} from "../../queries/literals.js";
import {missingLiteralWords} from "../../text/nearest.js";
import {counted} from "../../text/numbers.js";
import {fileName, namedFilters, saveFile, textFile} from "../downloads/save-file.js";
import {rowsTable} from "../widgets/rows-table.js";

/** What a statement gave: its rows, how long that took, and what it was among which patients. */
export type StatementResult = {
  name: string;
  sql: string;
  filters: Filters;
  rows: readonly Row[];
  milliseconds: number;
};

/** The rows of a statement, with all of them as a file, and what it says of values that do not occur where it found nothing. */
export function resultView(result: StatementResult): HTMLElement[] {
  const {rows, milliseconds} = result;
  const notes = html`<div></div>`;
  if (foundNothing(rows))
    void explainNothing(result.sql).then(
      (words) => notes.append(...words),
      () => undefined
    );
  const actions = html`<p class="actions">${rows.length > 0 ? html`<button type="button" ${{onclick: () => void saveRows(result)}}>${rows.length === 1 ? "Download CSV" : `Download CSV, all ${counted(rows.length, "row")}`}</button>` : ""}</p>`;
  return [rowsTable(rows, {caption: `${counted(rows.length, "row")} in ${milliseconds} ms`}), notes, actions];
}

async function explainNothing(sql: string): Promise<HTMLElement[]> {
  const comparisons = textComparisonsIn(sql);
  if (comparisons.length === 0) return [];
  const names = await readEditorNames();
  const sentences = (await Promise.all(comparisons.map((each) => missingIn(each, sql, names)))).flat();
  const words =
    sentences.length > 0
      ? [...new Set(sentences)]
      : ["Every text that the statement compares with a field occurs in it; no row has them together."];
  return words.map((sentence) => html`<p class="notice">${sentence}</p>`);
}

async function missingIn(
  {column, literals, like}: TextComparison,
  sql: string,
  names: EditorNames
): Promise<string[]> {
  const occurring = await occurringValues(column, sql, names);
  if (occurring.length === 0) return []; // no table of the statement has the field
  return literals
    .filter((literal) => !occurring.some((value) => isMatch(value, literal, like)))
    .map((literal) => missingLiteralWords({column, literal, like}, occurring));
}

async function saveRows({name, filters, rows}: StatementResult): Promise<void> {
  const {csvOf} = await import("../downloads/format-rows.js");
  saveFile(fileName(name, namedFilters(filters), "csv"), textFile("text/csv", csvOf(rows)));
}
