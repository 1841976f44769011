import {type ParseArgsConfig, parseArgs} from "node:util";
import {UsageError} from "../../src/text/errors.js";

/** Options in the form of `util.parseArgs`. */
export type Options = NonNullable<ParseArgsConfig["options"]>;

/** What a command takes. */
export interface CommandLine<Known extends Options> {
  /** The command's name as it is run, for instance `npm run validate --`. */
  readonly name: string;
  /** What `--help` prints after “Usage: ”: the call, sentences, and a line for each option. The options of every command are added. */
  readonly usage: string;
  /** The command's own options, beside `--extract` and `--help`. */
  readonly options?: Known;
  /** How many arguments without an option are allowed; the default is none. */
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
 * Reads the command line. `--help` prints the usage and ends the process with 0. A word that is not understood
 * throws a `UsageError`, which `main` turns into a sentence and exit 2.
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

/** A usage with the options of every command, under its own and in the same columns. */
function withSharedOptions(usage: string): string {
  const [, firstOption] = /^( {2}--\S+(?: \S+)? +)\S/m.exec(usage) ?? [];
  const width = firstOption?.length ?? 17;
  const lines = sharedOptions.map(([option, about]) => `${option.padEnd(width)}${about}`);
  return `${usage}${firstOption === undefined ? "\n\n" : "\n"}${lines.join("\n")}`;
}

function parse(name: string, words: readonly string[], options: Options) {
  try {
    return parseArgs({args: [...words], options, allowPositionals: true});
  } catch (error) {
    const {message} = error as Error;
    const [, option] = /^Option '(--[\w-]+)[^']*' argument is ambiguous/.exec(message) ?? [];
    if (option)
      throw new UsageError(`${option} is followed by what begins with "-", not by a value; ${seeHelp(name)}`);
    const [sentence = ""] = message.split(/\. |\n/);
    throw new UsageError(`${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}; ${seeHelp(name)}`);
  }
}

/** Where a sentence about a wrong command line ends. */
export function seeHelp(name: string): string {
  return `${name} --help says what can be given`;
}
