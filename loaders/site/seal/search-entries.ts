import type {SearchEntry} from "../../../src/model/search-entry.js";
import {find} from "./dom.js";
import type {Page} from "./sealing.js";

/** What a page offers to look for, and its place among the pages of the menu. */
export type PageEntries = {place: number; entries: FoundEntry[]};

/** An entry; of a finding, with the first cell of each row of its table, which names a code or level. */
type FoundEntry = SearchEntry & {rows?: string[]};

/**
 * Everything on a drawn page that a reader can look for: the page and its sections, findings, codes, tables with their
 * fields, and methods.
 */
export function pageEntries({path, document}: Page): PageEntries {
  const main = find(document, "#observablehq-main");
  const links = [...document.querySelectorAll("#observablehq-sidebar li")];
  const place = links.findIndex((link) => link.matches(".observablehq-link-active"));
  const title = textOf(links[place] ?? find(document, "h1"));
  const entries: FoundEntry[] = [];
  const add = (kind: SearchEntry["kind"], name: string, id: string | undefined, text = "") => {
    const entry: FoundEntry = {kind, title: name, page: title, text, href: id ? `${path}#${id}` : path};
    entries.push(entry);
    return entry;
  };
  let section = add("page", title, undefined);

  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) section.text += node.nodeValue;
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const found = node as Element;
    if (found.matches(silent) || found.localName === "h1") return;
    if (found.matches("section.card")) addCard(found);
    else if (found.matches(".codebook details")) addCode(found);
    else if (found.matches("form.filters")) addMethods(found);
    else if (found.matches("h2[id], h3[id]")) section = add("section", textOf(found), found.id);
    else for (const child of found.childNodes) visit(child);
    section.text += " ";
  };

  const addCard = (card: Element) => {
    const heading = card.querySelector("h2, h3");
    if (!heading) return;
    const isTable = heading.id.startsWith("table-");
    const words = [
      ...card.querySelectorAll(isTable ? "p:not(.card-downloads)" : ".card-measure, caption, tbody th")
    ].map(textOf);
    const entry = add(isTable ? "table" : "finding", textOf(heading), heading.id, words.join(" "));
    if (!isTable) entry.rows = [...card.querySelectorAll("tbody th")].map(textOf);
    else
      for (const row of card.querySelectorAll("details tbody tr")) {
        const [name, ...rest] = [...row.children].map(textOf);
        if (name) add("field", name, heading.id, rest.join(" "));
      }
  };
  const addCode = (code: Element) => {
    const [name = "", ...meaning] = [...code.querySelectorAll("dd")].map(textOf);
    add(
      "code",
      textOf(code.querySelector("summary strong") ?? code),
      section.href.split("#")[1],
      [...meaning, name].join(" ")
    );
  };
  const addMethods = (filters: Element) => {
    for (const option of filters.querySelectorAll("select[name=method] option:not([value=''])"))
      add("method", textOf(option), section.href.split("#")[1]);
  };

  visit(main);
  for (const entry of entries) entry.text = plain(entry.text);
  return {place, entries};
}

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
