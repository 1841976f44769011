import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {mappingFileName} from "../../../src/import/extract-files.js";
import {inspectProject} from "../../../src/import/inspect-project.js";
import {draftMapping} from "../../../src/import/make-extract.js";
import {writeMapping} from "../../../src/import/mapping/write-mapping.js";
import {UserError} from "../../../src/text/errors.js";
import {type InputPaths, readColumnsFile, readPaths} from "./read-paths.js";

/** The files to inspect; `out` is the folder for a first mapping, `map` a mapping that says what the columns are. */
type InspectChoices = InputPaths & {out: string | undefined; map: string | undefined};

/**
 * Describes what files of coding software hold. Writes a first mapping with marked guesses to `out`, or puts it at the
 * end of the description.
 * @throws FileFault or UserError where a file cannot be read, or `out` already holds a mapping
 */
export async function inspectFiles(choices: InspectChoices): Promise<string> {
  const {map, out} = choices;
  const input = await readPaths(choices, map === undefined ? undefined : await readColumnsFile(map));
  const {mapping, guesses, open} = draftMapping(input);
  const words = inspectProject(input.name, input.project, {open, guesses}, input.seen);
  const draft = writeMapping(mapping, guesses, open, input.seen);
  if (out === undefined) return `${words}\nA first mapping:\n\n${draft}`;
  const path = join(out, mappingFileName);
  await mkdir(out, {recursive: true});
  await writeFile(path, draft, {flag: "wx"}).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === "EEXIST"
        ? "exists already and is not written over; move it away, or choose another --out"
        : `cannot be written (${error.code}); choose another --out`;
    throw new UserError(`${path} ${why}`);
  });
  return `${words}\nA first mapping is written to ${path}: edit it, then import with --map ${path}\n`;
}
