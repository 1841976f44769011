import {quoteLiteral} from "../queries/quote.js";
import type {DataPackage} from "./data-package.js";
import type {ExtractDatabase} from "./database.js";
import type {Complain} from "./descriptor-json.js";
import {lineOfValue, parseJson} from "./descriptor-json.js";
import {type ExtractFolder, UnreadableFile} from "./extract-folder.js";
import {FaultList} from "./fault-list.js";
import {ExtractFaults} from "./faults.js";
import {parsePackage} from "./parse-package.js";
import {addStudySchema} from "./study-schema.js";

/** The file that describes the others. */
export const descriptorFile = "datapackage.json";

/**
 * Reads and checks the `datapackage.json` of an extract, and adds the schema of the study. Throws `ExtractFaults` where
 * it does not describe an extract. The files are not read then, because nothing says how.
 */
export async function readPackage(database: ExtractDatabase, folder: ExtractFolder): Promise<DataPackage> {
  const faults = new FaultList();
  const {value, text} = await readDescriptor(database, folder);
  const complain: Complain = (place, message, at) => {
    const line = at === undefined ? undefined : lineOfValue(text, at);
    faults.add({
      file: descriptorFile,
      rule: "data package",
      message,
      ...(place === "" ? {} : {column: place}),
      ...(line === undefined ? {} : {line})
    });
  };
  if (text.includes("\\u0000")) complain("", "holds the character \\u0000, which no table can; take it out");
  const parsed = parsePackage(value, complain);
  const dataPackage = parsed && addStudySchema(parsed, complain);
  if (dataPackage !== undefined && faults.isEmpty) await checkPatterns(database, dataPackage, complain);
  if (dataPackage === undefined || !faults.isEmpty)
    throw new ExtractFaults(await faults.settle([descriptorFile]));
  return dataPackage;
}

async function readDescriptor(
  database: ExtractDatabase,
  folder: ExtractFolder
): Promise<{value: unknown; text: string}> {
  const fail = (file: string, rule: string, message: string, line?: number): never => {
    throw new ExtractFaults([{file, rule, message, ...(line === undefined ? {} : {line})}]);
  };
  const bytes = await readWhole(folder).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error;
    return fail(descriptorFile, "file", error.message);
  });
  const text = await parseJson(database, bytes);
  return "value" in text ? text : fail(descriptorFile, "JSON", text.problem, text.line);
}

async function readWhole(folder: ExtractFolder): Promise<Uint8Array> {
  const file = await folder.open(descriptorFile);
  try {
    return await file.read(0, file.size);
  } finally {
    await file.close();
  }
}

async function checkPatterns(
  database: ExtractDatabase,
  dataPackage: DataPackage,
  complain: Complain
): Promise<void> {
  for (const {name: table, fields} of dataPackage.resources)
    for (const {name, constraints} of fields)
      if (constraints.pattern !== undefined)
        await database
          .run(`SELECT regexp_full_match('', ${quoteLiteral(constraints.pattern)})`)
          .catch(() =>
            complain(`${table}.${name}`, "pattern is not a regular expression that DuckDB (RE2) knows")
          );
}
