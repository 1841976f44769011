import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {writeWhole} from "../../disk/write-whole.js";
import type {Partition} from "../register/register-contract.js";

/** What is known about a partition that has been searched. Its hits and people are in files of their own. */
export interface FinishedPartition {
  readonly name: string;
  readonly fingerprint: string;
  /** The SHA-256 of the compiled search. */
  readonly search: string;
  readonly documents: number;
  /** Documents without an id or without a person, which are not searched. */
  readonly nameless: number;
  /** Unicode code points of text. */
  readonly characters: number;
}

/** The files of one partition's results. */
export interface PartitionFiles {
  readonly hits: string;
  /** person_id and a hash of document_id of every document. */
  readonly documents: string;
}

/** The folder that holds the results of finished partitions until all are done, inside the folder of results. */
export class PartialResults {
  readonly folder: string;
  readonly #search: string;

  constructor(out: string, compiled: string) {
    this.folder = join(out, ".partial");
    this.#search = createHash("sha256").update(compiled).digest("hex");
  }

  /** Makes the folder and removes unfinished files from it. */
  async open(): Promise<void> {
    await mkdir(this.folder, {recursive: true});
    for (const name of await readdir(this.folder))
      if (name.endsWith(".tmp")) await rm(join(this.folder, name), {recursive: true, force: true});
  }

  /** Where a partition's results are put. */
  files({name}: Partition): PartitionFiles {
    const stem = this.#stem(name);
    return {hits: `${stem}.hits.parquet`, documents: `${stem}.documents.parquet`};
  }

  /** What an earlier run found in a partition, if it searched the same bytes for the same terms and finished. */
  async readFinished({name, fingerprint}: Partition): Promise<FinishedPartition | undefined> {
    try {
      const found = JSON.parse(await readFile(`${this.#stem(name)}.json`, "utf8")) as FinishedPartition;
      const isWhole = [found.documents, found.nameless, found.characters].every(Number.isSafeInteger);
      return isWhole &&
        found.name === name &&
        found.fingerprint === fingerprint &&
        found.search === this.#search
        ? found
        : undefined;
    } catch {
      return undefined;
    }
  }

  /** Declares a partition finished, once its files are in place. */
  async finish(
    {name, fingerprint}: Partition,
    counts: Pick<FinishedPartition, "documents" | "nameless" | "characters">
  ): Promise<FinishedPartition> {
    const finished = {name, fingerprint, search: this.#search, ...counts};
    await writeWhole(`${this.#stem(name)}.json`, JSON.stringify(finished));
    return finished;
  }

  /** A path in the folder for a temporary file; the next run removes it after a crash. */
  temporary(name: string): string {
    return join(this.folder, `${name}.tmp`);
  }

  /** Removes the folder. */
  async remove(): Promise<void> {
    await rm(this.folder, {recursive: true, force: true});
  }

  #stem(name: string): string {
    return join(this.folder, createHash("sha256").update(name).digest("hex").slice(0, 16));
  }
}
