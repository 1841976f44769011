import {html} from "htl";
import type MiniSearch from "minisearch";
import {type SearchEntry, searchIndexFile} from "../model/search-entry.js";
import {openedExtractId} from "../page/opened-extract.js";
import {counted, unbroken} from "../text/numbers.js";
import "./hold-target.js"; // this is the script that every built page has

const kinds: Record<SearchEntry["kind"], string> = {
  page: "Page",
  section: "Section",
  finding: "Finding",
  code: "Code",
  term: "Search term",
  table: "Table",
  field: "Field",
  method: "Method"
};

/** What a page says whatever the extract: the rest of the index is of the site's own. */
const ofAnyExtract: ReadonlyArray<SearchEntry["kind"]> = ["page", "section", "method"];

/** How many results are listed. */
const listed = 20;

/** How many characters of an entry's text surround the word that was found. */
const around = 60;

type FoundEntry = {entry: SearchEntry; words: readonly string[]};

const box = document.querySelector("#observablehq-search");
const results = document.querySelector("#observablehq-search-results");
const input = box?.querySelector("input");
if (input && results) startSearch(input, results);

/** Searches as the reader types. The arrow keys walk through what is found; Escape empties the box; “/” leads into it. */
function startSearch(input: HTMLInputElement, results: Element): void {
  const sidebar = input.closest("#observablehq-sidebar");
  let index: ReturnType<typeof loadIndex> | undefined;
  const load = () => {
    index ??= loadIndex();
    index.catch(() => (index = undefined));
    return index;
  };
  const show = (...shown: Array<Node | string>) => results.replaceChildren(...shown);
  const search = async () => {
    const asked = input.value.trim();
    sidebar?.classList.toggle("observablehq-search-results", asked !== "");
    if (asked === "") return show();
    try {
      const find = await load();
      if (asked === input.value.trim()) show(...resultList(find(asked), asked));
    } catch (error) {
      show(html`<p role="status">The search could not be loaded: ${(error as Error).message}</p>`);
    }
  };
  input.addEventListener("focus", () => void load().catch(() => undefined), {once: true});
  input.addEventListener("input", () => void search());
  input.closest("nav")?.addEventListener("keydown", (event) => {
    const links = [...results.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inside = document.activeElement === input || at >= 0;
    if (!inside) return;
    if (event.key === "ArrowDown") links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === "ArrowUp") (links[at - 1] ?? input).focus();
    else if (event.key === "Enter" && at < 0) links[0]?.click();
    else if (event.key === "Escape") {
      input.value = "";
      input.focus();
      void search();
    } else return;
    event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    const {target, key, metaKey, ctrlKey, altKey} = event;
    if (key !== "/" || metaKey || ctrlKey || altKey || target !== document.body) return;
    const toggle = document.querySelector<HTMLInputElement>("#observablehq-sidebar-toggle");
    if (toggle && getComputedStyle(input).visibility === "hidden") toggle.click();
    input.focus();
    input.select();
    event.preventDefault();
  });
  if (input.value !== "") void search(); // kept by the browser
}

/** Loads what there is to find, and gives a function that finds it: all words, or any where nothing has all. */
async function loadIndex(): Promise<(asked: string) => FoundEntry[]> {
  const [{default: Index}, entries] = await Promise.all([import("minisearch"), fetchEntries()]);
  const index: MiniSearch<SearchEntry & {id: number}> = new Index({
    fields: ["title", "text", "page"],
    processTerm: plainTerm,
    searchOptions: {
      boost: {title: 4},
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false)
    }
  });
  index.addAll(entries.map((entry, id) => ({id, ...entry})));
  return (asked) => {
    const all = index.search(asked, {combineWith: "AND"});
    const found = all.length > 0 ? all : index.search(asked, {combineWith: "OR"});
    return found.flatMap(({id, terms}) => {
      const entry = entries[Number(id)];
      return entry ? [{entry, words: terms}] : [];
    });
  };
}

async function fetchEntries(): Promise<SearchEntry[]> {
  const response = await fetch(`./${searchIndexFile}`);
  if (!response.ok) throw new Error(`${searchIndexFile} was answered with ${response.status}`);
  const entries = (await response.json()) as SearchEntry[];
  return openedExtractId() === undefined ? entries : entries.filter(({kind}) => ofAnyExtract.includes(kind));
}

function plainTerm(term: string): string {
  return term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function resultList(found: readonly FoundEntry[], asked: string): HTMLElement[] {
  const count =
    found.length === 0
      ? `Nothing has “${asked}”.`
      : `${counted(found.length, "result")}${found.length > listed ? `; the first ${listed}` : ""}`;
  return [
    html`<p role="status">${count}</p>`,
    html`<ol>${found.slice(0, listed).map(({entry, words}) => resultItem(entry, words))}</ol>`
  ];
}

function resultItem({kind, title, page, text, href}: SearchEntry, words: readonly string[]): HTMLElement {
  const place = kind === "page" ? kinds[kind] : `${kinds[kind]} · ${page}`;
  return html`<li class="observablehq-link"><a href=${`./${href}`}>
    <strong>${unbroken(title)}</strong>
    <small>${place}</small>
    <small>${excerpt(text, words)}</small>
  </a></li>`;
}

/** The words of a text around the first of those that were found, which is marked; the beginning where none stands in it. */
function excerpt(text: string, words: readonly string[]): Array<Node | string> {
  const match = firstMatch(text, words);
  const from = match ? Math.max(0, text.lastIndexOf(" ", match.start - around / 2) + 1) : 0;
  const end = text.indexOf(" ", Math.max(match?.end ?? 0, from + around));
  const to = end < 0 ? text.length : end;
  const [before, after] = [from > 0 ? "… " : "", to < text.length ? " …" : ""];
  if (!match) return [...wholeCodes(text.slice(0, to)), after];
  const marked = html`<mark>${text.slice(match.start, match.end)}</mark>`;
  const start = Math.max(from, text.lastIndexOf(" ", match.start) + 1);
  const rest = /^\S*/.exec(text.slice(match.end, to))?.[0] ?? "";
  const code = html`<span class="unbroken">${text.slice(start, match.start)}${marked}${rest}</span>`;
  const [earlier, later] = [text.slice(from, start), text.slice(match.end + rest.length, to)];
  return [before, ...wholeCodes(earlier), code, ...wholeCodes(later), after];
}

/** Words in which each code, such as `housing-destitution`, is on one line. */
function wholeCodes(words: string): Array<Node | string> {
  return unbroken(words)
    .split(/(\S+-\S+)/)
    .map((part, i) => (i % 2 === 0 ? part : html`<span class="unbroken">${part}</span>`));
}

function firstMatch(text: string, words: readonly string[]): {start: number; end: number} | undefined {
  for (const {0: word, index: start} of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    if (words.includes(plainTerm(word))) return {start, end: start + word.length};
  return undefined;
}
