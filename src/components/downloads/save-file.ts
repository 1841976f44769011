import {html} from "htl";
import type {Filters} from "../../queries/filters.js";

/** Hands a file to the reader. */
export function saveFile(name: string, contents: Blob): void {
  const url = URL.createObjectURL(contents);
  const link = html`<a href=${url} download=${name}></a>`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A file of text, in UTF-8 and without a byte order mark. */
export function textFile(type: string, text: string): Blob {
  return new Blob([text], {type: `${type};charset=utf-8`});
}

/** The name of a download: the finding, and the filters that are on, as in `informants_sex-female.csv`. */
export function fileName(finding: string, levels: Filters["levels"], extension: string): string {
  const chosen = Object.entries(levels).map(([column, level]) => `_${plain(`${column} ${level}`)}`);
  return `${finding}${chosen.join("")}.${extension}`;
}

/** Letters and digits in lower case, with a hyphen for whatever is between them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
