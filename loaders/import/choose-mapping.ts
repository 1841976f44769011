import {readFile} from "node:fs/promises";
import type {Project} from "../../src/coding-software/project.js";
import type {GuessedMapping} from "../../src/mapping/guess.js";
import {guessMapping} from "../../src/mapping/guess-mapping.js";
import type {Mapping} from "../../src/mapping/mapping.js";
import {readMapping} from "../../src/mapping/read-mapping.js";
import {UserError} from "../errors.js";
import type {Input} from "./read-input.js";

/** A mapping with the text of its file. */
export type MappingFile = {mapping: Mapping; text: string};

/** Reads a mapping that a researcher wrote. Throws a `FileFault` with all that is wrong in it, or a `UserError` where there is none. */
export async function readMappingFile(path: string): Promise<MappingFile> {
  const text = await readFile(path, "utf8").catch(({code}: NodeJS.ErrnoException) => {
    const why = code === "ENOENT" ? "is missing; correct the path, or" : `cannot be read (${code});`;
    throw new UserError(`${path} ${why} make a first mapping with --inspect --out DIR`);
  });
  return {mapping: readMapping(path, text), text};
}

/** A first mapping for a project, with what was guessed about the columns of its tables. */
export function draftMapping({project, columns, guesses, unsure}: Input): GuessedMapping {
  const {mapping, guesses: others, open} = guessMapping(project);
  if (columns === undefined) return {mapping, guesses: others, open};
  return {
    mapping: {...mapping, columns},
    guesses: [...others, ...guesses.map((why) => ({key: "columns" as const, why}))],
    open: [...unsure, ...open]
  };
}

/** Tells what a mapping must settle, and how to come by one. */
export function askForMapping(
  files: readonly string[],
  open: readonly string[],
  project: Project
): UserError {
  const call = `npm run import -- ${files.map(quoted).join(" ")}`;
  const head = `${files.join(", ")} is a ${project.kind}, and what becomes of it must be told by a mapping:`;
  return new UserError(
    `${head}\n${open.map((sentence) => `- ${sentence}`).join("\n")}\nnothing was written; ${call} --inspect --out DIR writes a first mapping.yaml to edit, and ${call} --map DIR/mapping.yaml --out DIR then imports by it`
  );
}

function quoted(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}
