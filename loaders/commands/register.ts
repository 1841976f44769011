import {UsageError} from "../../src/text/errors.js";
import {main} from "../disk/main.js";
import {createProgressLine} from "../disk/progress-line.js";
import {writeRegister} from "../synthetic/register/write-register.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm run register --";

const usage = `${name} --people N --out DIR [--seed S] [--documents-per-person M] [--cohort FILE]

Makes a synthetic register: people, their clinical notes, and a key of what is planted in them. Every person and every
note is invented. The same options give the same bytes.

  --people N                how many people, such as 200000; required
  --out DIR                 where to put the register: a new or empty folder, or an earlier synthetic register, which is
                            replaced; required
  --seed S                  a whole number; the default is 1
  --documents-per-person M  how many notes a person has on average; people with something planted have six or more; the
                            default is 20
  --cohort FILE             the patients.csv of an extract, whose patients become the true cases; without it the true
                            cases are invented too`;

const largest = {people: 10_000_000, seed: 999_999_999, "documents-per-person": 1000} as const;

await main(async () => {
  const options = {
    people: {type: "string"},
    out: {type: "string"},
    seed: {type: "string"},
    "documents-per-person": {type: "string"},
    cohort: {type: "string"}
  } as const;
  const {values} = readArguments({name, usage, options});
  const faults: string[] = [];
  const whole = (option: keyof typeof largest, smallest: number, otherwise: string): number => {
    const word = values[option] ?? otherwise;
    const number = /^\d{1,9}$/.test(word) ? Number(word) : Number.NaN;
    if (!(number >= smallest && number <= largest[option])) {
      faults.push(`--${option} "${word}" is not a whole number from ${smallest} to ${largest[option]}`);
    }
    return number;
  };
  if (values.people === undefined) faults.push("--people is missing: it says how many people to invent");
  if (!values.out) faults.push("--out is missing: it says where to put the register");
  if (values.cohort === "") faults.push("--cohort names no file");
  const people = whole("people", 1, "1");
  const seed = whole("seed", 0, "1");
  const documentsPerPerson = whole("documents-per-person", 1, "20");
  if (faults.length > 0) throw new UsageError(`${faults.join("\n")}\n${seeHelp(name)}`);
  const out = values.out ?? "";
  const line = createProgressLine(process.stderr);
  const made = await writeRegister({
    people,
    seed,
    documentsPerPerson,
    cohort: values.cohort,
    out,
    onProgress: (written) =>
      line.show({
        words: `${written.people} of ${people} people`,
        share: written.people / people,
        documents: written.documents
      })
  }).finally(line.clear);
  process.stdout.write(
    `${out}: ${made.people} people, ${made.documents} documents, ${made.cases} true ${made.cases === 1 ? "case" : "cases"}, ${made.nearMisses} near misses, from seed ${seed}\n`
  );
});
