import {readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {exists, writeAllWhole} from "../../disk/write-whole.js";
import {isMarkedSynthetic, sourceFiles} from "./extract-sources.js";

/**
 * Writes a synthetic extract's tables, given as file name and text, to a directory. The files it was made
 * from go with them if the directory is another, and the seed in datapackage.json is the one used, so that
 * the directory is a complete extract; `besides` names further files that belong to it. The files appear together. A directory that holds an extract not marked as synthetic is left alone: UserError.
 */
export async function writeExtract(
  tables: ReadonlyMap<string, string>,
  {from, to, seed, besides = []}: {from: string; to: string; seed: number; besides?: readonly string[]}
): Promise<void> {
  await refuseRealExtract(to, [...tables.keys()]);
  const files = new Map(tables);
  for (const name of [...sourceFiles, ...besides]) {
    const text = await readFile(join(from, name), "utf8");
    const copy = name === "datapackage.json" ? withSeed(text, seed) : text;
    if (resolve(from) !== resolve(to) || copy !== text) files.set(name, copy);
  }
  await writeAllWhole(new Map([...files].map(([name, text]) => [join(to, name), text])));
}

async function refuseRealExtract(directory: string, names: readonly string[]): Promise<void> {
  const synthetic = await isMarkedSynthetic(directory);
  const holdsTables = (await Promise.all(names.map((name) => exists(join(directory, name))))).some(Boolean);
  if (synthetic === false || (synthetic === undefined && holdsTables)) {
    throw new UserError(
      `${directory} holds an extract that is not marked "synthetic": true; nothing was written. Choose another --out.`
    );
  }
}

function withSeed(dataPackage: string, seed: number): string {
  return dataPackage.replace(/("seed"\s*:\s*)\d+/, `$1${seed}`);
}
