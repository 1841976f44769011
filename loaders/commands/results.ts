import {UsageError} from "../../src/text/errors.js";
import {main} from "../disk/main.js";
import {isSynthetic} from "../disk/read-extract.js";
import {writeQueryResults} from "../results/compute-results.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm run results --";

const usage = `${name} --out DIR [--extract DIR]

Runs every query of the analysis (src/queries/*.sql) on an extract and writes each result as <query>.json: an array of
row objects whose keys are the query's columns. Writes also derived.json, with every interval, difference, p value, ratio
and agreement that the site prints, and study.json, which describes the extract.

  --out DIR      where to write; required`;

await main(async () => {
  const {values, extract} = readArguments({name, usage, options: {out: {type: "string"}} as const});
  if (!values.out) throw new UsageError(`--out DIR is missing, the folder to write to; ${seeHelp(name)}`);
  const queries = await writeQueryResults(extract, values.out);
  if (!(await isSynthetic(extract)))
    process.stderr.write(
      `${values.out} holds counts from which nothing is withheld; they may not leave as they are, npm run build makes what may\n`
    );
  process.stdout.write(`${queries.length} results written to ${values.out}: ${queries.join(", ")}\n`);
});
