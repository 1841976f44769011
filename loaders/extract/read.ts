import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {openDatabase, quoteLiteral} from "../duckdb.js";
import {checkKeys} from "./check-keys.js";
import {checkReferences} from "./check-references.js";
import {checkRows} from "./check-rows.js";
import {createLevels} from "./create-levels.js";
import {type DataPackage, findField, findResource} from "./data-package.js";
import type {Complain} from "./descriptor.js";
import {FaultList} from "./fault-list.js";
import {ExtractFaults} from "./faults.js";
import {fieldRules} from "./field-rules.js";
import {checkKindsInUse, findRows} from "./find-rows.js";
import {describeSystemError, loadTable} from "./load-table.js";
import {parsePackage} from "./parse-package.js";
import {parseJson} from "./read-json.js";
import {findRecordLines} from "./scan-records.js";
import type {SourceTable} from "./source-table.js";
import {studyRules} from "./study-rules.js";
import {addStudySchema, reportedColumns} from "./study-schema.js";
import {createEmptyTable, typeTable} from "./type-tables.js";

const descriptorFile = "datapackage.json";

/** A valid extract in DuckDB. */
export interface Extract {
  /**
   * One typed table for each resource, named after it, with the columns and their order as in the schema and
   * the rows as in the file; an empty `reported` where the extract has none; and `levels`, see `createLevels`.
   */
  readonly connection: DuckDBConnection;
  readonly package: DataPackage;
  readonly directory: string;
  close(): void;
}

/**
 * Reads an extract and checks all of it: each file against the extract's own `datapackage.json`, and the files
 * against each other. Throws `ExtractFaults` with every fault that can be told at once.
 */
export async function readExtract(directory: string): Promise<Extract> {
  const database = await openDatabase();
  try {
    const dataPackage = await readPackage(database.connection, directory);
    await loadTables(database.connection, directory, dataPackage);
    return {...database, package: dataPackage, directory};
  } catch (error) {
    database.close();
    throw error;
  }
}

async function readPackage(connection: DuckDBConnection, directory: string): Promise<DataPackage> {
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
  if (dataPackage === undefined || !faults.isEmpty) throw await settle(faults, [descriptorFile]);
  await checkPatterns(connection, dataPackage, complain);
  if (!faults.isEmpty) throw await settle(faults, [descriptorFile]);
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

async function loadTables(
  connection: DuckDBConnection,
  directory: string,
  dataPackage: DataPackage
): Promise<void> {
  const {resources} = dataPackage;
  const faults = new FaultList();
  const tables = new Map<string, SourceTable>();
  for (const resource of resources) {
    const table = await loadTable(connection, directory, resource, faults);
    if (table !== undefined) tables.set(resource.name, table);
  }
  await checkTables(connection, dataPackage, tables, faults);
  if (!faults.isEmpty) throw await settleExtract(faults, directory, dataPackage, tables);
  for (const resource of resources) await typeTable(connection, resource);
  if (findResource(resources, "reported") === undefined)
    await createEmptyTable(connection, "reported", reportedColumns);
  const patients = findResource(resources, "patients");
  if (patients !== undefined) await createLevels(connection, patients);
}

async function checkTables(
  connection: DuckDBConnection,
  {resources}: DataPackage,
  tables: ReadonlyMap<string, SourceTable>,
  faults: FaultList
): Promise<void> {
  for (const table of tables.values()) {
    const fields = table.resource.fields.filter(({name}) => table.columns.includes(name));
    await checkRows(
      connection,
      table,
      fields.flatMap((field) => fieldRules(table.resource, field)),
      faults
    );
    await checkKeys(connection, table, faults);
    await checkReferences(connection, table, tables, faults);
  }
  const isPrimary = findField(findResource(resources, "identifications"), "is_primary");
  if (isPrimary === undefined) return;
  for (const rule of studyRules(isPrimary)) await findRows(connection, rule, tables, faults);
  await checkKindsInUse(connection, tables, faults);
}

async function settleExtract(
  faults: FaultList,
  directory: string,
  {resources}: DataPackage,
  tables: ReadonlyMap<string, SourceTable>
): Promise<ExtractFaults> {
  const resourceOf = (file: string) => resources.find(({path}) => path === file);
  return settle(
    faults,
    resources.map(({path}) => path),
    (file) => resourceOf(file)?.fields.map(({name}) => name) ?? [],
    async (file, records) =>
      findRecordLines(
        join(directory, file),
        tables.get(resourceOf(file)?.name ?? "")?.delimiter ?? ",",
        records
      )
  );
}

async function settle(
  faults: FaultList,
  files: readonly string[],
  columnsOf: (file: string) => readonly string[] = () => [],
  findLines: Parameters<FaultList["settle"]>[2] = async () => new Map()
): Promise<ExtractFaults> {
  return new ExtractFaults(await faults.settle(files, columnsOf, findLines));
}
