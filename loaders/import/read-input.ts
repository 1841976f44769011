import type {Project} from "../../src/coding-software/project.js";
import {readCodedFile} from "../../src/coding-software/read-file.js";
import {guessColumns} from "../../src/coding-software/tables/guess-columns.js";
import {projectOfTable} from "../../src/coding-software/tables/project-of-table.js";
import type {TableFile} from "../../src/coding-software/tables/table-file.js";
import type {TableColumns} from "../../src/mapping/mapping.js";
import {UserError} from "../errors.js";
import {addCodebook} from "./add-codebook.js";
import {withFile} from "./open-file.js";

/** What is to be read: one file, or several tables; what their columns hold, where a mapping says it. */
export type InputChoices = {
  files: readonly string[];
  columns: TableColumns | undefined;
  codebook: string | undefined;
  sheet: string | undefined;
};

/** The project that was read. For tables whose columns no mapping told, what they seem to hold, and what is not certain about it. */
export type Input = {
  name: string;
  project: Project;
  columns: TableColumns | undefined;
  guesses: string[];
  unsure: string[];
};

/** Reads the files of one import, whatever program wrote them. Throws a `FileFault` or a `UserError` with its sentences. */
export async function readInput({files, columns, codebook, sheet}: InputChoices): Promise<Input> {
  const read: (Project | TableFile)[] = [];
  for (const path of files) read.push(await withFile(path, (file) => readCodedFile(file, {sheet})));
  const tables = read.filter((item) => item.kind === "table");
  const projects = read.filter((item) => item.kind !== "table");
  if (read.length > 1 && projects.length > 0)
    throw new UserError(
      `${files[read.indexOf(projects[0] as Project)]} is a ${projects[0]?.kind}, and several files are read together only where all are tables; import it alone`
    );
  const [project] = projects;
  const input = project === undefined ? readTables(tables, columns) : {project, ...nothingGuessed};
  const name = tables.length > 0 ? tables.map((table) => table.name).join(", ") : baseName(files[0] ?? "");
  if (codebook === undefined) return {name, ...input};
  const codes = await withFile(codebook, (file) => readCodedFile(file));
  if (codes.kind === "table")
    throw new UserError(
      `${codebook} is a table of something else than codes; a codebook has a column with the codes, and one with their definitions`
    );
  return {name, ...input, project: addCodebook(input.project, codes, baseName(codebook))};
}

const nothingGuessed = {columns: undefined, guesses: [], unsure: []};

function readTables(tables: TableFile[], told: TableColumns | undefined): Omit<Input, "name"> {
  if (told !== undefined) return {project: projectOfTable(tables, told), ...nothingGuessed, columns: told};
  const [first] = tables;
  if (first === undefined) throw new UserError("no file is given");
  const {columns, why, unsure} = guessColumns(first);
  return {project: projectOfTable(tables, columns), columns, guesses: why, unsure};
}

function baseName(path: string): string {
  return (
    path
      .replace(/[/\\]+$/, "")
      .split(/[/\\]/)
      .at(-1) ?? path
  );
}
