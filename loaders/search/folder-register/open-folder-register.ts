import {UserError} from "../../../src/text/errors.js";
import {openDatabase} from "../../disk/duckdb.js";
import type {FailedPartition, Partition, Register} from "../register/register-contract.js";
import {documentsTable, peopleTable} from "../register/register-tables.js";
import {explainFileFailure} from "./explain-file-failure.js";
import {findRegisterFiles, type RegisterFile} from "./find-register-files.js";
import {selectFromFile} from "./select-from-file.js";

/**
 * Opens a folder of Parquet or CSV files as a register: `people` and `documents`, or OMOP's `person` and `note`.
 * Each file of documents is a partition. Throws a `UserError` where a table is missing or people cannot be read;
 * a file of documents that cannot be read is among the failed partitions.
 */
export async function openFolderRegister(directory: string): Promise<Register> {
  const peopleFiles = await findRegisterFiles(directory, peopleTable.names);
  const documentFiles = await findRegisterFiles(directory, documentsTable.names);
  const database = await openDatabase();
  try {
    const people: string[] = [];
    for (const file of peopleFiles) {
      const read = await selectFromFile(database.connection, file, peopleTable);
      if ("problem" in read) throw new UserError(`${directory}: ${read.problem}`);
      people.push(read.select);
    }
    const partitions: Partition[] = [];
    const failed: FailedPartition[] = [];
    for (const file of documentFiles) {
      const read = await selectFromFile(database.connection, file, documentsTable);
      if ("problem" in read) failed.push({name: file.path, message: read.problem});
      else partitions.push(partition(file, read.select));
    }
    return {
      name: directory,
      people: people.join("\nUNION ALL\n"),
      partitions,
      failed,
      explain: ({name}, error) => explainFileFailure(name, error)
    };
  } finally {
    database.close();
  }
}

function partition({path, bytes, modified}: RegisterFile, select: string): Partition {
  return {name: path, fingerprint: `${bytes} bytes, changed ${modified}`, size: bytes, select};
}
