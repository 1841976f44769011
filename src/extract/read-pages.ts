import {decodeUtf8} from "./descriptor-json.js";
import {type ExtractFolder, UnreadableFile} from "./extract-folder.js";
import type {FaultList} from "./fault-list.js";
import {parsePages} from "./parse-pages.js";

/** How many bytes the words of the pages may take: far more than anybody reads. */
const mostBytes = 500_000;

/**
 * Reads and checks the words that an extract brings for the pages of its site.
 * @param path the file in the folder
 * @returns its text; empty where it cannot be read
 */
export async function readPagesText(
  folder: ExtractFolder,
  path: string,
  synthetic: boolean,
  faults: FaultList
): Promise<string> {
  const complain = (message: string, line?: number) =>
    faults.add({file: path, rule: "pages", message, ...(line === undefined ? {} : {line})});
  try {
    const text = decodeUtf8(await readBytes(folder, path));
    if (text === undefined) throw new UnreadableFile("is not UTF-8; save it as UTF-8");
    parsePages(text, synthetic, (line, message) => complain(message, line));
    return text;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    complain(error.message);
    return "";
  }
}

async function readBytes(folder: ExtractFolder, path: string): Promise<Uint8Array> {
  const file = await folder.open(path);
  try {
    if (file.size > mostBytes)
      throw new UnreadableFile(`has more than ${mostBytes / 1000} kB; make it shorter`);
    return await file.read(0, file.size);
  } finally {
    await file.close();
  }
}
