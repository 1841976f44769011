import {html} from "htl";
import {leftOutWords} from "../../analysis/comparisons/comparison.js";
import {
  type BakedDerived,
  type DerivedChange,
  findDerivedChanges
} from "../../analysis/derived/compare-derived.js";
import type {DerivedInputs, DerivedNumber} from "../../analysis/derived/derived-number.js";
import {derivedFrom, derivedNumbers} from "../../analysis/derived/derived-numbers.js";
import {derivedWords} from "../../analysis/derived/derived-words.js";
import {findDerived} from "../../analysis/derived/find-derived.js";
import {withheldWord} from "../../model/withheld.js";
import {isBuilding, whenIdle} from "../../page/browser.js";
import {loadPageContext} from "../../page/page-context.js";
import {onView} from "../../page/page-state.js";
import {builtRows, readResult} from "../../page/read-result.js";
import {hasRows, siteRows} from "../../page/site-rows.js";
import {noFilters} from "../../queries/filters.js";
import type {QueryName} from "../../queries/query-names.js";
import {counted, unbroken} from "../../text/numbers.js";
import {derivedTable} from "./derived-table.js";

/** How many numbers the list shows at first. */
const firstCount = 40;

/** What the list is of, and how to check it. */
export async function derivedIntroduction(): Promise<HTMLElement> {
  const {study} = await loadPageContext();
  const {beyond, kinds, scope} = derivedWords(study);
  return html`<p>What the site computes from counts and prints${beyond}: ${kinds}. Each is listed here with its inputs, its method, the method’s source, and code for R without packages that gives the same number. The list is for ${scope}; plain percentages of ${study.unit.many} are not in it, since the two counts stand beside each. <code>npm run check</code> computes all numbers of the list again from the extract and compares them with those in the site.</p>`;
}

/**
 * Every number that the site derives from counts, with its inputs, method, source and R code. It computes them when the page
 * is idle, from the counts as built and again from those of the reader's engine, and compares both with the built numbers.
 */
export function derivedList(): HTMLElement {
  const status = html`<p role="status">The numbers are being computed…</p>`;
  const root = html`<div class="derived">${status}</div>`;
  whenIdle(
    () =>
      void start().catch((error: Error) =>
        status.replaceChildren(`The numbers could not be computed: ${error.message}`)
      )
  );
  return root;

  async function start(): Promise<void> {
    const [baked, {study}] = await Promise.all([readResult<BakedDerived[]>("derived"), loadPageContext()]);
    const {release} = study;
    const list = derivedNumbers(study, await collect(siteRows));
    report(
      status,
      findDerivedChanges(baked, list),
      list.length,
      `from the counts as ${release ? "released" : "built"}`
    );
    root.append(filteredList(list));
    if (release) root.append(html`<p class="withheld-note">${leftOut}</p>`);
    onView(({phase}) => {
      if (phase.name !== "ready") return;
      const {session} = phase;
      const engineRows = async (query: QueryName) =>
        hasRows(study, query) ? ((await session.rows(query, noFilters)) ?? builtRows(query)) : [];
      const source = release ? "from the released tables, read there" : "from the extract";
      void collect(engineRows).then((rows) =>
        report(status, findDerivedChanges(baked, derivedNumbers(study, rows)), list.length, source)
      );
    });
  }
}

const leftOut = `What would be computed from a ${withheldWord} number is left out. ${leftOutWords}`;

/** The rows of the queries that derived numbers are made from. */
async function collect(
  rowsOf: (query: (typeof derivedFrom)[number]) => ReturnType<typeof builtRows>
): Promise<DerivedInputs["rows"]> {
  const entries = await Promise.all(derivedFrom.map(async (query) => [query, await rowsOf(query)] as const));
  const rows = new Map<string, Awaited<ReturnType<typeof builtRows>>>(entries);
  return (query) => rows.get(query) ?? [];
}

function report(status: HTMLElement, found: readonly DerivedChange[], count: number, source: string): void {
  const head = `${unbroken(counted(count, "derived number"))}, computed ${isBuilding ? "when the site was built" : "in your browser"} ${source}`;
  status.className = found.length > 0 ? "bad" : "";
  status.replaceChildren(
    found.length === 0
      ? `${head}: identical with those of the build.`
      : `${head}: ${found.length} differ from those of the build. ${found
          .slice(0, 20)
          .map(({id, name, built, now}) => `${id}, ${name}: ${built} when built, ${now} now`)
          .join("; ")}`
  );
}

/** The list with filters by figure, by method and by words. It shows some numbers, and more on request. */
function filteredList(list: readonly DerivedNumber[]): HTMLElement {
  const place = choice(
    "Figure",
    list.map((number) => number.place)
  );
  const method = choice(
    "Method",
    list.map((number) => number.method.label)
  );
  method.value = new URLSearchParams(location.search).get("method") ?? "";
  if (method.selectedIndex < 0) method.value = ""; // a method that there is not
  const words = html`<input type="search" name="words" autocomplete="off">` as HTMLInputElement;
  const results = html`<div></div>`;
  const form = html`<form class="filters" aria-label="Derived numbers" ${{onsubmit: (event: Event) => event.preventDefault()}}>
    <div class="filters-fields"><label>Figure ${place}</label><label>Method ${method}</label><label>Words ${words}</label></div>
  </form>`;
  const show = (limit = firstCount) => {
    const found = findDerived(list, {place: place.value, method: method.value, words: words.value});
    const rest = found.length - limit;
    results.replaceChildren(
      derivedTable(found.slice(0, limit), found.length),
      ...(rest > 0
        ? [
            html`<p><button type="button" ${{onclick: () => show(limit + 5 * firstCount)}}>${unbroken(`Show ${Math.min(rest, 5 * firstCount)} more of ${rest}`)}</button></p>`
          ]
        : [])
    );
  };
  form.addEventListener("input", () => show());
  method.addEventListener("change", () => rememberMethod(method.value));
  show();
  return html`<div>${form}${results}</div>`;
}

/** Keeps the chosen method in the address, to which the site's search leads. */
function rememberMethod(method: string): void {
  const url = new URL(location.href);
  if (method === "") url.searchParams.delete("method");
  else url.searchParams.set("method", method);
  history.replaceState(null, "", url);
}

function choice(name: string, values: readonly string[]): HTMLSelectElement {
  return html`<select name=${name.toLowerCase()}>
    <option value="">All</option>
    ${[...new Set(values)].map((value) => html`<option>${value}</option>`)}
  </select>` as HTMLSelectElement;
}
