import {html} from "htl";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {counted} from "../../text/numbers.js";

/**
 * A table of hits in their lines: the match in one column, the words before and after it beside it, and what decided its
 * context. On a narrow page the style sheet puts the last column under the line. The roles keep it a table for a screen
 * reader.
 * @param rows those of `cases-snippets`, sorted by context
 * @param labelOf the name of a context
 */
export function concordance(rows: readonly Row[], labelOf: (context: string) => string): HTMLElement {
  const contexts = [...new Set(rows.map((row) => readText(row, "context")))];
  const headers = ["Before", "Match", "After", "Term and what decided it"];
  return html`<div class="concordance">
    <table role="table" class="data-table">
      <caption>Hits in their lines, by context</caption>
      <thead role="rowgroup"><tr role="row">${headers.map((header) => html`<th role="columnheader" scope="col">${header}</th>`)}</tr></thead>
      ${contexts.map((context) =>
        block(
          labelOf(context),
          rows.filter((row) => row.context === context)
        )
      )}
    </table>
  </div>`;
}

function block(label: string, rows: readonly Row[]): HTMLElement {
  const all = readNumber(rows[0] ?? {}, "hits");
  const size = rows.length === all ? counted(all, "hit") : `${rows.length} of ${counted(all, "hit")}`;
  return html`<tbody role="rowgroup">
    <tr role="row" class="concordance-head"><th role="rowheader" scope="rowgroup" colspan="4">${label} <small>${size}</small></th></tr>
    ${rows.map(hitRow)}
  </tbody>`;
}

/** What stands close to the match, before it and after it; the style sheet keeps all else apart where the cells are one line. */
const opening = /(?:^|\s)["“(]$/;
const closing = /^[,.;:!?)”’/]/;

function hitRow(row: Row): HTMLElement {
  const trigger = readText(row, "trigger");
  const [before, after] = [readText(row, "before"), readText(row, "after")];
  const inBefore = lastPlace(before, trigger);
  const inAfter = inBefore < 0 ? firstPlace(after, trigger) : -1;
  return html`<tr role="row">
    <td role="cell" class=${`concordance-before${opening.test(before) ? "" : " apart"}`}>${underlined(before, inBefore, trigger.length)}</td><td role="cell" class="concordance-match"><b>${readText(row, "match")}</b></td><td role="cell" class=${`concordance-after${closing.test(after) ? "" : " apart"}`}>${underlined(after, inAfter, trigger.length)}</td>
    <td role="cell" class="concordance-why"><small>${readText(row, "term")}${trigger === "" ? "" : html`<span>: <u>${trigger}</u></span>`}</small></td>
  </tr>`;
}

/** Where whole words occur last in a text, in either case; -1 where they do not. */
function lastPlace(words: string, sought: string): number {
  return places(words, sought).at(-1) ?? -1;
}

function firstPlace(words: string, sought: string): number {
  return places(words, sought)[0] ?? -1;
}

function places(words: string, sought: string): number[] {
  if (sought === "") return [];
  const pattern = sought.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const matches = words.matchAll(new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, "giu"));
  return [...matches].map(({index}) => index);
}

function underlined(words: string, at: number, length: number): Array<string | HTMLElement> {
  if (at < 0) return [words];
  return [words.slice(0, at), html`<u>${words.slice(at, at + length)}</u>`, words.slice(at + length)];
}
