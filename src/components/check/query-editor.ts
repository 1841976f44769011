import {html} from "htl";
import {QueryError} from "../../engine/connection.js";
import type {LoadingProgress} from "../../engine/loading-progress.js";
import {isBuilding} from "../../page/browser.js";
import {loadPageContext} from "../../page/page-context.js";
import {currentView, engineSession, onView, restartEngine, setFilters} from "../../page/page-state.js";
import {queryFiles} from "../../page/site-files.js";
import {
  addressInThisTab,
  addressOfStatement,
  readStatementPlace,
  type StatementPlace
} from "../../page/statement-address.js";
import {facetsOf} from "../../queries/facets.js";
import {comparedBy, isAsBuilt, isFiltered, noFilters} from "../../queries/filters.js";
import {comparedInWords, filtersInWords} from "../../queries/groupings.js";
import type {QueryName} from "../../queries/query-names.js";
import {quoteIdentifier} from "../../queries/quote.js";
import {ownGroupsButton} from "../filters/compare-field.js";
import {copyText} from "../widgets/dialog.js";
import {namesList} from "./names-list.js";
import {statementField} from "./statement-field.js";
import {resultView} from "./statement-result.js";

/**
 * An editor of SQL that runs in the reader's browser on the extract's tables, or on a site for release on the released ones.
 * It starts from a query or a released table, with the filters of the page's address. The address keeps the statement.
 * Nothing is sent anywhere.
 */
export function queryEditor(): HTMLElement {
  let start = queries;
  let place: StatementPlace = {};
  /** The statement as the chosen query has it; undefined while it is fetched. */
  let unedited: string | undefined;
  /** Whether the next edit makes a step that the browser can go back from; those after it change that step. */
  let isNewStep = true;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const choice = html`<select>${optionsOf(start)}</select>` as HTMLSelectElement;
  const field = statementField("editor-help", onEdit);
  const run = html`<button type="button" class="primary">Run</button>` as HTMLButtonElement;
  const result = html`<div class="editor-result" role="status"></div>`;
  const way = html`<p class="editor-way" hidden></p>`;
  const filters = html`<p class="notice" hidden></p>`;
  const linkNote = html`<span role="status"></span>`;
  const about = html`<span>${start.tables}</span>`;

  /** Shows what the address says: a statement, or else a query of the site. */
  async function follow(): Promise<void> {
    const [from, asked] = [start, readStatementPlace(location.href)];
    const name =
      [asked.start, usualStart, ...from.names].find((each) => from.names.includes(each ?? "")) ?? "";
    place = {...asked, start: name};
    choice.value = name;
    isNewStep = true;
    clearTimeout(pause);
    unedited = undefined;
    result.replaceChildren();
    linkNote.textContent = "";
    way.hidden = asked.card === undefined;
    if (asked.card) way.replaceChildren(html`<a href=${`./${asked.card}`}>Back to the card</a>`);
    if (asked.sql !== undefined) field.show(asked.sql);
    const sql = await from.sql(name);
    if (start !== from || place.start !== name || place.sql !== asked.sql) return; // another has been chosen meanwhile
    unedited = sql;
    if (asked.sql === undefined) field.show(sql);
  }

  function onEdit(): void {
    const sql = field.text();
    place = {...place, sql: sql === unedited ? undefined : sql};
    clearTimeout(pause);
    if (isNewStep) history.pushState(null, "", addressInThisTab(location.href, place));
    else pause = setTimeout(remember, 300); // browsers refuse to be told at every letter
    isNewStep = false;
  }

  function remember(): void {
    clearTimeout(pause);
    const address = addressInThisTab(location.href, place);
    if (address !== location.href) history.replaceState(null, "", address);
  }

  async function execute(): Promise<void> {
    run.disabled = true;
    remember();
    isNewStep = true;
    linkNote.textContent = "";
    let isCancelled = false;
    const waiting = waitingNotice(() => {
      isCancelled = true;
      restartEngine();
    });
    result.replaceChildren(waiting.root);
    const [sql, among] = [field.text(), currentView().filters];
    try {
      const session = await engineSession();
      const started = performance.now();
      const rows = await session.sql(sql, {filters: among, onProgress: waiting.show});
      const milliseconds = Math.max(1, Math.round(performance.now() - started));
      const name = place.sql === undefined ? (place.start ?? "statement") : "statement";
      result.replaceChildren(...resultView({name, sql, filters: among, rows, milliseconds}));
    } catch (error) {
      if (error instanceof QueryError && error.endsEngine) restartEngine();
      result.replaceChildren(
        ...(isCancelled
          ? [html`<p class="notice">The statement was cancelled. The query engine starts again.</p>`]
          : [
              html`<p class="bad">The query did not run.</p>`,
              html`<pre class="bad">${(error as Error).message}</pre>`
            ])
      );
    } finally {
      run.disabled = false;
      if (isCancelled) run.focus();
    }
  }

  async function copyLink(): Promise<void> {
    const address = addressOfStatement(location.href, {start: place.start, sql: place.sql});
    if (address === undefined) linkNote.textContent = tooLong;
    else if (await copyText(address)) linkNote.textContent = "Copied";
    else {
      const box = html`<input type="text" readonly value=${address}>` as HTMLInputElement;
      linkNote.replaceChildren(html`<label>Copy this address: ${box}</label>`);
      box.select();
    }
  }

  choice.addEventListener("change", () => {
    const address = addressOfStatement(location.href, {...place, start: choice.value, sql: undefined});
    if (address !== undefined) history.pushState(null, "", address);
    void follow();
  });
  run.addEventListener("click", () => void execute());
  field.root.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      void execute();
    },
    {capture: true}
  );
  const root = html`<div class="editor">
    ${way}
    <p><label>Start from ${choice}</label></p>
    ${filters}
    ${field.root}
    <p class="actions">${run} <button type="button" ${{onclick: () => void copyLink()}}>Link to this statement</button> ${linkNote}</p>
    <p id="editor-help"><small>Ctrl + Enter runs the statement. Ctrl + Space lists tables, fields, levels and codes. Tab leaves the editor; Escape closes a list first. ${about}</small></p>
    ${namesList()}
    ${result}
  </div>`;

  void follow();
  void loadPageContext().then(({study}) => {
    const {release, unit} = study;
    const facets = facetsOf(study);
    if (release) {
      start = releasedTables(release.tables);
      choice.replaceChildren(...optionsOf(start));
      about.textContent = start.tables;
      void follow();
    }
    if (isBuilding) return;
    onView((view) => {
      filters.hidden = isAsBuilt(view.filters);
      const off = view.filters.switchedOff.map((term) => `without the term “${term}”`);
      const chosen = [...filtersInWords(view.filters, facets), ...off];
      const compared = comparedInWords(view.filters, study).map((words) => `${words}. `);
      filters.replaceChildren(
        ...(chosen.length > 0 ? [`${filterWords(unit.many, chosen)} `] : []),
        ...compared,
        isFiltered(view.filters)
          ? html`<button type="button" ${{onclick: () => setFilters(comparedBy(noFilters, view.filters.by))}}>Ask of all ${unit.many}</button>`
          : ownGroupsButton(study)
      );
    });
  });
  if (!isBuilding) {
    addEventListener("popstate", () => void follow());
  }
  return root;
}

