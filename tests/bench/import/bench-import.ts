import {mkdtemp, rm, stat} from "node:fs/promises";
import {availableParallelism, cpus, loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {readArguments} from "../../../loaders/commands/arguments.js";
import {against, round} from "../against.js";
import {writeLargeProject} from "./large-project.js";
import {type Run, runChild} from "./run-child.js";

const name = "npm run bench -- import";

const usage = `${name}

Measures the import of a REFI-QDA project of 1,000 sources, 20 million characters and 50,000 codings, and prints JSON:
time and memory of the whole command, their limits, and their ratios to a bare pass of saxes over the XML of the same
archive, which reads no text and no position and writes nothing. A ratio to a limit below 1 is within.`;

const size = {sources: 1000, characters: 20_000_000, codings: 50_000};

/** `npm run bench -- import`. */
export async function benchImport(words: readonly string[]): Promise<void> {
  readArguments({name, usage}, words);
  const folder = await mkdtemp(join(tmpdir(), "casebook-bench-import-"));
  try {
    const load = loadavg().map(round);
    await writeLargeProject(folder, size);
    const file = join(folder, "large.qdpx");
    const mapping = join(folder, "large.mapping.yaml");
    const out = join(folder, "extract");
    const saxes = await runChild("tests/bench/import/saxes-child.ts", file);
    const ours = await runChild("loaders/commands/import.ts", file, "--map", mapping, "--out", out);
    const result = {
      machine: {cores: availableParallelism(), processor: cpus()[0]?.model, node: process.version, load},
      project: {...size, archiveMegabytes: round((await stat(file)).size / 1e6)},
      limits: {
        seconds: against(ours.seconds, 10, "s"),
        peakMegabytes: against(ours.peakMegabytes, 800, "MB")
      },
      ours: rounded(ours),
      saxes: rounded(saxes),
      oursOverSaxes: {
        seconds: round(ours.seconds / saxes.seconds),
        processorSeconds: round(ours.processorSeconds / saxes.processorSeconds),
        peakMegabytes: round(ours.peakMegabytes / saxes.peakMegabytes)
      }
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function rounded(run: Run): Run {
  return {
    seconds: round(run.seconds),
    processorSeconds: round(run.processorSeconds),
    peakMegabytes: round(run.peakMegabytes)
  };
}
