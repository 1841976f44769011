import {mkdtemp, rm} from "node:fs/promises";
import {availableParallelism, cpus, loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {projectRoot} from "../../../loaders/disk/paths.js";
import {readStrategy} from "../../../loaders/search/strategy/read-strategy.js";
import {writeRegister} from "../../../loaders/synthetic/register/write-register.js";
import {against, round} from "../against.js";
import {foundDocuments} from "./found-documents.js";
import {besideGrep, measureGrep} from "./grep.js";
import {readOptions} from "./options.js";
import {measurePostgres} from "./postgres.js";
import {measureQuality} from "./quality.js";
import {readCounts, runSearch} from "./run-search.js";
import {measureSizes, type Trial} from "./sizes.js";

/** `npm run bench -- search`: measures what is asked for, tells how far it is on stderr, and prints JSON. */
export async function benchSearch(words: readonly string[]): Promise<void> {
  const {people, register: given, only, seeds, postgresShare} = readOptions(words);
  const folder = await mkdtemp(join(tmpdir(), "casebook-bench-search-"));
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    const strategy = await readStrategy(join(projectRoot, "data", "search-strategy.yaml"));
    const register = given ?? join(folder, "register");
    const compared = only.has("sizes") || only.has("grep") || only.has("postgres");
    if (given === undefined && compared) {
      say(`making a register of ${people} people from seed 1`);
      await writeRegister({people, seed: 1, out: register});
    }
    const trial: Trial = {register, folder, say};
    const load = loadavg().map(round);
    const sizes = only.has("sizes") ? await measureSizes(trial) : undefined;
    const whole = compared ? await searchWhole(trial, sizes) : undefined;
    const grep =
      only.has("grep") && whole ? besideGrep(await measureGrep(trial, strategy), whole) : undefined;
    const postgres = only.has("postgres") ? await measurePostgres(trial, strategy, postgresShare) : undefined;
    const quality = [];
    if (only.has("quality"))
      for (const seed of seeds) {
        say(`making a register of ${people} people from seed ${seed}`);
        quality.push(await measureQuality({folder, say}, people, seed));
      }
    const result = {
      machine: {cores: availableParallelism(), processor: cpus()[0]?.model, node: process.version, load},
      limits: {
        ...sizes?.limits,
        ...(grep && {
          overGrepUtf8: against(grep.oursOver.utf8 ?? Number.NaN, 1, "times"),
          overGrepBytes: against(grep.oursOver.bytes ?? Number.NaN, 1, "times")
        }),
        ...Object.fromEntries(quality.flatMap(qualityLimits))
      },
      ...(whole && {ours: {...whole, seconds: round(whole.seconds)}}),
      ...(sizes && {sizes: sizes.report}),
      ...(grep && {grep: grep.report}),
      ...(postgres && {postgres}),
      oursOver: {
        ...(grep && {grep: grep.oursOver}),
        ...(postgres && whole && {postgres: overPostgres(postgres, whole)})
      },
      ...(quality.length > 0 && {quality})
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Ours over all of the register: what the others are held against. Searched once more unless it has been. */
async function searchWhole({register, folder}: Trial, known: {seconds: number; out: string} | undefined) {
  const out = known?.out ?? join(folder, "out-whole");
  const seconds = known?.seconds ?? (await runSearch(register, out)).seconds;
  const {documents, characters} = (await readCounts(out)).register;
  return {seconds, documents, characters, documentsWithATerm: await foundDocuments(out)};
}

/** Seconds a document over seconds a document; below 1 where a question was not answered in time, it is less still. */
function overPostgres(
  postgres: Awaited<ReturnType<typeof measurePostgres>>,
  {seconds, documents}: {seconds: number; documents: number}
) {
  if ("skipped" in postgres) return undefined;
  const ratios = Object.entries(postgres.asked).map(([name, asked]) => [
    asked.stopped === undefined ? name : `${name}, at most`,
    round(seconds / documents / (asked.seconds / postgres.documents))
  ]);
  return {note: "seconds a document, PostgreSQL's index made beforehand", ...Object.fromEntries(ratios)};
}

/** Limits from below: a ratio above 1 is within. */
function qualityLimits({seed, sensitivity, predictiveValue}: Awaited<ReturnType<typeof measureQuality>>) {
  const atLeast = (value: number | undefined, limit: number) => ({
    value: value ?? null,
    atLeast: limit,
    within: value !== undefined && value >= limit
  });
  return [
    [`sensitivity, seed ${seed}`, atLeast(sensitivity?.estimate, 0.98)],
    [`PPV, seed ${seed}`, atLeast(predictiveValue?.estimate, 0.9)]
  ] as const;
}
