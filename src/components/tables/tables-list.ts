import {html} from "htl";
import {dataTable} from "../../figures/tables/data-table.js";
import type {Memo} from "../../model/memo.js";
import type {FieldDescription, TableDescription} from "../../model/study.js";
import {openedExtractId} from "../../page/opened-extract.js";
import {builtMemos, readResult} from "../../page/read-result.js";
import {csvFiles, searchTableFiles, tableFiles} from "../../page/site-files.js";
import {counted, unbroken} from "../../text/numbers.js";
import {memoList} from "../widgets/memo-list.js";

const parquetFiles = {...tableFiles, ...searchTableFiles};

/** Every table of the extract: what a row is, how many rows there are, what each field means, and the downloads. */
export async function tablesList(): Promise<HTMLElement> {
  const [tables, memos] = await Promise.all([readResult<TableDescription[]>("tables"), builtMemos()]);
  const ofStudy = memos.filter(({about}) => about === "study");
  return html`<div class="tables">${tables.map((table) =>
    tableSection(table, table.name === "memos" ? ofStudy : [])
  )}</div>`;
}

/** @param memos those about the study, which belong to no row */
function tableSection(table: TableDescription, memos: readonly Memo[]): HTMLElement {
  return html`<section class="card" aria-labelledby=${`table-${table.name}`}>
    <h2 id=${`table-${table.name}`}>${table.title} <small>${unbroken(counted(table.rows, "row"))}</small></h2>
    <p>${table.description}</p>
    ${openedExtractId() === undefined ? downloads(table) : null}
    <details><summary>${unbroken(`${table.fields.length} fields`)} and their definitions</summary>${fieldsTable(table)}</details>
    ${memos.length === 0 ? null : html`<details><summary>${counted(memos.length, "memo")} about the study</summary>${memoList(memos)}</details>`}
  </section>`;
}

function fieldsTable({title, fields}: TableDescription): HTMLElement {
  return dataTable<FieldDescription>(fields, {
    caption: `The fields of ${title}`,
    columns: [
      {header: "Field", cell: ({name}) => html`<code>${name}</code>`},
      {
        header: "What it says",
        cell: ({title: label, description}) => html`<span><strong>${label}.</strong> ${description}</span>`
      },
      {header: "Type", cell: ({type}) => type},
      {header: "Rules", cell: ({rules}) => rules.join("; ")}
    ]
  });
}

function downloads({name, parquetBytes, csvBytes}: TableDescription): HTMLElement {
  return html`<p class="card-downloads">
    ${download(name, "parquet", parquetBytes, parquetFiles)} ${download(name, "csv", csvBytes, csvFiles)}
  </p>`;
}

/** A link to a file of a table; null where the site does not have it. */
function download(
  name: string,
  kind: string,
  bytes: number,
  files: Record<string, string>
): HTMLElement | null {
  if (!Object.hasOwn(files, name)) return null;
  const label = kind === "csv" ? "CSV" : "Parquet";
  return html`<a href=${files[name]} download=${`${name}.${kind}`}>${label}, ${unbroken(size(bytes))}</a>`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
