import {html} from "htl";
import {counted} from "../charts/words.js";
import {type QueryName, queryFiles} from "../study/files.js";
import {engineSession} from "../study/view.js";
import {rowsTable} from "./rows-table.js";

/** A place to change a query and run it on the extract, in the reader's browser. Nothing is sent anywhere. */
export function queryEditor(): HTMLElement {
  const names = Object.keys(queryFiles) as QueryName[];
  const choice =
    html`<select>${names.map((name) => html`<option>${name}</option>`)}</select>` as HTMLSelectElement;
  const text =
    html`<textarea rows="16" spellcheck="false" autocapitalize="off" autocomplete="off" aria-label="SQL"></textarea>` as HTMLTextAreaElement;
  const run = html`<button type="button" class="primary">Run</button>` as HTMLButtonElement;
  const result = html`<div class="editor-result" role="status"></div>`;

  const load = async () => {
    text.value = await queryFiles[choice.value as QueryName].text();
    result.replaceChildren();
  };
  const execute = async () => {
    run.disabled = true;
    result.replaceChildren(html`<p>Running in your browser…</p>`);
    try {
      const session = await engineSession();
      const started = performance.now();
      const rows = await session.sql(text.value);
      const took = Math.max(1, Math.round(performance.now() - started));
      result.replaceChildren(rowsTable(rows, {caption: `${counted(rows.length, "row")} in ${took} ms`}));
    } catch (error) {
      result.replaceChildren(
        html`<p class="bad">The query did not run.</p>`,
        html`<pre class="bad">${(error as Error).message}</pre>`
      );
    } finally {
      run.disabled = false;
    }
  };
  choice.addEventListener("change", () => void load());
  run.addEventListener("click", () => void execute());
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void execute();
  });
  choice.value = "identification-routes";
  void load();
  return html`<div class="editor">
    <p><label>Start from ${choice}</label></p>
    ${text}
    <p>${run} <small>or Ctrl + Enter. The tables are patients, identifications, excerpts, codings, codebook, levels and reported; cohort, members, groups, characteristics, codes, coded and double_coded stand on them.</small></p>
    ${result}
  </div>`;
}
