import {html} from "htl";
import {unbroken} from "../../text/numbers.js";
import {keepNumbers, stackingClass} from "./stacking.js";
import {unbrokenNames} from "./unbroken-words.js";

/** A column of a table: its header, the cell of an item, and whether the cell is a number. */
export type TableColumn<Item> = {
  header: string;
  /** The header that spans this column and its neighbours with the same one. */
  over?: string;
  cell(item: Item): string | Node;
  numeric?: boolean;
  /** How many columns the cell of an item spans, its own included; 1 by default. */
  span?(item: Item): number;
};

/**
 * A table with a caption and scoped headers. The first column names the row. Where its columns do not fit beside each
 * other, the style sheet makes each row a block with the name of a column beside each cell; the roles keep it a table for
 * a screen reader.
 */
export function dataTable<Item>(
  items: readonly Item[],
  {caption, columns}: {caption: string; columns: ReadonlyArray<TableColumn<Item>>}
): HTMLElement {
  const spans = spansOf(columns);
  const rows = items.map((item) => cellsOf(item, columns));
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label=${caption}>
    <table role="table" class=${`data-table ${stackingOf(rows, columns)}`}>
      <caption>${unbrokenNames(keepNouns(caption))}</caption>
      <thead role="rowgroup">
        ${spans === undefined ? null : html`<tr role="row">${spans.map(({over, span}) => (over === undefined ? html`<td role="cell" colspan=${span}></td>` : html`<th role="columnheader" scope="colgroup" colspan=${span}>${unbrokenNames(keepNouns(over))}</th>`))}</tr>`}
        <tr role="row">${columns.map(({header, numeric}) => html`<th role="columnheader" scope="col" class=${numeric ? "numeric" : null}>${unbrokenNames(keepNouns(header))}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">${rows.map((cells) => html`<tr role="row">${cells.map(cellElement)}</tr>`)}</tbody>
    </table>
  </div>`;
}

/** The words of a caption or a header, in which a number also keeps its noun. */
function keepNouns(words: string): string {
  return unbroken(keepNumbers(words));
}

type TableCell = {
  content: string | Node;
  /** The name of its column, where its row is a block. */
  label: string;
  numeric: boolean;
  span: number;
};

function cellsOf<Item>(item: Item, columns: ReadonlyArray<TableColumn<Item>>): TableCell[] {
  const cells: TableCell[] = [];
  for (let i = 0; i < columns.length; ) {
    const {header, over, cell, numeric = false, span} = columns[i] as TableColumn<Item>;
    const content = cell(item);
    const wide = span?.(item) ?? 1;
    cells.push({
      content: typeof content === "string" ? keepNumbers(content) : content,
      label: keepNumbers(over === undefined ? header : wide > 1 ? over : `${over}: ${header}`),
      numeric,
      span: wide
    });
    i += wide;
  }
  return cells;
}

function cellElement({content, label, numeric, span}: TableCell, i: number): HTMLElement {
  const parts = typeof content === "string" ? unbrokenNames(content) : [content];
  if (i === 0) return html`<th role="rowheader" scope="row">${parts}</th>`;
  const isPlain = parts.length === 1 && typeof content === "string";
  return html`<td role="cell" class=${numeric ? "numeric" : null} colspan=${span > 1 ? span : null} data-label=${label}>${isPlain ? content : html`<div>${parts}</div>`}</td>`;
}

function stackingOf<Item>(rows: readonly TableCell[][], columns: ReadonlyArray<TableColumn<Item>>): string {
  const narrow = rows.map((cells) => cells.flatMap((cell) => [cell, ...Array<undefined>(cell.span - 1)]));
  return stackingClass(
    columns.map(({header, numeric = false}, i) => ({
      header: keepNouns(header),
      numeric,
      cells: narrow.map((cells) => wordsOf(cells[i]))
    }))
  );
}

/** The words of a cell; none of one over several columns, which all have room for it. */
function wordsOf(cell: TableCell | undefined): string {
  if (cell === undefined || cell.span > 1) return "";
  return typeof cell.content === "string" ? cell.content : (cell.content.textContent ?? "");
}

function spansOf(
  columns: ReadonlyArray<{over?: string}>
): Array<{over: string | undefined; span: number}> | undefined {
  if (columns.every(({over}) => over === undefined)) return;
  const spans: Array<{over: string | undefined; span: number}> = [];
  for (const {over} of columns) {
    const last = spans.at(-1);
    if (last && last.over === over) last.span += 1;
    else spans.push({over, span: 1});
  }
  return spans;
}
