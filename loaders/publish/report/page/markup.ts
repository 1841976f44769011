import {escapeMarkup} from "../../../../src/text/escape-markup.js";
/** A column of a table: its head, and whether it holds numbers or hashes. */
export type ReportColumn = {head: string; kind?: "number" | "sum"};

type CellContent = Markup | string | number;
/** HTML that needs no more escaping. */
export class Markup {
  constructor(readonly text: string) {}
}

type MarkupValue = Markup | string | number | null | readonly MarkupValue[];

/** HTML from a template. A value that is not markup is escaped; null is left out. */
export function html(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(strings.map((string, i) => string + show(values[i] ?? null)).join(""));
}

/**
 * A table whose rows begin with their heads. On a narrow screen a row becomes a block with the name of each column
 * beside its cell. The roles keep it a table for screen readers.
 */
export function renderTable(
  caption: string,
  columns: readonly ReportColumn[],
  rows: readonly CellContent[][]
): Markup {
  return html`<table role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(
    ({head, kind}) => html`<th role="columnheader" scope="col"${className(kind)}>${head}</th>`
  )}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (
    cells
  ) => html`<tr role="row">${cells.map((content, i) => cell(content, columns[i] as ReportColumn, i === 0))}</tr>
`
)}</tbody></table>
`;
}

/** Pairs of a word and what it stands for. */
export function renderDefinitions(pairs: ReadonlyArray<readonly [string, CellContent]>): Markup {
  return html`<dl>
${pairs.map(
  ([
    term,
    content
  ]) => html`<div><dt>${term}</dt><dd>${typeof content === "number" ? formatThousands(content) : content}</dd></div>
`
)}</dl>
`;
}

/** Items one below the other. */
export function renderList(items: readonly CellContent[]): Markup {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>
`;
}

/** A number as it is printed: `1,815`. */
export function formatThousands(number: number): string {
  return number.toLocaleString("en-GB");
}

/** A hash or a path, which may break anywhere. */
export function renderCode(text: string): Markup {
  return html`<code>${text}</code>`;
}

function show(value: MarkupValue): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map(show).join("") : escapeText(String(value));
}

/** What cannot be seen, or turns the direction of what follows; shown as an escape. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function escapeText(text: string): string {
  return escapeMarkup(text).replace(
    invisible,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`
  );
}

function cell(content: CellContent, {head, kind}: ReportColumn, first: boolean): Markup {
  const shown = html`<span>${typeof content === "number" ? formatThousands(content) : content}</span>`;
  return first
    ? html`<th role="rowheader" scope="row"${className(kind)}>${shown}</th>`
    : html`<td role="cell" data-head="${head}"${className(kind)}>${shown}</td>`;
}

function className(kind: ReportColumn["kind"]): Markup {
  return kind === undefined ? html`` : html` class="${kind}"`;
}
