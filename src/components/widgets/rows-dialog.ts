import {html} from "htl";
import type {CellAddress, Row} from "../../model/row.js";
import {engineSession} from "../../page/page-state.js";
import {openDialog} from "./dialog.js";
import {rowsTable} from "./rows-table.js";

/** What a dialog of rows shows: the rows that a cell of a query counts, under a heading and perhaps an introduction. */
type RowsDialog = {
  label: string;
  heading: string;
  introduction?: HTMLElement;
  query: string;
  cell: CellAddress;
  /** Columns that it leaves out, since the heading says them. */
  omittedColumns: readonly string[];
  captionOf(rows: readonly Row[]): string;
};

/**
 * Opens a dialog with the rows that a cell counts, among all patients, as the reader's own engine reads them.
 */
export function openRowsDialog({label, heading, introduction, ...source}: RowsDialog): void {
  const content = html`<div role="status"><p>Reading the rows in your browser…</p></div>`;
  openDialog(label, heading, ...(introduction ? [introduction] : []), content);
  void fill(content, source);
}

async function fill(
  content: HTMLElement,
  {
    query,
    cell,
    omittedColumns,
    captionOf
  }: Pick<RowsDialog, "query" | "cell" | "omittedColumns" | "captionOf">
): Promise<void> {
  try {
    const session = await engineSession();
    const rows = (await session.supportingRows(query, cell)).map((row) => without(row, omittedColumns));
    content.replaceChildren(rowsTable(rows, {caption: captionOf(rows)}));
  } catch (error) {
    content.replaceChildren(
      html`<p class="bad">The rows could not be read here: ${(error as Error).message}</p>`
    );
  }
}

function without(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}
