import {spawnSync} from "node:child_process";
import {cp, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** How a command ended. */
export type Ended = {code: number | null; stdout: string; stderr: string};

/** Runs a command of the project as its npm script does. */
export function runCommand(name: string, ...words: string[]): Ended {
  const {EXTRACT: _, ...environment} = process.env;
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ["--import", "tsx", `loaders/commands/${name}.ts`, ...words],
    {encoding: "utf8", env: environment}
  );
  return {code: status, stdout, stderr};
}

/** A copy of the shipped extract in a folder of its own, with some of its files rewritten. */
export async function changedExtract(
  changes: Record<string, (text: string) => string> = {}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "casebook-extract-"));
  await cp("data", folder, {recursive: true});
  for (const [file, change] of Object.entries(changes)) {
    const before = await readFile(join(folder, file), "utf8");
    const after = change(before);
    if (after === before) throw new Error(`nothing was changed in ${file}`);
    await writeFile(join(folder, file), after);
  }
  return folder;
}
