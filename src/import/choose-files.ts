import type {ByteSource} from "../model/byte-source.js";
import {FileFault} from "../text/errors.js";
import {type FileKind, recogniseFile, whatCanBeGiven} from "./formats/recognise.js";
import type {SqliteEngine} from "./formats/sqlite/sqlite-engine.js";
import {listNames} from "./project/fold-names.js";

/** The files to import, and those beside a project in which its paths are followed. */
type ChosenFiles = {files: readonly ByteSource[]; beside: readonly ByteSource[]};

/** A file with its kind, or the sentence that refuses it. */
type Recognised = {file: ByteSource; kind: FileKind["kind"] | undefined; fault: string | undefined};

const projectKinds: ReadonlySet<unknown> = new Set([
  "REFI-QDA project",
  "QualCoder project",
  "Taguette project"
]);

const maxNamed = 5;

/**
 * Chooses what to import of files that were named one by one, and of those in folders that were named, whose names are
 * paths (`thesis/Sources/P01.txt`). A single file is that file, several are tables to be read together. A REFI-QDA
 * project takes the others for its own files. Of a folder it is the project nearest its top, or else its only table.
 * @throws FileFault that says what to name, where that is not plain
 */
export async function chooseFiles(files: readonly ByteSource[], sqlite?: SqliteEngine): Promise<ChosenFiles> {
  const isOneByOne = files.every((file) => !isInFolder(file));
  if (files.length === 1 && isOneByOne) return {files, beside: []};
  const found: Recognised[] = [];
  for (const file of files) found.push(await recognise(file, sqlite));
  const projects = found.filter(({kind}) => projectKinds.has(kind));
  const project = findNearest(projects.map(({file}) => file));
  if (project === undefined)
    return isOneByOne ? {files, beside: []} : {files: [findOnlyTable(found)], beside: []};
  const isRefi = projects.some(({file, kind}) => file === project && kind === "REFI-QDA project");
  const others = files.filter((file) => file !== project);
  if (isRefi) return {files: [project], beside: others};
  return {files: [project, ...others.filter((file) => !isInFolder(file))], beside: []};
}

async function recognise(file: ByteSource, sqlite: SqliteEngine | undefined): Promise<Recognised> {
  try {
    return {file, kind: (await recogniseFile(file, sqlite)).kind, fault: undefined};
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return {file, kind: undefined, fault: error.message};
  }
}

/**
 * The file nearest the top of the folders that were named.
 * @throws FileFault where two are equally near
 */
function findNearest(files: readonly ByteSource[]): ByteSource | undefined {
  const depth = ({name}: ByteSource) => name.split("/").length;
  const least = Math.min(...files.map(depth));
  const nearest = files.filter((file) => depth(file) === least);
  if (nearest.length > 1)
    throw new FileFault(
      `${listNames(nearest.map(({name}) => name))} are projects of their own; name one of them`
    );
  return nearest[0];
}

/** A text in a folder may be a record; only what is named or made like a table is one. */
function findOnlyTable(found: readonly Recognised[]): ByteSource {
  const tables = found
    .filter(({file, kind}) => isTableKind(kind) && /\.(csv|tsv|tab|xlsx)$/i.test(file.name))
    .map(({file}) => file);
  const [table] = tables;
  const folder = found.find(({file}) => isInFolder(file))?.file.name.split("/")[0];
  if (found.some(({file}) => /^[^/]+\/datapackage\.json$/.test(file.name)))
    throw new FileFault(
      `${folder} is an extract already, with its datapackage.json; npm run validate checks it`
    );
  if (tables.length > 1)
    throw new FileFault(
      `${folder} holds ${tables.length} tables: ${listNames(tables.map(({name}) => name))}; name those to import one by one, and a table of patients as --patients`
    );
  if (table !== undefined) return table;
  const faults = found.flatMap(({fault}) => (fault === undefined ? [] : [fault])).slice(0, maxNamed);
  throw new FileFault(
    [...faults, `${folder} holds no file that can be imported; ${whatCanBeGiven}`].join("\n")
  );
}

function isTableKind(kind: FileKind["kind"] | undefined): boolean {
  return kind === "table" || kind === "Taguette highlights";
}

function isInFolder({name}: ByteSource): boolean {
  return name.includes("/");
}
