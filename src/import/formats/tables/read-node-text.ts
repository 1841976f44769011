import {FileFault} from "../../../text/errors.js";
import type {TextTable} from "./text-table.js";

/** How the passages of a document begin: `<Files\\P01> - § 2 references coded  [1.23% Coverage]`, in any language. */
const documentLine = /^\s*<([^<>\r\n]*\\[^<>\r\n]*)> - § (\d+) \p{L}/u;

/** How a passage begins: `Reference 1 - 0.61% Coverage`. */
const referenceLine = /^\p{L}+ (\d+) - \d[\d.,]*\s?% \p{L}+\s*$/u;

/** Whether a text is that of one code of NVivo, by its beginning. */
export function isNodeText(text: string): boolean {
  return documentLine.test(text);
}

/**
 * Reads the text of one code of NVivo as a table of its passages. It names the documents, and neither the code, for which
 * the file's name stands, nor who coded. Throws a FileFault with the line of each document that has another number of
 * passages than it says.
 */
export function readNodeText(text: string, name: string, warnings: string[]): TextTable {
  const code = name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const rows: string[][] = [];
  const lines: number[] = [];
  const faults: string[] = [];
  let document = {name: "", line: 0, stated: 0, found: 0};
  let words: string[] = [];
  const endPassage = () => {
    if (document.found > 0) rows.push([document.name, code, words.join("\n").trim()]);
    words = [];
  };
  const endDocument = () => {
    endPassage();
    if (document.found !== document.stated)
      faults.push(
        `${name}: line ${document.line} says that ${document.stated} passages follow, and ${document.found} do; export the code again`
      );
  };
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    const [, path, stated] = documentLine.exec(content) ?? [];
    const reference = Number(referenceLine.exec(content)?.[1]);
    if (path !== undefined) {
      endDocument();
      document = {name: nameDocument(path), line: index + 1, stated: Number(stated), found: 0};
    } else if (reference === document.found + 1) {
      endPassage();
      document.found = reference;
      lines.push(index + 1);
    } else words.push(content);
  }
  endDocument();
  if (faults.length > 0) throw new FileFault(faults.join("\n"));
  const told = `${name} is the text of one code of NVivo, which it does not name: the code is called “${code}” after the file. Who coded is not in it.`;
  return {
    kind: "table",
    name,
    columns: ["Document", "Code", "Text"],
    rows,
    lines,
    isOneCode: true,
    warnings: [...warnings, told]
  };
}

/** A document is named without the folder of all documents, such as Files or Internals. */
function nameDocument(path: string): string {
  return path.split(/\\+/).slice(1).join("/");
}
