import type {GuessedMapping} from "../../src/import/mapping/mapping.js";
import {UsageError} from "../../src/text/errors.js";
import {askChoices, openTerminal} from "../coding-software/import/ask-choices.js";
import {describeImport} from "../coding-software/import/describe-import.js";
import {importExtract} from "../coding-software/import/import-extract.js";
import {inspectFiles} from "../coding-software/import/inspect-files.js";
import {main} from "../disk/main.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm run import --";

const usage = `${name} FILE --out DIR [--map MAPPING.yaml] [--strict] [--no-input] [--codebook FILE] [--patients FILE] [--sheet NAME]
       ${name} FILE --inspect [--out DIR] [--map MAPPING.yaml]

Makes an extract from the files of coding software: a REFI-QDA project (.qdpx) or codebook (.qdc), a QualCoder project
(its folder, or zipped), a Taguette project (SQLite) or its highlights, or tables in CSV, TSV or XLSX with a row for each
segment or a column for each code. The content of a file decides what it is, not its name. A FILE may be the folder of a
project: unpacked, or with its texts beside it; the project and its texts can also be named one by one. Other files are
read together if all are tables, such as one for each coder. The extract is written whole and valid, with import-report.md,
or not at all.

  --out DIR           where to write the extract, or with --inspect a first mapping.yaml; required without --inspect
  --inspect           print what the file holds, and a first mapping with its guesses marked; import nothing
  --map MAPPING.yaml  which codes are routes, informants and themes, which variable is compared, what a patient is;
                      without it the import takes what the file shows, a default for what it leaves open, and lists both;
                      with --inspect, what it says of a table's columns, whatever else is still open in it
  --strict            ask for what the file leaves open, instead of taking a default
  --no-input          ask nothing; without it, and where input and output are a terminal, the import asks which variable is
                      compared and where the routes are, if the file does not say it
  --codebook FILE     the codebook with the tree and the definitions of the codes; the default is what FILE says
  --patients FILE     a table with the patients' variables: a row for each patient, one column with their names in FILE;
                      other names are patients who were never coded; the default is what FILE says
  --sheet NAME        the sheet of a workbook; the default is the first with a table`;

const options = {
  out: {type: "string"},
  map: {type: "string"},
  inspect: {type: "boolean"},
  strict: {type: "boolean"},
  "no-input": {type: "boolean"},
  codebook: {type: "string"},
  patients: {type: "string"},
  sheet: {type: "string"}
} as const;

await main(async () => {
  const {values, positionals: files} = readArguments({name, usage, options, positionals: 1000});
  const {out, map, inspect, strict = false, codebook, patients, sheet} = values;
  if (files.length === 0)
    throw new UsageError(
      `name what to import, a file or the folder that holds it, and where to write: ${name} thesis.qdpx --out thesis; or ask what a file holds: ${name} thesis.qdpx --inspect\n${seeHelp(name)}`
    );
  const faults = [
    ...(out || inspect ? [] : ["--out DIR is missing, the folder to write to"]),
    ...(out === "" ? ["--out names no folder"] : [])
  ];
  if (faults.length > 0) throw new UsageError(`${faults.join("\n")}\n${seeHelp(name)}`);
  const choices = {files, map, codebook, patients, sheet};
  const terminal = values["no-input"] ? undefined : openTerminal();
  const ask = terminal && ((draft: GuessedMapping) => askChoices(draft, terminal));
  if (inspect) process.stdout.write(await inspectFiles({...choices, out}));
  else {
    const report = await importExtract({...choices, strict, ask, out: out ?? ""});
    for (const guess of report.guesses) process.stderr.write(`${report.file}: taken for granted: ${guess}\n`);
    process.stdout.write(`${describeImport(report, out ?? "")}\n`);
  }
});
