import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {UserError} from "../../../src/text/errors.js";
import type {MadeRegister} from "../../search/search-source.js";

/** A code of the codebook: its kind, and its parent where it has one (otherwise empty). */
export interface CodebookEntry {
  readonly code: string;
  readonly kind: string;
  readonly parent: string;
}

/** A printed number: the count (empty where print is blank) and the query and cell that recompute it. */
export interface ReportedNumber {
  readonly id: string;
  readonly n: string;
  readonly query: string;
  readonly cell: string;
}

/** What the synthesiser needs from the datapackage.json of an extract. */
export interface ExtractDescription {
  readonly seed: number;
  /** The register that is invented and searched, and the file of the strategy, where the extract has a search. */
  readonly search: MadeRegister | undefined;
  /** The file of the words of its pages, where it has one. */
  readonly pages: string | undefined;
  /** The column names of a table, in order. */
  columns(table: string): readonly string[];
  /** The permitted values of a column, in order; empty where any value will do. */
  levels(table: string, column: string): readonly string[];
}

/** Everything that a synthetic extract is made from. */
export interface ExtractSources {
  readonly description: ExtractDescription;
  readonly codebook: readonly CodebookEntry[];
  readonly reported: readonly ReportedNumber[];
}

interface Field {
  readonly name: string;
  readonly constraints?: {readonly enum?: readonly string[]};
}

interface DataPackage {
  readonly synthetic?: boolean;
  readonly seed?: number;
  readonly pages?: string;
  readonly search?: {readonly strategy: string; readonly register: Omit<MadeRegister, "strategy">};
  readonly resources?: readonly {
    readonly name: string;
    readonly schema: {readonly fields: readonly Field[]};
  }[];
}

/** The files of an extract that are written by hand and that the synthesiser reads. */
export const sourceFiles = ["codebook.csv", "reported.csv", "datapackage.json"] as const;

/** Reads codebook.csv, reported.csv and datapackage.json of a directory; throws UserError on a fault. */
export async function readExtractSources(directory: string): Promise<ExtractSources> {
  const [codebook, reported, description] = await Promise.all([
    readRows(join(directory, "codebook.csv"), ["code", "kind", "parent"]),
    readRows(join(directory, "reported.csv"), ["id", "n", "query", "cell"]),
    readDescription(join(directory, "datapackage.json"))
  ]);
  return {
    codebook: codebook as unknown as CodebookEntry[],
    reported: reported as unknown as ReportedNumber[],
    description
  };
}

/** Whether the datapackage.json of a directory marks its extract as synthetic; undefined if there is none. */
export async function isMarkedSynthetic(directory: string): Promise<boolean | undefined> {
  const text = await readFile(join(directory, "datapackage.json"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : parseDataPackage(text, directory).synthetic === true;
}

async function readRows(path: string, columns: readonly string[]): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = parse(await readText(path), {bom: true, columns: true});
  const missing = columns.find((column) => rows[0]?.[column] === undefined);
  if (missing !== undefined) throw new UserError(`${path} has no column "${missing}", or no row.`);
  return rows;
}

async function readDescription(path: string): Promise<ExtractDescription> {
  const found = parseDataPackage(await readText(path), path);
  if (found.synthetic !== true) {
    throw new UserError(
      `${path} does not say "synthetic": true; the description of a real extract is not used.`
    );
  }
  const fields = (table: string) =>
    found.resources?.find((resource) => resource.name === table)?.schema.fields ?? [];
  return {
    seed: found.seed ?? 0,
    pages: found.pages,
    search: found.search && {strategy: found.search.strategy, ...found.search.register},
    columns: (table) => fields(table).map((field) => field.name),
    levels: (table, column) => fields(table).find((field) => field.name === column)?.constraints?.enum ?? []
  };
}

function parseDataPackage(text: string, path: string): DataPackage {
  try {
    return JSON.parse(text) as DataPackage;
  } catch (cause) {
    throw new UserError(`${path} is not valid JSON.`, {cause});
  }
}

async function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: unknown) => {
    throw new UserError(`${path} cannot be read; the synthetic extract is made from it.`, {cause});
  });
}
