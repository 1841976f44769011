import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {describeRegister, type RegisterDescription} from "./describe-register.js";
import {holdEndSignals} from "./hold-end-signals.js";
import {mergeParts} from "./merge-parts.js";
import {planParts, type RegisterPart} from "./plan-parts.js";
import {readCohort} from "./read-cohort.js";
import {openRegisterDraft} from "./register-draft.js";
import {type PartProgress, partFiles} from "./write-part.js";
import {defaultWorkers, writeParts} from "./write-parts.js";

/** What a synthetic register should be, and where it goes. */
export interface RegisterWish {
  /** How many people, at least 1. */
  readonly people: number;
  /** A whole number; the same seed gives the same bytes. */
  readonly seed: number;
  /** The mean number of documents a person, at least 1. */
  readonly documentsPerPerson?: number;
  /** About how many documents a part holds, by default 100,000. The bytes depend on it. */
  readonly documentsPerPart?: number;
  /** The `patients.csv` of an extract whose patients are to be the true cases. */
  readonly cohort?: string | undefined;
  /** The folder, which must be empty, absent or an earlier synthetic register. */
  readonly out: string;
  /** How many parts are written at a time; by default one for each processor. The bytes do not depend on it. */
  readonly workers?: number;
  /** Receives now and then how much has been written. */
  readonly onProgress?: (written: PartProgress) => void;
}

/**
 * Writes a synthetic register: `people.parquet`, `documents/part=000/data.parquet` and so on, `key.parquet` (a row is
 * a planted passage), `register.json` and `README.md`. It grows in a folder beside `out` and takes its place when it is
 * whole. What the user can mend is a `UserError`, and then nothing was written.
 */
export async function writeRegister(wish: RegisterWish): Promise<RegisterDescription> {
  const {people, seed, documentsPerPerson = 20, documentsPerPart, cohort: path, out} = wish;
  const cohort = path === undefined ? undefined : await readCohort(path);
  refuseMisfits(people, cohort?.map(({id}) => id) ?? [], path);
  const parts = planParts({people, seed, documentsPerPerson, documentsPerPart, cohort});
  const draft = await openRegisterDraft(out);
  const {signal, release} = holdEndSignals();
  try {
    await makeFolders(parts, draft.folder);
    const {onProgress = () => {}, workers = defaultWorkers()} = wish;
    const {documents} = await writeParts(parts, draft.folder, {workers, onProgress, signal});
    await mergeParts(parts, draft.folder);
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
    await writeFile(join(draft.folder, "register.json"), `${JSON.stringify(description, null, 2)}\n`);
    await writeFile(join(draft.folder, "README.md"), describeRegister(description));
    signal.throwIfAborted();
    await draft.finish();
    return description;
  } finally {
    await draft.abandon();
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
