import {html} from "htl";
import type {CellAddress, Row} from "../../model/row.js";
import {engineSession} from "../../page/page-state.js";
import {builtMemos} from "../../page/read-result.js";
import {fileName, saveFile, textFile} from "../downloads/save-file.js";
import {openDialog} from "./dialog.js";
import {memoList, memosOfRows} from "./memo-list.js";
import {rowsTable} from "./rows-table.js";

/** What a dialog of rows shows: the rows that a cell of a query counts, under a title that says which they are. */
type RowsDialog = {
  /** What the rows are, in words. */
  heading: string;
  query: string;
  cell: CellAddress;
  /** Among whom they are, such as `all patients`. */
  among: string;
  /** Columns that it leaves out, since the title says them. */
  omittedColumns: readonly string[];
  captionOf(rows: readonly Row[]): string;
};

/**
 * Opens a dialog with the rows that a cell counts, as the reader's own engine reads them. They can be
 * saved as CSV, with every column.
 */
export function openRowsDialog({heading, ...source}: RowsDialog): void {
  const content = html`<div role="status"><p>Reading the rows in your browser…</p></div>`;
  const selection = selectionWords(source);
  openDialog(
    `Rows behind: ${heading}. ${selection}`,
    html`<span>${heading} <small>${selection}</small></span>`,
    content
  );
  void fill(content, source);
}

/** Which rows they are: the query, the cell and among whom, such as `sample: patients where group is adult, among all patients`. */
export function selectionWords({query, cell, among}: Pick<RowsDialog, "query" | "cell" | "among">): string {
  const where = Object.entries(cell.where).map(([column, value]) => `${column} is ${value}`);
  const narrowed = where.length === 0 ? "" : ` where ${where.join(" and ")}`;
  return `Query ${query}: ${cell.measure}${narrowed}, among ${among}`;
}

async function fill(
  content: HTMLElement,
  {query, cell, omittedColumns, captionOf}: Omit<RowsDialog, "heading">
): Promise<void> {
  try {
    const session = await engineSession();
    const rows = await session.supportingRows(query, cell);
    const shown = rows.map((row) => without(row, omittedColumns));
    const save = async () => {
      const {csvOf} = await import("../downloads/format-rows.js");
      saveFile(
        fileName(`${query}-rows`, Object.entries(cell.where), "csv"),
        textFile("text/csv", csvOf(rows))
      );
    };
    const download = html`<button type="button" ${{onclick: () => void save()}}>Download CSV</button>`;
    const memos = memosOfRows(await builtMemos(), rows);
    content.replaceChildren(
      rowsTable(shown, {caption: captionOf(rows)}),
      ...(memos.length > 0 ? [html`<h3>Memos</h3>`, memoList(memos, {named: true})] : []),
      ...(rows.length > 0 ? [html`<p>${download}</p>`] : [])
    );
  } catch (error) {
    content.replaceChildren(
      html`<p class="bad">The rows could not be read here: ${(error as Error).message}</p>`
    );
  }
}

function without(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}
