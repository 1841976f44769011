import {spawnSync} from "node:child_process";
import {cp, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

/** How a command ended. */
export type Ended = {code: number | null; stdout: string; stderr: string};

/** Runs a command of the project as its npm script does, in a process of its own. */
export function runScript(name: string, ...words: string[]): Ended {
  const {EXTRACT: _, ...environment} = process.env;
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ["--import", "tsx", `loaders/commands/${name}.ts`, ...words],
    {encoding: "utf8", env: environment}
  );
  return {code: status, stdout, stderr};
}

/** Runs a command of the project in this process, which saves the seconds that its own would take to start. */
export function runCommand(name: string, ...words: string[]): Promise<Ended> {
  return runCommandWith({}, name, ...words);
}

/** Runs a command in this process, with some variables in its environment. */
export function runCommandWith(
  environment: Readonly<Record<string, string>>,
  name: string,
  ...words: string[]
): Promise<Ended> {
  return runProgramWith(environment, `loaders/commands/${name}.ts`, ...words);
}

/** Runs any program in this process, given as a path from the root. */
export async function runProgramWith(
  environment: Readonly<Record<string, string>>,
  path: string,
  ...words: string[]
): Promise<Ended> {
  const restore = lendProcess(environment, words);
  const written = {stdout: "", stderr: ""};
  let exit: number | undefined;
  for (const stream of ["stdout", "stderr"] as const)
    process[stream].write = (text: string | Uint8Array) => {
      if (exit === undefined) written[stream] += text; // nothing is written after the end
      return true;
    };
  process.exit = (code) => {
    exit ??= Number(code ?? process.exitCode ?? 0);
    throw new Error(`${path} has ended`);
  };
  try {
    runs += 1;
    await import(`${resolve(path)}?run=${runs}`); // a new run is a new module
    return {code: exit ?? Number(process.exitCode ?? 0), ...written};
  } finally {
    restore();
  }
}

let runs = 0;

/** Gives this process the words and the environment of a command, and returns what takes them back. */
function lendProcess(environment: Readonly<Record<string, string>>, words: readonly string[]): () => void {
  const {argv, env, exitCode, exit} = process;
  const writes = [process.stdout.write, process.stderr.write] as const;
  const signals = ["SIGINT", "SIGTERM"] as const;
  const listeners = signals.map((signal) => process.listeners(signal));
  const {EXTRACT: _, ...inherited} = env;
  process.argv = [...argv.slice(0, 2), ...words];
  process.env = {...inherited, ...environment};
  process.exitCode = undefined;
  return () => {
    Object.assign(process, {argv, env, exitCode, exit});
    [process.stdout.write, process.stderr.write] = writes;
    for (const [i, signal] of signals.entries())
      for (const listener of process.listeners(signal))
        if (!listeners[i]?.includes(listener)) process.removeListener(signal, listener);
  };
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
