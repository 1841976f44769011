import {join} from "node:path";
import {FaultList} from "../../../src/extract/fault-list.js";
import {ExtractFaults} from "../../../src/extract/faults.js";
import {loadTable} from "../../../src/extract/load-table.js";
import {readPackage} from "../../../src/extract/read-package.js";
import {findRecordLines} from "../../../src/extract/scan-records.js";
import {diskFolder} from "../../disk/disk-folder.js";
import {nativeDatabase, openDatabase, selectRows} from "../../disk/duckdb.js";
import {checkDirectory} from "../../disk/read-extract.js";
import {cohortFaults, type ExtractPatients} from "./check-cohort.js";
import {readScreening} from "./read-screening.js";
import {noteScreening} from "./screening-notes.js";
import {type ScreeningSummary, summariseScreening} from "./screening-summary.js";

/** A screening compared with a search. */
export interface ComparedScreening {
  /** What `counts.json` holds under `screening`. */
  readonly summary: ScreeningSummary;
  /** Sentences about what is odd and may be right, each with the file's name. */
  readonly notes: readonly string[];
}

/**
 * Reads a screening and compares it with the people whom a search retrieved and, where an extract is named, with its
 * patients.
 * @throws ExtractFaults with all faults of the file, or else all of the cohort
 * @param candidates the ids of the people retrieved
 * @param extract the folder of the extract whose patients must be the people included
 */
export async function screen(
  file: string,
  candidates: readonly string[],
  extract?: string
): Promise<ComparedScreening> {
  const screening = await readScreening(file);
  if (extract !== undefined) {
    const faults = cohortFaults(file, screening.outcomes, await readPatients(extract));
    if (faults.length > 0) throw new ExtractFaults(faults);
  }
  return {
    summary: summariseScreening(screening, candidates),
    notes: noteScreening(screening, candidates).map((note) => `${file}: ${note}`)
  };
}

/** Reads only the patients; `npm run validate` checks the rest of the extract. */
async function readPatients(directory: string): Promise<ExtractPatients> {
  const {connection, close} = await openDatabase();
  const faults = new FaultList();
  try {
    await checkDirectory(directory);
    const [database, folder] = [nativeDatabase(connection), diskFolder(directory)];
    const {resources} = await readPackage(database, folder);
    const patients = resources.find(({name}) => name === "patients");
    if (patients === undefined) throw new Error("an extract's description always lists its patients");
    const table = await loadTable(database, folder, patients, faults);
    if (!faults.isEmpty || table === undefined) {
      const found = await faults.settle(
        [patients.path],
        () => patients.fields.map(({name}) => name),
        (_, records) => findRecordLines(folder, patients.path, table?.delimiter ?? ",", records)
      );
      throw new ExtractFaults(found.map((fault) => ({...fault, file: join(directory, fault.file)})));
    }
    const rows = await selectRows<{patient_id: string}>(
      connection,
      "SELECT patient_id FROM patients WHERE patient_id IS NOT NULL ORDER BY rowid"
    );
    return {file: join(directory, patients.path), patients: rows.map(({patient_id}) => patient_id)};
  } finally {
    close();
  }
}
