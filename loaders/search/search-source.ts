import {isAbsolute, join, normalize} from "node:path";
import type {DataPackage} from "../../src/extract/data-package.js";
import {isObject, notAnObject} from "../../src/extract/descriptor-json.js";
import {UserError} from "../../src/text/errors.js";

/** A synthetic register that is made and searched when an extract is prepared: its size, seed and strategy. */
export type MadeRegister = {
  strategy: string;
  people: number;
  documentsPerPerson: number;
  seed: number;
};

/** Where an extract's search is: the folder of its results, or a register to make and search. Paths are inside the extract. */
export type SearchSource = {kind: "results"; folder: string} | ({kind: "made"} & MadeRegister);

/**
 * Reads `search` in an extract's `datapackage.json`: nothing; or `results`, the folder that `npm run search` wrote; or,
 * in a synthetic extract, `register` and `strategy`, from which a register is made and searched.
 * @throws UserError with a sentence for each fault
 */
export function readSearchSource(
  {descriptor, synthetic}: DataPackage,
  directory: string
): SearchSource | null {
  const {search} = descriptor;
  if (search === undefined) return null;
  const faults: string[] = [];
  const complain = (place: string, message: string) =>
    faults.push(`${join(directory, "datapackage.json")}: ${place} ${message}`);
  const source = isObject(search)
    ? sourceOf(search, synthetic, complain)
    : complain("search", notAnObject(search, '{"results": "FOLDER"}'));
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  return source as SearchSource;
}

type Complain = (place: string, message: string) => unknown;

function sourceOf(search: Record<string, unknown>, synthetic: boolean, complain: Complain): unknown {
  const {results, strategy, register} = search;
  if (!isInside(strategy)) complain("search.strategy", "names no file inside the extract");
  if (results !== undefined) {
    if (!isInside(results))
      complain(
        "search.results",
        "names no folder inside the extract; give the one that npm run search wrote"
      );
    return {kind: "results", folder: results};
  }
  if (!synthetic)
    complain(
      "search",
      "has no results; give the folder that npm run search wrote, since a register is invented for a synthetic extract only"
    );
  if (!isObject(register)) {
    complain(
      "search.register",
      notAnObject(register, '{"people": 6000, "documentsPerPerson": 6, "seed": 15}')
    );
    return undefined;
  }
  const {people, documentsPerPerson, seed} = register;
  const sizes = {people, documentsPerPerson, seed};
  for (const [name, value] of Object.entries(sizes)) {
    if (!Number.isSafeInteger(value) || (value as number) < 1)
      complain(`search.register.${name}`, "is not a whole number of at least 1");
  }
  return {kind: "made", strategy, ...sizes};
}

function isInside(path: unknown): path is string {
  return typeof path === "string" && path !== "" && !isAbsolute(path) && !normalize(path).startsWith("..");
}
