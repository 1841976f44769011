import {html} from "htl";
import type {LoadingProgress} from "../../engine/loading-progress.js";
import {loadPageContext} from "../../page/page-context.js";
import {engineSession} from "../../page/page-state.js";
import {queryFiles} from "../../page/site-files.js";
import type {QueryName} from "../../queries/query-names.js";
import {quoteIdentifier} from "../../queries/quote.js";
import {counted} from "../../text/numbers.js";
import {rowsTable} from "../widgets/rows-table.js";

/**
 * An editor of SQL that runs in the reader's browser on the extract's tables, or on a site for release on the released ones.
 * It starts from a query or a released table. Nothing is sent anywhere.
 */
export function queryEditor(): HTMLElement {
  let start = queries;
  const choice = html`<select>${optionsOf(start)}</select>` as HTMLSelectElement;
  const text =
    html`<textarea rows="16" spellcheck="false" autocapitalize="off" autocomplete="off" aria-label="SQL"></textarea>` as HTMLTextAreaElement;
  const run = html`<button type="button" class="primary">Run</button>` as HTMLButtonElement;
  const result = html`<div class="editor-result" role="status"></div>`;

  const load = async () => {
    const [from, {value}] = [start, choice];
    const sql = await from.sql(value);
    if (start !== from || choice.value !== value) return; // another has been chosen meanwhile
    text.value = sql;
    result.replaceChildren();
  };
  const execute = async () => {
    run.disabled = true;
    const waiting = waitingNotice();
    result.replaceChildren(waiting.root);
    try {
      const session = await engineSession();
      const started = performance.now();
      const rows = await session.sql(text.value, waiting.show);
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
  const about = html`<span>${start.tables}</span>`;
  const begin = () => {
    choice.value = start.names.find((name) => name === "identification-routes") ?? start.names[0] ?? "";
    void load();
  };
  begin();
  void loadPageContext().then(({study: {release}}) => {
    if (!release) return;
    start = releasedTables(release.tables);
    choice.replaceChildren(...optionsOf(start));
    about.textContent = start.tables;
    begin();
  });
  return html`<div class="editor">
    <p><label>Start from ${choice}</label></p>
    ${text}
    <p>${run} <small>or Ctrl + Enter. ${about}</small></p>
    ${result}
  </div>`;
}

/** What stands in the place of an answer: that the statement runs, or how much has come of what it waits for. */
function waitingNotice(): {root: HTMLElement; show(progress: LoadingProgress): void} {
  const words = html`<span>Running in your browser…</span>`;
  const bar = html`<progress aria-hidden="true" hidden></progress>` as HTMLProgressElement;
  return {
    root: html`<p>${words} ${bar}</p>`,
    show({loaded, total}) {
      bar.hidden = total !== undefined && loaded >= total;
      if (total !== undefined) bar.value = loaded / total;
      const sentence = bar.hidden ? "Running in your browser…" : "Loading the rest of the query engine…";
      if (words.textContent !== sentence) words.textContent = sentence; // a screen reader says it once
    }
  };
}

/** What the editor can start from, and the tables that there are, in a sentence. */
type EditorStart = {names: string[]; sql(name: string): Promise<string>; tables: string};

const queries: EditorStart = {
  names: Object.keys(queryFiles),
  sql: (name) => queryFiles[name as QueryName].text(),
  tables:
    "The tables are patients, identifications, excerpts, codings, codebook, levels and reported; cohort, members, groups, characteristics, codes, coded and double_coded stand on them."
};

function releasedTables(names: readonly string[]): EditorStart {
  return {
    names: [...names],
    sql: async (name) => `SELECT *\nFROM ${quoteIdentifier(name)}\n`,
    tables:
      "The tables are the released ones, codebook and reported; there are no rows of patients to count from. A withheld number is NULL, and its cell is empty."
  };
}

function optionsOf({names}: EditorStart): HTMLElement[] {
  return names.map((name) => html`<option>${name}</option>`);
}
