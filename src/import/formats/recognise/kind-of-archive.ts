import type {ByteSource} from "../../../model/byte-source.js";
import {FileFault} from "../../../text/errors.js";
import {openArchive} from "../archive/open-archive.js";
import {sentenceOfName} from "../foreign-files.js";
import {rootElement} from "../xml/root-element.js";
import type {FileKind} from "./read-whole.js";
import {whatCanBeGiven} from "./read-whole.js";

const mostLookedInto = 20;

/** What a ZIP archive is, by the names of its entries, or else by the root of the XML in it. */
export async function kindOfArchive(file: ByteSource): Promise<FileKind> {
  const archive = await openArchive(file);
  const has = (pattern: RegExp) => archive.entries.some(({name}) => pattern.test(name));
  if (has(/\.qde$/i)) return {kind: "REFI-QDA project", container: "zip", entry: undefined};
  const databases = archive.entries.filter(({name}) => /(^|\/)data\.qda$/i.test(name));
  if (databases.length > 1)
    throw new FileFault(
      `${file.name}: the archive holds ${databases.length} projects of QualCoder (${databases
        .slice(0, 5)
        .map(({name}) => name)
        .join(", ")}); pack one of them`
    );
  if (databases[0] !== undefined)
    return {kind: "QualCoder project", container: "zip", entry: databases[0].name};
  if (has(/^xl\/workbook\.xml$/)) return {kind: "table", container: "workbook", entry: undefined};
  if (has(/\.qdc$/i)) return {kind: "REFI-QDA codebook", container: "zip", entry: undefined};
  const candidates = archive.entries
    .filter(({name}) => /^[^/]*\.xml$|^[^/.]+$/i.test(name))
    .slice(0, mostLookedInto);
  for (const entry of candidates) {
    const root = rootElement((await archive.read(entry)).subarray(0, 65536));
    if (root === "Project") return {kind: "REFI-QDA project", container: "zip", entry: undefined};
    if (root === "CodeBook") return {kind: "REFI-QDA codebook", container: "zip", entry: undefined};
  }
  throw new FileFault(`${file.name}: ${sentenceOf(has, file.name, archive.entries.length)}`);
}

function sentenceOf(has: (pattern: RegExp) => boolean, name: string, entries: number): string {
  if (has(/^word\/document\.xml$/))
    return "this is a Word document; export the coding as .qdpx, or the table as .xlsx";
  if (has(/^content\.xml$/) && has(/^mimetype$/))
    return "this is a file of LibreOffice; save the table as .xlsx or .csv";
  if (has(/^xl\/workbook\.bin$/)) return "this is a binary workbook (.xlsb); save it as .xlsx";
  if (entries === 0) return "the archive is empty; export the project anew";
  if (has(/^[^/]*\.(csv|tsv|xlsx|sqlite3?|qdpx)$/i))
    return "this is an archive with a file of coding in it; unpack it and give that file";
  return (
    sentenceOfName(name) ??
    `this archive holds no project of coding software that is known; ${whatCanBeGiven}`
  );
}
