import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {replaceFolder} from "../../disk/write-whole.js";

const ownNames = new Set(["README.md", "register.json", "people.parquet", "documents", "key.parquet"]);

/** A folder beside the destination that holds a register until it is whole. */
export interface RegisterDraft {
  readonly folder: string;
  /** Puts the folder in the destination's place, and removes an earlier register there. */
  finish(): Promise<void>;
  /** Removes the folder; without effect once finished. */
  abandon(): Promise<void>;
}

/**
 * Opens a folder beside the destination. A destination that holds anything but an earlier synthetic register is
 * refused with a `UserError`, before anything is written.
 */
export async function openRegisterDraft(out: string): Promise<RegisterDraft> {
  const target = resolve(out);
  await refuseOthers(target, out);
  const folder = join(dirname(target), `.${basename(target)}-unfinished-${process.pid}`);
  const remove = (path: string) => rm(path, {recursive: true, force: true, maxRetries: 10});
  await remove(folder);
  await mkdir(join(folder, "documents"), {recursive: true}).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${out} cannot be written (${error.code}); choose another --out`);
  });
  return {
    folder,
    async finish() {
      await refuseOthers(target, out);
      await replaceFolder(target, folder);
    },
    abandon: () => remove(folder)
  };
}

async function refuseOthers(target: string, out: string): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new UserError(`${out} is not a folder that can be read (${error.code}); choose another --out`);
  });
  if (names.length === 0) return;
  const foreign = names.find((name) => !ownNames.has(name));
  if (foreign === undefined && (await saysSynthetic(target))) return;
  const holds = foreign === undefined ? "no register.json that says it is synthetic" : `"${foreign}"`;
  throw new UserError(
    `${out} is not empty and not an earlier synthetic register: it holds ${holds}; nothing was written. Choose another --out.`
  );
}

async function saysSynthetic(folder: string): Promise<boolean> {
  try {
    const described: unknown = JSON.parse(await readFile(join(folder, "register.json"), "utf8"));
    return (
      typeof described === "object" &&
      described !== null &&
      "synthetic" in described &&
      described.synthetic === true
    );
  } catch {
    return false;
  }
}
