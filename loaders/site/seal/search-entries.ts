import type {SearchEntry} from "../../../src/model/search-entry.js";
import {find} from "./dom.js";
import type {Page} from "./sealing.js";

/** What a page offers to look for, and its place among the pages of the menu. */
export type PageEntries = {place: number; entries: DrawnEntry[]};

/** An entry; of a finding, with the first cell of each row of its table, which names a code or level. */
type DrawnEntry = SearchEntry & {rows?: string[]};

/**
 * Everything on a drawn page that a reader can look for: the page and its sections, findings, codes, terms of the search,
 * tables with their fields, and methods.
 */
export function pageEntries({path, document}: Page): PageEntries {
  const links = [...document.querySelectorAll("#observablehq-sidebar li")];
  const place = links.findIndex((link) => link.matches(".observablehq-link-active"));
  const reader = new PageReader(path, textOf(links[place] ?? find(document, "h1")));
  reader.visit(find(document, "#observablehq-main"));
  return {place, entries: reader.entries.map((entry) => ({...entry, text: plain(entry.text)}))};
}

/** Reads a page from its top, so that all words belong to the section under whose heading they stand. */
class PageReader {
  readonly entries: DrawnEntry[] = [];
  #section: DrawnEntry;

  constructor(
    private readonly path: string,
    private readonly page: string
  ) {
    this.#section = this.#add("page", page, undefined);
  }

  visit(node: Node): void {
    if (node.nodeType === node.TEXT_NODE) this.#section.text += node.nodeValue;
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const element = node as Element;
    if (element.matches(silent) || element.localName === "h1") return;
    if (element.matches("section.card")) this.#addCard(element);
    else if (element.matches(".codebook details")) this.#addCode(element);
    else if (element.matches("form.filters")) this.#addMethods(element);
    else if (element.matches("h2[id], h3[id]"))
      this.#section = this.#add("section", textOf(element), element.id);
    else for (const child of element.childNodes) this.visit(child);
    this.#section.text += " ";
  }

  #add(kind: SearchEntry["kind"], title: string, id: string | undefined, text = ""): DrawnEntry {
    const entry = {kind, title, page: this.page, text, href: id ? `${this.path}#${id}` : this.path};
    this.entries.push(entry);
    return entry;
  }

  #addCard(card: Element): void {
    const heading = card.querySelector("h2, h3");
    if (!heading) return;
    if (heading.id.startsWith("table-")) this.#addTable(card, heading);
    else {
      const rows = textsOf(card, rowNames);
      const isOfTerms = heading.id === termsCard;
      const named = isOfTerms || this.path === coders ? [] : rows;
      const words = [...textsOf(card, ".card-measure, caption"), ...named].join(" ");
      this.#add("finding", textOf(heading), heading.id, words).rows = rows;
      if (isOfTerms) for (const term of rows) this.#add("term", term, heading.id);
    }
  }

  #addTable(card: Element, heading: Element): void {
    this.#add("table", textOf(heading), heading.id, textsOf(card, "p:not(.card-downloads)").join(" "));
    for (const row of card.querySelectorAll("details tbody tr")) {
      const [name, ...rest] = [...row.children].map(textOf);
      if (name) this.#add("field", name, heading.id, rest.join(" "));
    }
  }

  #addCode(code: Element): void {
    const [name = "", ...meaning] = textsOf(code, "dd");
    const title = textOf(code.querySelector("summary strong") ?? code);
    this.#add("code", title, this.#place, [...meaning, name].join(" "));
  }

  #addMethods(filters: Element): void {
    for (const name of textsOf(filters, "select[name=method] option:not([value=''])"))
      this.#add("method", name, this.#place).href =
        `${this.path}?${new URLSearchParams({method: name})}#${this.#place}`;
  }

  /** The heading under which the reading stands. */
  get #place(): string | undefined {
    return this.#section.href.split("#")[1];
  }
}

/** What names the rows of a card: the heads of its table, or the list of one that waits until a reader is near. */
const rowNames = "tbody th, .waiting li";

/** The card whose rows are the terms of the search, each to be looked for by itself. */
const termsCard = "cases-terms";

/** The page of the coders. Its cards list every code, which whoever looks for one hardly means. */
const coders = "agreement.html";

/** What has no words of its own for a reader to look for. */
const silent = "svg, script, style, pre, table, button, select, progress, small";

/**
 * The entries of all pages in the order of the menu. A code leads to the first finding whose table has a row for it; one
 * that no table names leads to the codebook.
 */
export function joinEntries(pages: readonly PageEntries[]): SearchEntry[] {
  const all = [...pages].sort((a, b) => a.place - b.place).flatMap(({entries}) => entries);
  return all.map(({rows: _rows, ...entry}) => {
    if (entry.kind !== "code") return entry;
    const finding = all.find(({rows}) => rows?.includes(entry.title));
    return finding ? {...entry, page: finding.page, href: finding.href} : entry;
  });
}

function textsOf(element: Element, selector: string): string[] {
  return [...element.querySelectorAll(selector)].map(textOf);
}

/** The words of an element, with a space between its parts; without what stands small beside them, and controls. */
export function textOf(element: Element): string {
  const words: string[] = [];
  const gather = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) words.push(node.nodeValue ?? "");
    else if (node.nodeType === node.ELEMENT_NODE && !(node as Element).matches(silent))
      for (const child of node.childNodes) gather(child);
  };
  gather(element);
  return plain(words.join(" "));
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:)])/g, "$1")
    .trim();
}
