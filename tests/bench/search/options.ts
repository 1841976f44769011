import {randomInt} from "node:crypto";
import {readArguments, seeHelp} from "../../../loaders/commands/arguments.js";
import {UsageError} from "../../../src/text/errors.js";

const name = "npm run bench -- search";

const usage = `${name} [--people N] [--register DIR] [--only PARTS] [--seeds A,B,C] [--postgres-share S]

Measures the search of a register and prints JSON: time, memory and how both grow, on shares of a synthetic register;
grep -E -i over the same text as plain files; PostgreSQL with an index of trigrams; and, on registers of fresh seeds,
how many of the cases are found and how many of the people found are cases. Each limit has its ratio: below 1 is within.

  --people N          how many people; the default is 200000: 4 million documents, 3 GB of text
  --register DIR      the synthetic register to search; without it one is made
  --only PARTS        some of sizes,grep,postgres,quality; the default is all
  --seeds A,B,C       the seeds for the quality; the default is three random ones, which are printed
  --postgres-share S  how much of the documents PostgreSQL gets, such as 1/8; the default is 1/40, since its index and
                      its search of all documents take more than an hour`;

const parts = ["sizes", "grep", "postgres", "quality"] as const;

/** A part of the bench. */
export type Part = (typeof parts)[number];

/** What is to be measured. */
export interface BenchOptions {
  readonly people: number;
  readonly register: string | undefined;
  readonly only: ReadonlySet<Part>;
  readonly seeds: readonly number[];
  readonly postgresShare: number;
}

/** Reads the words after `search`; throws a `UsageError` with all that is wrong. */
export function readOptions(words: readonly string[]): BenchOptions {
  const options = {
    people: {type: "string", default: "200000"},
    register: {type: "string"},
    only: {type: "string", default: parts.join(",")},
    seeds: {type: "string"},
    "postgres-share": {type: "string", default: "1/40"}
  } as const;
  const {values} = readArguments({name, usage, options}, words);
  const faults: string[] = [];
  const whole = (option: string, word: string) => {
    if (!/^[1-9]\d{0,8}$/.test(word)) faults.push(`--${option} "${word}" is not a whole number from 1`);
    return Number(word);
  };
  const only = values.only.split(",");
  for (const part of only)
    if (!parts.includes(part as Part)) faults.push(`--only "${part}" is none of ${parts.join(", ")}`);
  const [numerator = "", denominator = "1"] = values["postgres-share"].split("/");
  const postgresShare = Number(numerator) / Number(denominator);
  if (!(postgresShare > 0 && postgresShare <= 1))
    faults.push(`--postgres-share "${values["postgres-share"]}" is no share, such as 1/8`);
  const people = whole("people", values.people);
  const seeds = values.seeds?.split(",").map((word) => whole("seeds", word)) ?? freshSeeds();
  if (faults.length > 0) throw new UsageError(`${faults.join("\n")}\n${seeHelp(name)}`);
  return {people, register: values.register, only: new Set(only as Part[]), seeds, postgresShare};
}

function freshSeeds(): number[] {
  return Array.from({length: 3}, () => randomInt(1_000_000, 999_999_999));
}
