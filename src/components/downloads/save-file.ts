import {html} from "htl";
import type {Filters} from "../../queries/filters.js";

/** Saves a file to the reader's downloads. */
export function saveFile(name: string, contents: Blob): void {
  const url = URL.createObjectURL(contents);
  const link = html`<a href=${url} download=${name}></a>`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A file of text in UTF-8, without a byte order mark. */
export function textFile(type: string, text: string): Blob {
  return new Blob([text], {type: `${type};charset=utf-8`});
}

/** The name of a download, from the finding and the filters that are on: `informants_sex-female.csv`. */
export function fileName(finding: string, levels: Filters["levels"], extension: string): string {
  const chosen = Object.entries(levels).map(([column, level]) => `_${plain(`${column} ${level}`)}`);
  return `${finding}${chosen.join("")}.${extension}`;
}

/** The letters and digits of a text in lower case, with a hyphen for anything between them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
