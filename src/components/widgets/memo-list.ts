import {html} from "htl";
import type {Memo} from "../../model/memo.js";
import type {Row} from "../../model/row.js";

/** Memos, each with its title and its author; what they are about is said where it is not plain. */
export function memoList(memos: readonly Memo[], {named = false}: {named?: boolean} = {}): HTMLElement {
  return html`<ul class="memos">${memos.map(
    ({about, id, title, author, text}) =>
      html`<li>${
        named ? html`<small>${about} ${id}</small> ` : null
      }${title === null ? null : html`<strong>${title}</strong> `}${text}${
        author === null ? null : html` <small>${author}</small>`
      }</li>`
  )}</ul>`;
}

/** The memos about the patients and excerpts that rows are of. */
export function memosOfRows(memos: readonly Memo[], rows: readonly Row[]): Memo[] {
  const ids = {
    patient: new Set(rows.map(({patient_id}) => patient_id)),
    excerpt: new Set(rows.map(({excerpt_id}) => excerpt_id))
  };
  return memos.filter(
    ({about, id}) => (about === "patient" || about === "excerpt") && ids[about].has(id ?? undefined)
  );
}
