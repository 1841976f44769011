import {checkKeys} from "./check-keys.js";
import {checkReferences} from "./check-references.js";
import {checkValues} from "./check-values.js";
import {checkKindsInUse, listCodebookRules} from "./codebook-rules.js";
import {createLevels} from "./create-levels.js";
import {type DataPackage, filesOf, findField, findResource} from "./data-package.js";
import type {ExtractDatabase, LoadedTable} from "./database.js";
import type {ExtractFolder} from "./extract-folder.js";
import {FaultList} from "./fault-list.js";
import {ExtractFaults} from "./faults.js";
import {listFieldRules} from "./field-rules.js";
import {listIdentificationRules} from "./identification-rules.js";
import {loadTable} from "./load-table.js";
import {memoRules} from "./memo-rules.js";
import {readPackage} from "./read-package.js";
import {readPagesText} from "./read-pages.js";
import {checkReportedCells, listReportedRules} from "./reported-rules.js";
import {findRecordLines} from "./scan-records.js";
import {screeningRules} from "./screening-rules.js";
import {checkStudyRule} from "./study-rule.js";
import {leftOut} from "./study-schema.js";
import {addEmptyColumns, createEmptyTable, typeTable} from "./type-tables.js";

/**
 * Reads an extract and checks all of it: each file against the extract's own `datapackage.json`, and the files against
 * each other, and the words of its pages. The database then has one typed table for each resource, with the columns of
 * the schema in their order and the rows of the file. It also has `levels` (see `createLevels`), and empty what the extract
 * leaves out. Throws `ExtractFaults` with every fault that can be found at once.
 */
export async function readTables(database: ExtractDatabase, folder: ExtractFolder): Promise<DataPackage> {
  const dataPackage = await readPackage(database, folder);
  const {resources} = dataPackage;
  const faults = new FaultList();
  const tables = new Map<string, LoadedTable>();
  for (const resource of resources) {
    const table = await loadTable(database, folder, resource, faults);
    if (table !== undefined) tables.set(resource.name, table);
  }
  await checkTables(database, dataPackage, tables, faults);
  const {pages, synthetic} = dataPackage;
  const words = pages === undefined ? "" : await readPagesText(folder, pages, synthetic, faults);
  if (!faults.isEmpty) throw await settle(faults, folder, dataPackage, tables);
  for (const resource of resources) await typeTable(database, resource);
  for (const {table, isWhole, columns} of leftOut(resources))
    await (isWhole ? createEmptyTable : addEmptyColumns)(database, table, columns);
  const patients = findResource(resources, "patients");
  if (patients !== undefined) await createLevels(database, patients);
  return {...dataPackage, words};
}

async function checkTables(
  database: ExtractDatabase,
  {resources}: DataPackage,
  tables: ReadonlyMap<string, LoadedTable>,
  faults: FaultList
): Promise<void> {
  for (const table of tables.values()) {
    const fields = table.resource.fields.filter(({name}) => table.columns.includes(name));
    await checkValues(
      database,
      table,
      [...fields.flatMap((field) => listFieldRules(table.resource, field)), ...listReportedRules(table)],
      faults
    );
    await checkKeys(database, table, faults);
    await checkReferences(database, table, tables, faults);
  }
  await checkReportedCells(database, tables.get("reported"), faults);
  const isPrimary = findField(findResource(resources, "identifications"), "is_primary");
  const ofIdentifications = isPrimary ? listIdentificationRules(isPrimary) : [];
  for (const rule of [...listCodebookRules(), ...ofIdentifications, ...screeningRules, ...memoRules])
    await checkStudyRule(database, rule, tables, faults);
  await checkKindsInUse(database, tables, faults);
}

async function settle(
  faults: FaultList,
  folder: ExtractFolder,
  dataPackage: DataPackage,
  tables: ReadonlyMap<string, LoadedTable>
): Promise<ExtractFaults> {
  const resourceOf = (file: string) => dataPackage.resources.find(({path}) => path === file);
  const delimiterOf = (file: string) => tables.get(resourceOf(file)?.name ?? "")?.delimiter ?? ",";
  return new ExtractFaults(
    await faults.settle(
      filesOf(dataPackage),
      (file) => resourceOf(file)?.fields.map(({name}) => name) ?? [],
      (file, records) => findRecordLines(folder, file, delimiterOf(file), records)
    )
  );
}
