import {readExtract} from "../../../loaders/disk/read-extract.js";
import {ExtractFaults} from "../../../src/extract/faults.js";
import {type Files, smallExtract, smallPackage, withExtract} from "./small-extract.js";

/** Breaks the files of an extract. */
export type Change = (files: Files) => void;
/** A way to break an extract, and the lines of the message it gives. */
export type Case = [name: string, change: Change, expected: string[]];

/** The lines of a faulty extract's message; the folder's own path is written DIR. */
export async function faultsOf(change: Change): Promise<string[]> {
  const files = smallExtract();
  change(files);
  return withExtract(files, async (directory) => {
    const error = await readExtract(directory).then(
      (extract) => extract.close(),
      (reason: unknown) => reason
    );
    if (!(error instanceof ExtractFaults)) throw new Error(`no faults, but ${String(error)}`);
    return error.message.replaceAll(directory, "DIR").split("\n");
  });
}

/** Replaces the one place where `from` stands in a file. */
export function replace(file: string, from: string, to: string): Change {
  return (files) => {
    const parts = String(files[file]).split(from);
    if (parts.length !== 2)
      throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in ${file}`);
    files[file] = parts.join(to);
  };
}

export function write(file: string, content: string | Buffer): Change {
  return (files) => {
    files[file] = content;
  };
}

export function remove(file: string): Change {
  return (files) => {
    delete files[file];
  };
}

export function add(file: string, text: string): Change {
  return (files) => {
    files[file] = `${files[file]}${text}`;
  };
}

export function all(...changes: Change[]): Change {
  return (files) => {
    for (const change of changes) change(files);
  };
}

/** Sets what stands at a path of datapackage.json, such as `resources.0.path`; undefined takes it out. */
export function redescribe(path: string, value: unknown): Change {
  return (files) => {
    const description = smallPackage() as unknown as Tree;
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    const place = steps.reduce<Tree>((node, step) => node[step] as Tree, description);
    if (value !== undefined) place[last] = value;
    else if (Array.isArray(place)) place.splice(Number(last), 1);
    else delete place[last];
    files["datapackage.json"] = JSON.stringify(description);
  };
}

type Tree = {[step: string]: unknown};