/** What the editor starts from where the address names nothing. */
const usualStart = "identification-routes";

const tooLong =
  "The statement is too long for an address. This tab keeps it, also when it is loaded again; to pass it on, copy the text.";

function filterWords(many: string, filters: readonly string[]): string {
  return `The site’s relations, such as cohort, hold only some of the ${many}. ${filters.join("; ")}.`;
}

/** What stands in the place of an answer: that the statement runs, or how much has come of what it waits for; and a button that ends it. */
function waitingNotice(onCancel: () => void): {root: HTMLElement; show(progress: LoadingProgress): void} {
  const words = html`<span>Running in your browser…</span>`;
  const bar = html`<progress aria-hidden="true" hidden></progress>` as HTMLProgressElement;
  return {
    root: html`<p>${words} ${bar} <button type="button" ${{onclick: onCancel}}>Cancel</button></p>`,
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
    "The tables are patients, identifications, excerpts, codings, readings, codebook, levels and reported; characteristics, lineage, codes, kept_out, cohort, members, groups, coded, readers and double_coded stand on them."
};

function releasedTables(names: readonly string[]): EditorStart {
  return {
    names: [...names],
    sql: async (name) => `SELECT *\nFROM ${quoteIdentifier(name)}\n`,
    tables:
      "The tables are the released ones, codebook and reported; there are no rows to count from. A withheld number is NULL, and its cell is empty."
  };
}

function optionsOf({names}: EditorStart): HTMLElement[] {
  return names.map((name) => html`<option>${name}</option>`);
}
