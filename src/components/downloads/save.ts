import {html} from "htl";

/** Hands a file to the reader. */
export function save(name: string, contents: Blob): void {
  const url = URL.createObjectURL(contents);
  const link = html`<a href=${url} download=${name}></a>`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A file of text, in UTF-8 and without a byte order mark. */
export function textFile(type: string, text: string): Blob {
  return new Blob([text], {type: `${type};charset=utf-8`});
}
