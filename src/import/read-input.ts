import type {ByteSource} from "../model/byte-source.js";
import {FileFault} from "../text/errors.js";
import {addCodebook} from "./add-codebook.js";
import {addPatients} from "./add-patients.js";
import {chooseFiles} from "./choose-files.js";
import {type ReadChoices, readCodedFile} from "./formats/read-coded-file.js";
import type {SqliteEngine} from "./formats/sqlite/sqlite-engine.js";
import {guessColumns} from "./formats/tables/guess-columns.js";
import type {TableColumns, ToldColumns} from "./formats/tables/table-columns.js";
import {makeTableProject} from "./formats/tables/table-project.js";
import type {TextTable} from "./formats/tables/text-table.js";
import {describeColumns, type SeenColumn} from "./inspect-columns.js";
import type {Decisions} from "./mapping/mapping.js";
import type {Project, ProjectCode} from "./project/coded-project.js";
import {foldKey} from "./project/fold-names.js";

/**
 * The project of an import. For tables whose columns no mapping explains, also their likely meaning and the doubts
 * about it.
 */
export type ImportInput = {
  name: string;
  project: Project;
  columns: TableColumns | undefined;
  guesses: string[];
  unsure: string[];
  /** Each column of the first table, where no mapping explains them. */
  seen: SeenColumn[];
  /** Of tables whose columns no mapping explains: their columns, and the same input by what a person says of them. */
  table?: {columns: string[]; readBy(told: ToldColumns): ImportInput};
};

/**
 * The input by what a person chose of its columns.
 * @throws FileFault where the table cannot be read so
 */
export function applyColumns(input: ImportInput, {columns}: Decisions): ImportInput {
  return columns === undefined || input.table === undefined ? input : input.table.readBy(columns);
}

/**
 * The files to read: one project and what lies beside it, or several tables, or all files of a folder (see
 * `chooseFiles`); a codebook and patients in files of their own. `sheet` names the sheet of a workbook.
 */
type ImportFiles = {
  files: readonly ByteSource[];
  codebook?: ByteSource | undefined;
  patients?: ByteSource | undefined;
  sheet?: string | undefined;
  /** The SQLite that reads databases; by default the one in its package. */
  sqlite?: SqliteEngine;
};

/**
 * Reads the files of one import, whatever program wrote them.
 * @param told what the columns of a table hold, where a mapping says it
 * @throws FileFault with sentences on what is wrong
 */
export async function readInput(
  {files: given, codebook, patients, ...choices}: ImportFiles,
  knownColumns: TableColumns | undefined
): Promise<ImportInput> {
  const {files, beside} = await chooseFiles(given, choices.sqlite);
  const read: (Project | TextTable)[] = [];
  for (const file of files)
    read.push(await readCodedFile(file, {...choices, beside, header: knownColumns, together: true}));
  const tables = read
    .filter((item) => item.kind === "table")
    .flatMap((table) => [table, ...(table.further ?? [])]);
  const projects = read.filter((item) => item.kind !== "table");
  if (read.length > 1 && projects.length > 0)
    throw new FileFault(
      `${files[read.indexOf(projects[0] as Project)]?.name} is a ${projects[0]?.kind}, and several files are read together only where all are tables; import it alone`
    );
  const [project] = projects;
  const name = files.map((file) => file.name).join(", ");
  const ofOthers = {...choices, sheet: undefined};
  const codes = codebook && (await readCodebook(codebook, ofOthers));
  const people = patients && (await readPatients(patients, ofOthers));
  const complete = (input: Omit<ImportInput, "name">): ImportInput => {
    const withCodes = codes ? addCodebook(input.project, codes, codebook.name) : input.project;
    return {name, ...input, project: people ? addPatients(withCodes, people) : withCodes};
  };
  if (project !== undefined) return complete({project, ...nothingGuessed});
  const readBy = (told: ToldColumns): ImportInput =>
    complete(readTables(tables, knownColumns, codes?.codes, told));
  const [first] = tables;
  const input = readBy({});
  return knownColumns || first === undefined ? input : {...input, table: {columns: first.columns, readBy}};
}

async function readCodebook(file: ByteSource, choices: ReadChoices): Promise<Project> {
  const codes = await readCodedFile(file, choices);
  if (codes.kind !== "table") return codes;
  throw new FileFault(
    `${file.name} is a table of something else than codes; a codebook has a column with the codes, and one with their definitions`
  );
}

async function readPatients(file: ByteSource, choices: ReadChoices): Promise<TextTable> {
  const table = await readCodedFile(file, choices);
  if (table.kind === "table") return table;
  throw new FileFault(
    `${file.name} is a ${table.kind}, no table of patients; such a table has a row for each, with a column that names them as the project does`
  );
}

const nothingGuessed = {columns: undefined, guesses: [], unsure: [], seen: []};

function readTables(
  tables: TextTable[],
  knownColumns: TableColumns | undefined,
  codes: readonly ProjectCode[] = [],
  told: ToldColumns = {}
): Omit<ImportInput, "name"> {
  const known = new Set(codes.map(({name}) => foldKey(name)));
  if (knownColumns !== undefined)
    return {project: makeTableProject(tables, knownColumns, known), ...nothingGuessed, columns: knownColumns};
  const [first] = tables;
  if (first === undefined) throw new FileFault("no file is given");
  const {columns, why, unsure} = guessColumns(first, known, told);
  return {
    project: makeTableProject(tables, columns, known),
    columns,
    guesses: why,
    unsure,
    seen: describeColumns(first)
  };
}
