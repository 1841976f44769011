import {UserError} from "../../../src/text/errors.js";
import {openDatabase} from "../../disk/duckdb.js";
import type {FailedPartition, Partition, Register} from "../register/register.js";
import {documentsTable, peopleTable} from "../register/register-tables.js";
import {explainFailure} from "./explain-file-failure.js";
import {findTable, type TableFile} from "./find-register-files.js";
import {selectFrom} from "./select-from-file.js";

/**
 * Opens a folder of Parquet or CSV files as a register: `people` and `documents`, or OMOP's `person` and `note`.
 * Each file of documents is a partition. Throws a `UserError` where a table is missing or people cannot be read;
 * a file of documents that cannot be read is among the failed partitions.
 */
export async function openFolder(directory: string): Promise<Register> {
  const peopleFiles = await findTable(directory, peopleTable.names);
  const documentFiles = await findTable(directory, documentsTable.names);
  const database = await openDatabase();
  try {
    const people: string[] = [];
    for (const file of peopleFiles) {
      const read = await selectFrom(database.connection, file, peopleTable);
      if ("problem" in read) throw new UserError(`${directory}: ${read.problem}`);
      people.push(read.select);
    }
    const partitions: Partition[] = [];
    const failed: FailedPartition[] = [];
    for (const file of documentFiles) {
      const read = await selectFrom(database.connection, file, documentsTable);
      if ("problem" in read) failed.push({name: file.path, message: read.problem});
      else partitions.push(partition(file, read.select));
    }
    return {
      name: directory,
      people: people.join("\nUNION ALL\n"),
      partitions,
      failed,
      explain: ({name}, error) => explainFailure(name, error)
    };
  } finally {
    database.close();
  }
}

function partition({path, bytes, modified}: TableFile, select: string): Partition {
  return {name: path, fingerprint: `${bytes} bytes, changed ${modified}`, size: bytes, select};
}
