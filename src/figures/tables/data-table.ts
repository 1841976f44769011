import {html} from "htl";

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

/** A table with a caption and scoped headers. The first column names the row. A table wider than the page scrolls. */
export function dataTable<Item>(
  items: readonly Item[],
  {caption, columns}: {caption: string; columns: ReadonlyArray<TableColumn<Item>>}
): HTMLElement {
  const spans = spansOf(columns);
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label=${caption}>
    <table class="data-table">
      <caption>${caption}</caption>
      <thead>
        ${spans === undefined ? null : html`<tr>${spans.map(({over, span}) => (over === undefined ? html`<td colspan=${span}></td>` : html`<th scope="colgroup" colspan=${span}>${over}</th>`))}</tr>`}
        <tr>${columns.map(({header, numeric}) => html`<th scope="col" class=${numeric ? "numeric" : null}>${header}</th>`)}</tr>
      </thead>
      <tbody>${items.map((item) => html`<tr>${cellsOf(item, columns)}</tr>`)}</tbody>
    </table>
  </div>`;
}

function cellsOf<Item>(item: Item, columns: ReadonlyArray<TableColumn<Item>>): HTMLElement[] {
  const cells: HTMLElement[] = [];
  for (let i = 0; i < columns.length; ) {
    const {cell, numeric, span} = columns[i] as TableColumn<Item>;
    const wide = span?.(item) ?? 1;
    cells.push(
      i === 0
        ? html`<th scope="row">${cell(item)}</th>`
        : html`<td class=${numeric ? "numeric" : null} colspan=${wide > 1 ? wide : null}>${cell(item)}</td>`
    );
    i += wide;
  }
  return cells;
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
