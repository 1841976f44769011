import {readdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";

const files = "page/site-files.ts";

/** The files that a page can name and that only an extract has. */
const prepared = /FileAttachment\("\.\.\/(data|results)\/([^"]+)"\)/;

/** What only the page needs that reads a reader's own files. */
const own = /FileAttachment\("\.\.\/assets\/(?:import-worker\.js|sqlite\.wasm)"\)\.href/g;

/**
 * Makes the pages name the files of a release: what an extract has and a release does not is left out, and its tables are
 * those that the reader's engine loads.
 * @param root a copy of the site's sources, which is changed
 * @param folder the prepared release
 */
export async function nameReleasedFiles(root: string, folder: string): Promise<void> {
  const there = new Set<string>();
  for (const place of ["data", "results"])
    for (const file of await readdir(join(folder, place))) there.add(`${place}/${file}`);
  const lines = (await readFile(join(root, files), "utf8")).split("\n").filter((line) => {
    const [, place, file] = prepared.exec(line) ?? [];
    return place === undefined || there.has(`${place}/${file}`);
  });
  const added = (kind: string) =>
    [...there]
      .filter((file) => file.endsWith(`.${kind}`) && !lines.some((line) => line.includes(`"../${file}"`)))
      .sort()
      .map((file) => {
        const [name, path] = [basename(file, `.${kind}`), `../${file}`].map((text) => JSON.stringify(text));
        return `  ${name}: FileAttachment(${path}).href,\n`;
      })
      .join("");
  const text = lines
    .join("\n")
    .replaceAll(own, '""')
    .replace("export const tableFiles = {\n", (start) => start + added("parquet"))
    .replace("export const csvFiles = {\n", (start) => start + added("csv"));
  await writeFile(join(root, files), text);
}
