import {join} from "node:path";
import {UsageError, UserError} from "../../src/text/errors.js";
import {main} from "../disk/main.js";
import {projectRoot} from "../disk/paths.js";
import {createProgressLine} from "../disk/progress-line.js";
import {openFolderRegister} from "../search/folder-register/open-folder-register.js";
import {openPostgresRegister} from "../search/postgres-register/open-postgres-register.js";
import type {Register} from "../search/register/register-contract.js";
import {summariseOutcome} from "../search/run/outcome-words.js";
import {readScreening} from "../search/screening/read-screening.js";
import {screen} from "../search/screening/screen.js";
import {searchRegister} from "../search/search-register.js";
import {explainSearch} from "../search/sql/compile-search.js";
import {readStrategy} from "../search/strategy/read-strategy.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm run search --";

const usage = `${name} --register DIR --out DIR [--strategy FILE] [--screening FILE] [--extract DIR]
       ${name} --explain [--strategy FILE]

Searches the documents of a register for the terms of a strategy. Writes hits, candidates, terms and rules as Parquet, and
counts as JSON. After an interruption, the same command continues with what is not finished.

  --register DIR    the folder with people and documents (or OMOP's person and note), as Parquet or CSV; or the word
                    postgres, for the database that REGISTER_DATABASE_URL (or PGHOST and the related variables) names, in
                    the schema REGISTER_SCHEMA; required without --explain
  --out DIR         where to put the results; an earlier search there is replaced; required without --explain
  --strategy FILE   what to search for; the default is data/search-strategy.yaml
  --screening FILE  what reviewers decided on the people found: person_id, reviewer, decision, reason; with --extract
                    the people included must be its patients; without it nothing is screened
  --explain         print the SQL that the strategy becomes, and search nothing`;

await main(async () => {
  const options = {
    register: {type: "string"},
    out: {type: "string"},
    strategy: {type: "string"},
    screening: {type: "string"},
    explain: {type: "boolean"}
  } as const;
  const {values, extract, extractGiven} = readArguments({name, usage, options});
  if (values.strategy === "") throw new UsageError(`--strategy names no file; ${seeHelp(name)}`);
  const strategyFile = values.strategy ?? join(projectRoot, "data", "search-strategy.yaml");
  if (values.explain) {
    const strategy = await readStrategy(strategyFile);
    process.stdout.write(explainSearch(strategy));
    return;
  }
  const faults = [
    ...(values.register ? [] : ["--register DIR is missing, the folder to search"]),
    ...(values.out ? [] : ["--out DIR is missing, the folder to write to"])
  ];
  if (faults.length > 0) throw new UsageError(`${faults.join("\n")}\n${seeHelp(name)}`);
  const {register: place = "", out = "", screening} = values;
  const strategy = await readStrategy(strategyFile);
  if (screening !== undefined) await readScreening(screening); // so that its faults cost no search
  const register = await openRegister(place);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const line = createProgressLine(process.stderr);
  const notes: string[] = [];
  const screenCandidates = async (candidates: readonly string[]) => {
    const screened = await screen(screening ?? "", candidates, extractGiven ? extract : undefined);
    notes.push(...screened.notes);
    return screened.summary;
  };
  const outcome = await searchRegister({
    register,
    strategy,
    out,
    ...(screening !== undefined && {screen: screenCandidates}),
    onProgress: ({partitions, partitionsDone, done, documents}) =>
      line.show({words: `${partitionsDone} of ${partitions} partitions`, share: done, documents}),
    signal: stop.signal
  }).finally(async () => {
    line.clear();
    await register.close?.();
  });
  for (const warning of outcome.warnings) process.stderr.write(`${register.name}: ${warning}\n`);
  for (const note of notes) process.stderr.write(`${note}\n`);
  process.stdout.write(summariseOutcome(out, outcome));
  if (outcome.complete) return;
  const failures = outcome.failed.map(({message}) => `${register.name}: ${message}`);
  const {length} = outcome.failed;
  throw new UserError(
    `${failures.join("\n")}\n${length} of ${outcome.counts.register.partitions} partitions could not be searched; mend ${length === 1 ? "it" : "them"} and run the search again: it goes on with ${length === 1 ? "that one" : "those"}`
  );
});

async function openRegister(place: string): Promise<Register> {
  if (/^postgres(ql)?:/i.test(place))
    throw new UsageError(
      "--register postgres takes the address from REGISTER_DATABASE_URL, so that no password stands in a command line"
    );
  return place === "postgres" ? openPostgresRegister(process.env) : openFolderRegister(place);
}
