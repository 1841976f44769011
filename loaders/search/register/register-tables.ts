/** A column of a register's table, and the names that it may have; this project's name comes first. */
export interface RegisterColumn {
  readonly name: string;
  readonly type: string;
  /** Whether a table may lack it. */
  readonly optional?: boolean;
  /** Names of the column in a register or an OMOP export, in order of preference, each with the SQL that reads it. */
  readonly sources: readonly ColumnSource[];
}

/** One name of a column. `read` turns the quoted identifier into SQL of the column's type. */
export interface ColumnSource {
  readonly name: string;
  readonly read?: (identifier: string) => string;
}

/** A table of a register: its names as a folder or file, and its columns. */
export interface RegisterTable {
  readonly names: readonly string[];
  readonly columns: readonly RegisterColumn[];
}

const text = (identifier: string) => `nullif(CAST(${identifier} AS VARCHAR), '')`;

/** The OMOP common data model's concepts of sex. */
const omopSex = (identifier: string) =>
  `CASE CAST(${identifier} AS VARCHAR) WHEN '8507' THEN 'Male' WHEN '8532' THEN 'Female' END`;

/** People: one row a person. */
export const peopleTable: RegisterTable = {
  names: ["people", "person"],
  columns: [
    {name: "person_id", type: "VARCHAR", sources: [{name: "person_id"}]},
    {name: "year_of_birth", type: "INTEGER", sources: [{name: "year_of_birth"}]},
    {
      name: "sex",
      type: "VARCHAR",
      sources: [
        {name: "sex", read: text},
        {name: "gender_source_value", read: text},
        {name: "gender_concept_id", read: omopSex}
      ]
    }
  ]
};

/** Documents: one row a note, letter or form. */
export const documentsTable: RegisterTable = {
  names: ["documents", "note"],
  columns: [
    {name: "document_id", type: "VARCHAR", sources: [{name: "document_id"}, {name: "note_id"}]},
    {name: "person_id", type: "VARCHAR", sources: [{name: "person_id"}]},
    {name: "date", type: "DATE", sources: [{name: "date"}, {name: "note_date"}, {name: "note_datetime"}]},
    {
      name: "document_type",
      type: "VARCHAR",
      sources: [
        {name: "document_type", read: text},
        {name: "note_title", read: text},
        {name: "note_type_concept_id", read: text}
      ]
    },
    {name: "text", type: "VARCHAR", sources: [{name: "text"}, {name: "note_text"}]}
  ]
};

/**
 * SQL for each column of a table, from the columns of a file and those that the names of its folders give (`part=000`);
 * or the names of the columns that are missing. Case does not matter in names.
 */
export function selectRegisterColumns(
  {columns}: RegisterTable,
  found: readonly string[],
  fromFolders: ReadonlyMap<string, string>,
  quote: {identifier(name: string): string; literal(value: string): string}
): {readonly select: string} | {readonly missing: string[]} {
  const here = new Map(found.map((name) => [name.trim().toLowerCase(), name]));
  const missing: string[] = [];
  const expressions = columns.map(({name, type, sources}) => {
    const available = sources.flatMap(({name: source, read}) => {
      const column = here.get(source);
      const folder = fromFolders.get(source);
      if (column === undefined && folder === undefined) return [];
      const value = column === undefined ? quote.literal(folder as string) : quote.identifier(column);
      return [read === undefined ? value : read(value)];
    });
    if (available.length === 0) missing.push(sources.map(({name}) => name).join(" or "));
    const value = available.length > 1 ? `coalesce(${available.join(", ")})` : available[0];
    return `CAST(${value} AS ${type}) AS ${name}`;
  });
  return missing.length > 0 ? {missing} : {select: expressions.join(", ")};
}
