import {type ParseArgsConfig, parseArgs} from "node:util";
import {UsageError, UserError} from "../src/text/errors.js";

/** Options in the form of `util.parseArgs`. */
export type Options = NonNullable<ParseArgsConfig["options"]>;

/** What a command takes. */
export interface CommandLine<Known extends Options> {
  /** The command's name as it is run, for instance `npm run validate --`. */
  readonly name: string;
  /** What `--help` prints after “Usage: ”, beginning with the call; it may end in lines on the options, to which what every command takes is added. */
  readonly usage: string;
  /** The command's own options, beside `--extract` and `--help`. */
  readonly options?: Known;
  /** How many arguments may stand without an option; none unless told. */
  readonly positionals?: number;
}

/** A command line as read. */
export interface Arguments<Known extends Options> {
  readonly values: ReturnType<typeof parseArgs<{options: Known}>>["values"];
  readonly positionals: readonly string[];
  /** The folder of the extract: `--extract`, else the variable `EXTRACT`, else `data`. */
  readonly extract: string;
  /** Whether the extract was named by `--extract`. */
  readonly extractGiven: boolean;
}

const sharedOptions = [
  [
    "  --extract DIR",
    "the extract to use; EXTRACT=DIR in the environment does the same; the default is data"
  ],
  ["  --help", "print this and stop"]
] as const;

/**
 * Reads the command line. `--help` prints the usage and ends the process with 0; what is not understood throws a
 * `UsageError`, which `main` turns into a sentence and exit 2.
 */
export function readArguments<Known extends Options = Record<never, never>>(
  commandLine: CommandLine<Known>,
  words: readonly string[] = process.argv.slice(2)
): Arguments<Known> {
  const {name, usage, positionals: allowed = 0} = commandLine;
  const options = {...commandLine.options, extract: {type: "string"}, help: {type: "boolean"}} as const;
  const {values, positionals} = parse(name, words, options);
  if (values.help === true) {
    process.stdout.write(`Usage: ${withSharedOptions(usage.trim())}\n`);
    process.exit(0);
  }
  const surplus = positionals[allowed];
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is one argument too many; ${seeHelp(name)}`);
  const given = typeof values.extract === "string" ? values.extract : undefined;
  if (given === "") throw new UsageError(`--extract names no folder; ${seeHelp(name)}`);
  return {
    values: values as Arguments<Known>["values"],
    positionals,
    extract: given ?? (process.env.EXTRACT || "data"),
    extractGiven: given !== undefined
  };
}

/**
 * Runs a command to its end and sets the exit code: 0, or 1 with the sentences of a `UserError` on stderr, or 2
 * with that of a `UsageError`. Anything unforeseen is one sentence and exit 1; `CASEBOOK_DEBUG=1` shows where.
 */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    process.stderr.write(`${describe(error)}\n`);
    if (process.env.CASEBOOK_DEBUG === "1") console.error(error);
  }
}

/** A usage with the options of every command, under its own and in the same columns. */
function withSharedOptions(usage: string): string {
  const [, own] = /^( {2}--\S+(?: \S+)? +)\S/m.exec(usage) ?? [];
  const width = own?.length ?? 17;
  const lines = sharedOptions.map(([option, about]) => `${option.padEnd(width)}${about}`);
  return `${usage}${own === undefined ? "\n\n" : "\n"}${lines.join("\n")}`;
}

function describe(error: unknown): string {
  if (error instanceof UserError || error instanceof UsageError) return error.message;
  const [sentence = ""] = String(error instanceof Error ? error.message : error).split("\n");
  return `casebook: unexpected failure: ${sentence}; run with CASEBOOK_DEBUG=1 to see where`;
}

function parse(name: string, words: readonly string[], options: Options) {
  try {
    return parseArgs({args: [...words], options, allowPositionals: true});
  } catch (error) {
    const [sentence = ""] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}; ${seeHelp(name)}`);
  }
}

/** Where a sentence about a wrong command line ends. */
export function seeHelp(name: string): string {
  return `${name} --help says what can be given`;
}
