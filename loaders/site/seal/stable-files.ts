import {copyFile, readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {copyFolder} from "../../disk/copy-folder.js";
import {sha256} from "../../disk/fingerprint.js";
import {siteSource} from "../../disk/paths.js";
import {queriesDirectory} from "../../results/run-queries.js";
import {preview} from "./description.js";
import type {Sealing} from "./sealing.js";

/**
 * Puts the files that others may refer to at addresses that stay: `datapackage.json` and what it names, `codebook.csv`,
 * `results/<name>.json`, `queries/<query>.sql` and the picture of the site. `data/<table>.csv` and `.parquet` are there.
 */
export async function addStableFiles({site, described: folder, prepared, study}: Sealing): Promise<void> {
  await copyFolder(join(prepared, "results"), join(site, "results"));
  await copyFile(join(prepared, "data/codebook.csv"), join(site, "codebook.csv"));
  await copyFolder(queriesDirectory, join(site, "queries"), (path) => !path.endsWith(".ts"));
  await copyFile(join(siteSource, preview.file), join(site, preview.file));
  if (study.release) await copyFile(join(prepared, "release.json"), join(site, "release.json"));
  const descriptor = JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8")) as Descriptor;
  const resources: Resource[] = [];
  for (const resource of descriptor.resources) resources.push(await published(resource, site));
  const {pages} = descriptor;
  const described = {...descriptor, ...(pages && {pages: pagesFile}), resources};
  if (pages) await copyFile(join(folder, pages), join(site, pagesFile));
  if (descriptor.search?.strategy)
    await copyFile(join(folder, descriptor.search.strategy), join(site, "search-strategy.yaml"));
  await writeFile(join(site, "datapackage.json"), `${JSON.stringify(described, null, 2)}\n`);
}

/** Where the words of the pages are, as the extract has them. */
const pagesFile = "pages.md";

type Descriptor = {
  resources: Resource[];
  pages?: string;
  search?: {strategy?: string};
  [property: string]: unknown;
};

type Resource = {
  name: string;
  schema: {fields: Array<Record<string, unknown>>; [property: string]: unknown};
  [property: string]: unknown;
};

/** The description of a table as the site has it: whatever the extract's file was like, this is the CSV of `writeCsv`. */
async function published(resource: Resource, site: string): Promise<Resource> {
  const path = `data/${resource.name}.csv`;
  const file = join(site, path);
  return {
    ...resource,
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: (await stat(file)).size,
    hash: `sha256:${await sha256(file)}`,
    apostropheBeforeFormulas: true,
    dialect: {delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true},
    schema: {
      ...resource.schema,
      fields: resource.schema.fields.map(({trueValues: _true, falseValues: _false, ...field}) => field),
      missingValues: [""]
    }
  };
}
