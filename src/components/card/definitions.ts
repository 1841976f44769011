import {html} from "htl";
import type {OnCard} from "../../figures/findings/finding.js";
import {type Row, readText} from "../../model/row.js";
import type {TableDescription} from "../../model/study.js";

/** What a code or a field means: its name, and sentences. */
export type Definition = {term: string; words: string[]};

/** The definitions of the codes and the fields that are on a card. */
export type Definitions = {codes: Definition[]; fields: Definition[]};

/**
 * What a card has to define.
 * @param rows those of its download, whose values name codes and fields where the card does not say itself what is on it
 */
export function definedOn(
  rows: readonly Row[],
  {
    onCard,
    codebook,
    tables
  }: {onCard: OnCard | undefined; codebook: readonly Row[]; tables: readonly TableDescription[]}
): Definitions {
  const {codes = [], fields = []} = onCard ?? {
    codes: rows.flatMap((row) => Object.values(row)),
    fields: rows.map(({variable}) => variable)
  };
  const [named, described] = [new Set<unknown>(codes), new Set<unknown>(fields)];
  const ofPatients = tables.find(({name}) => name === "patients")?.fields ?? [];
  return {
    codes: codebook.filter(({code}) => named.has(code)).map(definitionOfCode),
    fields: ofPatients
      .filter(({name}) => described.has(name))
      .map(({title, description}) => ({term: title, words: [description]}))
  };
}

/** The definitions as a list, the fields first. */
export function definitionList({fields, codes}: Definitions): HTMLElement {
  return html`<dl class="definitions">${[...fields, ...codes].map(
    ({term, words}) =>
      html`<div><dt>${term}</dt>${words.filter((part) => part !== "").map((part) => html`<dd>${part}</dd>`)}</div>`
  )}</dl>`;
}

function definitionOfCode(code: Row): Definition {
  const {include, exclude} = code;
  return {
    term: readText(code, "label"),
    words: [readText(code, "definition"), labelled("Include", include), labelled("Exclude", exclude)]
  };
}

function labelled(label: string, words: Row[string] | undefined): string {
  return words ? `${label}: ${words}` : "";
}
