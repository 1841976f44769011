import {createHash} from "node:crypto";
import {mkdir, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {assembleResults, resultsByName} from "../../../src/analysis/results.js";
import {describePages, findPageFaults} from "../../../src/extract/describe-pages.js";
import type {Protection} from "../../../src/model/protection.js";
import {nameTableBy, type Release} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {TableDescription} from "../../../src/model/study.js";
import {UserError} from "../../../src/text/errors.js";
import {releaseFile, serialiseRelease} from "../../disk/read-release.js";
import {findNameFaults} from "../../disk/release-form.js";
import {writeResults} from "../../results/write-results.js";
import {
  codebookWords,
  describeReleasedStudy,
  describeReleasedTable,
  describeTableBy,
  reportedWords
} from "./describe-release.js";
import {descriptorOf} from "./descriptor.js";
import {type PlainTable, writePlainTables} from "./write-tables.js";

/**
 * Writes what a site for release is made of, in the form in which an extract is prepared for its site: a function of the
 * release and of nothing else.
 * @param folder a folder that is not there yet
 * @throws UserError before anything is written, where a name in the release is none
 */
export async function writePrepared(release: Release, folder: string): Promise<void> {
  const {words = "", study} = release;
  const faults = [...findNameFaults(release), ...findPageFaults(words, study.synthetic)];
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  await mkdir(join(folder, "data"), {recursive: true});
  await mkdir(join(folder, "results"));
  const text = serialiseRelease(release);
  await writeFile(join(folder, releaseFile), text);
  const tables: Array<PlainTable & Pick<TableDescription, "title" | "description" | "fields">> = [
    ...release.tables.map((table) => ({name: table.name, rows: table.rows, ...describeReleasedTable(table)})),
    ...listTablesBy(release),
    {name: "codebook", rows: release.codebook, ...codebookWords},
    {name: "reported", rows: release.reported, ...reportedWords}
  ];
  await writePlainTables(tables, join(folder, "data"));
  const described = await Promise.all(
    tables.map(async ({rows, ...words}): Promise<TableDescription> => {
      const size = async (kind: string) => (await stat(join(folder, "data", `${words.name}.${kind}`))).size;
      return {...words, rows: rows.length, parquetBytes: await size("parquet"), csvBytes: await size("csv")};
    })
  );
  const fingerprint = createHash("sha256").update(text).digest("hex");
  await writeResults(resultsOf(release, described, fingerprint), join(folder, "results"));
  const descriptor = descriptorOf(release, described);
  await writeFile(join(folder, "datapackage.json"), `${JSON.stringify(descriptor, null, 2)}\n`);
}

/** The tables by further characteristics, each under a name of its own. */
function listTablesBy({tables, groupings = [], variables}: Release) {
  return groupings.flatMap(({by, tables: grouped}) => {
    const variable = variables.find(({name}) => name === by) ?? {title: by};
    return grouped.flatMap(({name, rows}) => {
      const table = tables.find((one) => one.name === name);
      return table ? [{name: nameTableBy(name, by), rows, ...describeTableBy(table, variable)}] : [];
    });
  });
}

/** The results of a release: the rows of each released query, and what follows from them. */
function resultsOf(
  release: Release,
  tables: readonly TableDescription[],
  fingerprint: string
): Map<string, unknown> {
  const rows = new Map<string, Row[]>(release.tables.map((table) => [table.name, table.rows]));
  const results = assembleResults(rows, describeReleasedStudy(release, fingerprint));
  const protection: Protection = {rules: release.rules, example: null};
  return new Map<string, unknown>([
    ...resultsByName(results),
    ["codebook", release.codebook],
    ["codebook-size", codebookSize(release)],
    ["reported", release.reported],
    ["tables", tables],
    ["pages", describePages({...describeReleasedStudy(release, ""), words: release.words ?? ""})],
    ["protection", protection]
  ]);
}

/** How many codes of each kind the release names. */
function codebookSize({codebook}: Release): Row[] {
  const kinds = [...new Set(codebook.map(({kind}) => String(kind)))];
  return kinds.map((kind) => ({kind, codes: codebook.filter((code) => code.kind === kind).length}));
}
