import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {formatCsv} from "../../src/import/format-csv.js";
import {UsageError} from "../../src/text/errors.js";
import {main} from "../disk/main.js";
import {readExtractSources} from "../synthetic/extract/extract-sources.js";
import {synthesiseExtract} from "../synthetic/extract/synthesise-extract.js";
import {writeExtract} from "../synthetic/extract/write-extract.js";
import {synthesiseScreening} from "../synthetic/search/synthesise-screening.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm run synthesise --";

const usage = `${name} [--seed N] [--out DIR] [--extract DIR]

Makes a synthetic extract from the codebook.csv, reported.csv and datapackage.json of an extract: patients,
identifications, excerpts and codings. Where datapackage.json names a search, it also makes the screening of what that
search finds. The same seed gives the same bytes. It writes only to a folder whose extract says "synthetic": true.

  --seed N       a whole number; the default is the seed in datapackage.json
  --out DIR      where to write; another folder becomes a complete extract; the default is the extract's own folder`;

await main(async () => {
  const options = {seed: {type: "string"}, out: {type: "string"}} as const;
  const {values, extract: from} = readArguments({name, usage, options});
  const to = values.out ?? from;
  if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed)) {
    throw new UsageError(
      `--seed "${values.seed}" is not a whole number of at most nine figures; ${seeHelp(name)}`
    );
  }
  if (to === "") throw new UsageError(`--out names no folder; ${seeHelp(name)}`);
  const sources = await readExtractSources(from);
  const seed = values.seed === undefined ? sources.description.seed : Number(values.seed);
  const {search, pages} = sources.description;
  const tables = synthesiseExtract(sources, seed);
  if (search) {
    const strategy = await readFile(join(from, search.strategy), "utf8");
    const rows = await synthesiseScreening(tables.get("patients.csv") ?? "", strategy, search);
    tables.set("screening.csv", formatCsv(rows, ["person_id", "reviewer", "decision", "reason"]));
  }
  const besides = [...(search ? [search.strategy] : []), ...(pages === undefined ? [] : [pages])];
  await writeExtract(tables, {from, to, seed, besides});
  process.stdout.write(`${[...tables.keys()].join(", ")} written to ${to} from seed ${seed}\n`);
});
