import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {quoteLiteral} from "../duckdb.js";
import type {DataPackage} from "./data-package.js";
import type {Complain} from "./descriptor.js";
import {FaultList} from "./fault-list.js";
import {ExtractFaults} from "./faults.js";
import {describeSystemError} from "./load-table.js";
import {parsePackage} from "./parse-package.js";
import {parseJson} from "./read-json.js";
import {addStudySchema} from "./study-schema.js";

const descriptorFile = "datapackage.json";

/**
 * Reads and checks the `datapackage.json` of an extract, with what the study adds to it. Throws `ExtractFaults` where
 * it does not describe an extract; the files are then not looked at, since nothing says how.
 */
export async function readPackage(connection: DuckDBConnection, directory: string): Promise<DataPackage> {
  const faults = new FaultList();
  const complain: Complain = (place, message) =>
    faults.add({
      file: descriptorFile,
      rule: "data package",
      message,
      ...(place === "" ? {} : {column: place})
    });
  const parsed = parsePackage(await readDescriptor(connection, directory), complain);
  const dataPackage = parsed && addStudySchema(parsed, complain);
  if (dataPackage !== undefined && faults.isEmpty) await checkPatterns(connection, dataPackage, complain);
  if (dataPackage === undefined || !faults.isEmpty)
    throw new ExtractFaults(await faults.settle([descriptorFile]));
  return dataPackage;
}

async function readDescriptor(connection: DuckDBConnection, directory: string): Promise<unknown> {
  const fail = (file: string, rule: string, message: string, line?: number): never => {
    throw new ExtractFaults([{file, rule, message, ...(line === undefined ? {} : {line})}]);
  };
  const folder = await stat(directory).catch(() => undefined);
  if (folder === undefined)
    fail(directory, "folder", "is missing; give the folder that holds datapackage.json");
  if (!folder?.isDirectory())
    fail(directory, "folder", "is not a folder; give the folder that holds datapackage.json");
  const bytes = await readFile(join(directory, descriptorFile)).catch((error: unknown) => {
    const problem = describeSystemError(error);
    if (problem === undefined) throw error;
    const missing = "is missing; an extract needs one that describes its files";
    return fail(descriptorFile, "file", problem.startsWith("is missing") ? missing : problem);
  });
  const text = await parseJson(connection, bytes);
  return "value" in text ? text.value : fail(descriptorFile, "JSON", text.problem, text.line);
}

async function checkPatterns(
  connection: DuckDBConnection,
  dataPackage: DataPackage,
  complain: Complain
): Promise<void> {
  for (const {name: table, fields} of dataPackage.resources)
    for (const {name, constraints} of fields)
      if (constraints.pattern !== undefined)
        await connection
          .run(`SELECT regexp_full_match('', ${quoteLiteral(constraints.pattern)})`)
          .catch(() =>
            complain(`${table}.${name}`, "pattern is not a regular expression that DuckDB (RE2) knows")
          );
}
