import {readFile} from "node:fs/promises";
import type {MappingFile} from "../../../src/import/make-extract.js";
import {readMapping} from "../../../src/import/mapping/read-mapping.js";
import type {Input} from "../../../src/import/read-input.js";
import {UserError} from "../../../src/text/errors.js";

/** Reads a mapping that a researcher wrote. Throws a `FileFault` with all that is wrong in it, or a `UserError` where there is none. */
export async function readMappingFile(path: string): Promise<MappingFile> {
  const text = await readFile(path, "utf8").catch(({code}: NodeJS.ErrnoException) => {
    const why = code === "ENOENT" ? "is missing; correct the path, or" : `cannot be read (${code});`;
    throw new UserError(`${path} ${why} make a first mapping with --inspect --out DIR`);
  });
  return {mapping: readMapping(path, text), text};
}

/** Tells what a mapping must settle, and how to come by one. */
export function askForMapping(
  files: readonly string[],
  open: readonly string[],
  {project}: Input
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
