import {writeArchive} from "../../../src/import/formats/archive/write-archive.js";
import {type ByteSource, bytesOf} from "../../../src/model/byte-source.js";
import {type MadeProject, projectXml} from "./refi-xml.js";

/** How a made project is laid out in its archive. */
export type Layout = {
  /** The document's name in the archive. */
  document?: string;
  /** The folder of sources, with its slash. */
  sources?: string;
  /** Further files. */
  files?: {name: string; bytes: Uint8Array}[];
  /** The texts' encoding. */
  encode?: (text: string) => Uint8Array;
};

/** The entries of a made project's archive: its document, then the texts of its sources that are not inline. */
export function refiEntries(project: MadeProject, layout: Layout = {}): {name: string; bytes: Uint8Array}[] {
  const {document = "project.qde", sources = "sources/", files = [], encode = utf8} = layout;
  const texts = (project.sources ?? [])
    .filter(({text, inline}) => text !== undefined && inline !== true)
    .map(({guid, text = ""}) => ({name: `${sources}${guid}.txt`, bytes: encode(text)}));
  return [{name: document, bytes: utf8(projectXml(project))}, ...texts, ...files];
}

/** A REFI-QDA project as the bytes of a `.qdpx`. */
export function refiProject(project: MadeProject, layout: Layout = {}): Promise<Uint8Array> {
  return writeArchive(refiEntries(project, layout));
}

/** The same as a file. */
export async function refiFile(
  project: MadeProject,
  layout: Layout = {},
  name = "made.qdpx"
): Promise<ByteSource> {
  return bytesOf(name, await refiProject(project, layout));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
