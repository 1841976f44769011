import {parseArgs} from "node:util";
import {UsageError, UserError} from "../errors.js";
import {readSources} from "../synthesise/sources.js";
import {synthesise} from "../synthesise/synthesise.js";
import {writeExtract} from "../synthesise/write-extract.js";

const usage = `Usage: npm run synthesise -- [--seed N] [--extract DIR] [--out DIR]

Makes a synthetic extract: patients, identifications, excerpts and codings, byte for byte the same for the
same seed. It is made from the codebook.csv, reported.csv and datapackage.json of an extract.

  --seed N       a whole number; without it, the seed in datapackage.json
  --extract DIR  the extract whose three files are read; without it, EXTRACT or data
  --out DIR      where to write; without it, the same directory. Another becomes a complete extract.
  --help         shows this text

A directory that holds an extract not marked "synthetic": true is never written to.
`;

try {
  const {help, seed, from, to} = readOptions(process.argv.slice(2));
  process.stdout.write(help ? usage : await run(from, to, seed));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const known = error instanceof UserError || error instanceof UsageError;
  process.stderr.write(known ? `${error.message}\n` : `Nothing was synthesised: ${error.message}.\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function run(from: string, to: string, chosenSeed: number | undefined): Promise<string> {
  const sources = await readSources(from);
  const seed = chosenSeed ?? sources.description.seed;
  const tables = synthesise(sources, seed);
  await writeExtract(tables, {from, to, seed});
  return `${[...tables.keys()].join(", ")} written to ${to} from seed ${seed}.\n`;
}

function readOptions(words: string[]) {
  const {seed, extract = process.env.EXTRACT || "data", out = extract, help = false} = parse(words);
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) {
    throw new UsageError(`--seed "${seed}" is not a whole number of at most nine figures; see --help.`);
  }
  if (extract === "" || out === "")
    throw new UsageError("--extract and --out each need a directory; see --help.");
  return {help, seed: seed === undefined ? undefined : Number(seed), from: extract, to: out};
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        seed: {type: "string"},
        extract: {type: "string"},
        out: {type: "string"},
        help: {type: "boolean"}
      }
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split(". ")[0] : String(cause);
    throw new UsageError(`${reason}; see npm run synthesise -- --help.`, {cause});
  }
}
