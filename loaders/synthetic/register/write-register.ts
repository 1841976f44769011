import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {readCohort} from "./read-cohort.js";
import {describeRegister, type RegisterDescription} from "./describe-register.js";
import {openWorkplace} from "./destination.js";
import {holdEndSignals} from "./hold-end-signals.js";
import {mergeParts} from "./merge-parts.js";
import {planParts, type RegisterPart} from "./plan-parts.js";
import {type PartProgress, partFiles} from "./write-part.js";
import {defaultWorkers, writeParts} from "./write-parts.js";

/** What a synthetic register is to be. */
export interface RegisterWish {
  /** How many people, at least 1. */
  readonly people: number;
  /** A whole number; the same seed gives the same bytes. */
  readonly seed: number;
  /** The mean number of documents a person, at least 1. */
  readonly documentsPerPerson?: number;
  /** The `patients.csv` of an extract whose patients are to be the true cases. */
  readonly cohort?: string | undefined;
  /** The folder, which must be empty, absent or an earlier synthetic register. */
  readonly out: string;
  /** How many parts are written at a time; one for each processor unless told. The bytes do not depend on it. */
  readonly workers?: number;
  /** Told now and then how much there is. */
  readonly onProgress?: (written: PartProgress) => void;
}

/**
 * Writes a synthetic register: `people.parquet`, `documents/part=000/data.parquet` and so on, `key.parquet` (a row is
 * a planted passage), `register.json` and `README.md`. It grows in a folder beside `out` and takes its place when it is
 * whole. What the user can mend is a `UserError`, and then nothing was written.
 */
export async function writeRegister(wish: RegisterWish): Promise<RegisterDescription> {
  const {people, seed, documentsPerPerson = 20, cohort: path, out} = wish;
  const cohort = path === undefined ? undefined : await readCohort(path);
  refuseMisfits(people, cohort?.map(({id}) => id) ?? [], path);
  const parts = planParts({people, seed, documentsPerPerson, cohort});
  const workplace = await openWorkplace(out);
  const {signal, release} = holdEndSignals();
  try {
    await makeFolders(parts, workplace.folder);
    const {onProgress = () => {}, workers = defaultWorkers()} = wish;
    const {documents} = await writeParts(parts, workplace.folder, {workers, onProgress, signal});
    await mergeParts(parts, workplace.folder);
    const count = (kind: string) =>
      parts.flatMap(({planted}) => planted).filter((one) => one.kind === kind).length;
    const description: RegisterDescription = {
      synthetic: true,
      people,
      documents,
      cases: count("case"),
      nearMisses: count("near miss"),
      seed,
      documentsPerPerson
    };
    await writeFile(join(workplace.folder, "register.json"), `${JSON.stringify(description, null, 2)}\n`);
    await writeFile(join(workplace.folder, "README.md"), describeRegister(description));
    signal.throwIfAborted();
    await workplace.finish();
    return description;
  } finally {
    await workplace.abandon();
    release();
  }
}

function refuseMisfits(people: number, ids: readonly string[], path = ""): void {
  if (ids.length > people)
    throw new UserError(
      `${path} holds ${ids.length} patients, more than --people ${people}; ask for more people`
    );
  const taken = ids.find((id) => {
    const number = /^R(\d{6,})$/.exec(id)?.[1];
    return number !== undefined && Number(number) >= 1 && Number(number) <= people;
  });
  if (taken !== undefined)
    throw new UserError(`${path}: patient_id "${taken}" is also the id of an invented person; rename it`);
}

async function makeFolders(parts: readonly RegisterPart[], folder: string): Promise<void> {
  await mkdir(join(folder, "parts"));
  for (const {number} of parts) await mkdir(dirname(partFiles(folder, number).documents));
}
