import {capital} from "../model/sentence-case.js";
/** A field of a Table Schema. */
export type SchemaField = {
  name: string;
  title: string;
  type: "string" | "boolean";
  description: string;
  trueValues?: string[];
  falseValues?: string[];
  constraints?: Constraints;
};

/** A table of a data package, as a resource. */
export type TableResource = {
  name: string;
  path: string;
  schema: {fields: SchemaField[]; primaryKey?: string[]; foreignKeys?: ForeignKey[]; missingValues: string[]};
} & Record<string, unknown>;

type Constraints = {required?: boolean; unique?: boolean; enum?: string[]};

type ForeignKey = {fields: string[]; reference: {resource: string; fields: string[]}};

/** Describes a field of text. */
export function describeTextField(
  name: string,
  title: string,
  description: string,
  constraints: Constraints = {}
): SchemaField {
  const given = Object.keys(constraints).length > 0;
  return {name, title, type: "string", description, ...(given && {constraints})};
}

/**
 * Describes a table of a data package and its file. A foreign key maps a column to the table and the column that hold
 * its values.
 */
export function describeResource(
  name: string,
  title: string,
  description: string,
  keys: {
    fields: SchemaField[];
    primaryKey?: string[];
    foreignKeys?: Readonly<Record<string, readonly [table: string, column: string]>>;
  }
): TableResource {
  const {fields, primaryKey, foreignKeys} = keys;
  const references = Object.entries(foreignKeys ?? {}).map(([field, [table, column]]) => ({
    fields: [field],
    reference: {resource: table === name ? "" : table, fields: [column]}
  }));
  return {
    name,
    path: `${name}.csv`,
    title,
    description,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: {delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true},
    schema: {
      fields,
      ...(primaryKey && {primaryKey}),
      ...(references.length > 0 && {foreignKeys: references}),
      missingValues: [""]
    }
  };
}

/** Formats a column's name as a heading: `region_of_origin` becomes "Region of origin". */
export function formatColumnTitle(column: string): string {
  const words = column.replaceAll("_", " ").trim();
  return capital(words);
}
