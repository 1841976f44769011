import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {UserError} from "../../src/text/errors.js";
import {main} from "../disk/main.js";
import {prepare} from "./prepare.js";

/**
 * The body of a Framework data loader: writes one prepared file to standard output.
 * A build prepares the extract once and hands the folder over in `CASEBOOK_PREPARED`; a loader that runs without it
 * prepares the extract itself, or finds that it has been.
 * @param folder `data` or `results`
 * @param parameter the name in the loader's brackets, which Framework passes as `--name=value`
 * Ends with a sentence and exit 1, naming the files there are, when there is no such file or it is empty
 */
export function servePrepared(folder: string, parameter: string, extension: string): Promise<void> {
  return main(() => serve(folder, parameter, extension));
}

async function serve(folder: string, parameter: string, extension: string): Promise<void> {
  const {values} = parseArgs({options: {[parameter]: {type: "string"}}});
  const name = `${values[parameter]}.${extension}`;
  const directory = join(process.env.CASEBOOK_PREPARED ?? (await prepare()), folder);
  const files = await readdir(directory);
  if (!files.includes(name)) throw new UserError(`no ${name} among ${files.join(", ")}`);
  const contents = await readFile(join(directory, name));
  if (contents.length === 0) throw new UserError(`${name} is empty`);
  process.stdout.write(contents);
}
