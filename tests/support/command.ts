import {spawnSync} from "node:child_process";
import {cp, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {buildSync} from "esbuild";

/** How a command ended. */
export type Ended = {code: number | null; stdout: string; stderr: string};

/** Runs a command of the project as its npm script does. */
export function runScript(name: string, ...words: string[]): Ended {
  return run(["--import", "tsx", `loaders/commands/${name}.ts`, ...words]);
}

/**
 * Runs a command of the project put together into one module beforehand, which starts in half the time that its npm
 * script takes to compile its modules one by one.
 */
export function runCommand(name: string, ...words: string[]): Ended {
  if (name === "register") return runScript(name, ...words); // it starts others of its own files
  return run(["--input-type=module", "-", ...words], bundleOf(name));
}

function run(words: readonly string[], input?: string): Ended {
  const {EXTRACT: _, ...environment} = process.env;
  const {status, stdout, stderr} = spawnSync(process.execPath, words, {
    encoding: "utf8",
    env: environment,
    input
  });
  return {code: status, stdout, stderr};
}

const bundles = new Map<string, string>();

/** The one module of a command; what asks where it stands is told that it is in `loaders`. */
function bundleOf(name: string): string {
  const known = bundles.get(name);
  if (known !== undefined) return known;
  const {outputFiles} = buildSync({
    entryPoints: [`loaders/commands/${name}.ts`],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    define: {"import.meta.url": JSON.stringify(pathToFileURL(resolve("loaders/disk/paths.ts")).href)},
    write: false,
    logLevel: "error"
  });
  const [bundle = ""] = outputFiles.map(({text}) => text);
  bundles.set(name, bundle);
  return bundle;
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
