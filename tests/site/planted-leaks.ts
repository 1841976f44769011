import {copyFile, link, mkdir, readdir, readFile, rename, writeFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";

/** A leak to be planted in a site for release: what it is, in which file, and how an account must tell it. */
export type Leak = {what: string; file: RegExp; change(path: string): Promise<void>; told: RegExp};

const replacing = (from: RegExp | string, to: string) => async (path: string) => {
  const text = await readFile(path, "utf8");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} does not hold ${from}`);
  await writeFile(path, changed);
};

/** The same table with a level that no row has any more, left over in a categorical column. */
async function withStaleLevel(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(`SELECT DISTINCT route FROM '${path}'`);
  const levels = [...reader.getRows().map(([route]) => `'${route}'`), "'zz-hidden'"];
  await connection.run(
    `COPY (SELECT * REPLACE (route::ENUM(${levels.join(", ")}) AS route) FROM '${path}') TO '${path}.new' (FORMAT parquet)`
  );
  connection.closeSync();
  instance.closeSync();
  await rename(`${path}.new`, path);
}

const inTitle = /(<h2 id="informants">[^<]*)/;

/** One of each kind. What stands in a table is the audit's own to find out; these stand beside the tables. */
export const plantedLeaks: Leak[] = [
  {
    what: "a percentage",
    file: /^identification\.html$/,
    change: replacing(inTitle, "$1 (9.1 %)"),
    told: /"9\.1"/
  },
  {
    what: "an interval",
    file: /^identification\.html$/,
    change: replacing(inTitle, "$1, 2.5 to 27.8"),
    told: /"2\.5", (?:"to", )?"27\.8"/
  },
  {
    what: "a p value",
    file: /^results\/derived\.json$/,
    change: replacing("[\n", '[\n{"id":"routes seen","method":"fisher","values":{"pValue":0.04321}},\n'),
    told: /"0\.04321"/
  },
  {
    what: "a coordinate",
    file: /^identification\.html$/,
    change: replacing(/(<rect[^>]* width=")[\d.]+"/, '$187.123"'),
    told: /"87\.123"/
  },
  {
    what: "alternative text",
    file: /^challenges\.html$/,
    change: replacing(/aria-label="[^"]*withheld[^"]*"/, 'aria-label="Children: seventhly 77 of 99"'),
    told: /"seventhly"/
  },
  {
    what: "a number in a CSV",
    file: /^data\/informants\.csv$/,
    change: replacing(/,,(\d+)\n/, ",8642.5,$1\n"),
    told: /"8642/
  },
  {
    what: "a word in the search index",
    file: /^search-index\.json$/,
    change: replacing("{", '{"hiddenlevel":7,'),
    told: /"hiddenlevel"/
  },
  {
    what: "a level in a categorical footer",
    file: /^data\/identification-routes\.parquet$/,
    change: withStaleLevel,
    told: /other bytes than the release gives/
  },
  {
    what: "a renamed identifier",
    file: /^results\/sample\.json$/,
    change: replacing('{"group"', '{"key":"P000","group"'),
    told: /"key", "P000"/
  },
  {
    what: "a number for machines",
    file: /^tables\.html$/,
    change: replacing('"@type": "Dataset",', '"@type": "Dataset",\n "size": "8643 excerpts",'),
    told: /"8643"/
  }
];

/** Copies a site and plants a leak in the copy; returns the file in which it stands. The other files are links. */
export async function plantIn(site: string, copy: string, {file, change}: Leak): Promise<string> {
  const files = (await readdir(site, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const found = files.find((name) => file.test(name));
  if (!found) throw new Error(`the site has no ${file}`);
  for (const name of files) {
    await mkdir(dirname(join(copy, name)), {recursive: true});
    await (name === found ? copyFile : link)(join(site, name), join(copy, name));
  }
  await change(join(copy, found));
  return found;
}
