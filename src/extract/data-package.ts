import type {Article, Nouns, StudyGroups} from "../model/study.js";

/** The types of a field. */
export type FieldType = "string" | "integer" | "number" | "boolean";

/** The constraints of a Table Schema that Casebook checks. A schema with any other is refused. */
export interface Constraints {
  readonly required: boolean;
  readonly unique: boolean;
  /** The permitted values, as they are written in the file. */
  readonly enum?: readonly string[];
  /** A regular expression that the whole value must match. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** One field of a table. `title` is the name itself where the schema gives none. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: FieldType;
  readonly constraints: Constraints;
  /** The words for true and false in a boolean field. */
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
}

/** Columns whose values must all occur, together, in the columns of another table. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: {readonly resource: string; readonly fields: readonly string[]};
}

/** One CSV file of the extract, and the table it becomes. */
export interface Resource {
  readonly name: string;
  /** The file, relative to the folder of `datapackage.json`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** Empty where the schema has none. */
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Whether an apostrophe stands before text that a spreadsheet would run, as in the CSV files of a site. */
  readonly apostropheBeforeFormulas: boolean;
  /** The cells that stand for a missing value, beside the empty cell. */
  readonly missingValues: readonly string[];
}

/** What a study counts, and what it compares; null where it compares nothing. */
export interface Study {
  readonly unit: Nouns;
  readonly groups: StudyGroups | null;
}

/** An extract's `datapackage.json`, checked. */
export interface DataPackage {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** True where the patients are invented. The whole site obeys this word. */
  readonly synthetic: boolean;
  /** The word for its units, and the groups that it compares. */
  readonly study: Study;
  readonly resources: readonly Resource[];
  /** The file with the words of the pages, relative to the folder of `datapackage.json`; undefined where there is none. */
  readonly pages: string | undefined;
  /** The words of the pages as that file has them; empty before it is read, and where there is none. */
  readonly words: string;
  /** The paper whose findings the extract is of; undefined where no source is described as an article. */
  readonly paper: Article | undefined;
  /** The whole file as parsed, for what is only passed on: version, contributors, licences, sources. */
  readonly descriptor: Readonly<Record<string, unknown>>;
}

/** The files that a data package describes or names, in its order. */
export function filesOf({resources, pages}: Pick<DataPackage, "resources" | "pages">): string[] {
  return [...resources.map(({path}) => path), ...(pages === undefined ? [] : [pages])];
}

/** Finds the resource of a name, if the package lists it. */
export function findResource(resources: readonly Resource[], name: string): Resource | undefined {
  return resources.find((resource) => resource.name === name);
}

/** Finds the field of a name, if the resource has it. */
export function findField(resource: Resource | undefined, name: string): Field | undefined {
  return resource?.fields.find((field) => field.name === name);
}
