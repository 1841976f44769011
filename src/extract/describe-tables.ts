import type {FieldDescription, TableDescription} from "../model/study.js";
import {type DataPackage, type Field, findResource, type Resource} from "./data-package.js";
import {describeSearchTable} from "./describe-search-tables.js";
import {isSearchTable} from "./search-schema.js";

/** A table's number of rows, and the size of each of its files in bytes. */
export type TableSize = Pick<TableDescription, "name" | "rows" | "parquetBytes" | "csvBytes">;

/**
 * Describes every table of an extract: what a row is, and what each field means. Skips what the extract leaves out.
 */
export function describeTables(described: DataPackage, sizes: readonly TableSize[]): TableDescription[] {
  return sizes
    .filter(({name, rows}) => rows > 0 || findResource(described.resources, name) !== undefined)
    .map((table) => describeTable(table, described));
}

function describeTable({name, ...sizes}: TableSize, described: DataPackage): TableDescription {
  const resource = findResource(described.resources, name);
  if (!resource) return {name, ...sizes, ...describeMadeTable(name)};
  return {
    name,
    title: resource.title,
    description: resource.description,
    ...sizes,
    fields: resource.fields.map((field) => ({
      name: field.name,
      title: field.title,
      type: field.type,
      description: field.description,
      rules: listRules(field, resource)
    }))
  };
}

function listRules(field: Field, {foreignKeys}: Resource): string[] {
  const {required, unique, enum: levels} = field.constraints;
  const references = foreignKeys
    .filter(({fields}) => fields.includes(field.name))
    .map(({reference}) => `found in ${reference.resource || "this table"} as ${reference.fields.join(", ")}`);
  return [
    required ? "always filled" : "may be empty",
    ...(unique ? ["each value once"] : []),
    ...(levels ? [`one of ${levels.join(", ")}`] : []),
    ...references
  ];
}

/** The tables that are made, not read: the levels, and the tables of a search. */
function describeMadeTable(name: string): Pick<TableDescription, "title" | "description" | "fields"> {
  if (isSearchTable(name)) return describeSearchTable(name);
  return {
    title: "Levels",
    description:
      "A row is one level of one characteristic, in the order of the tables. Made from the schema and the data, so that a level which nobody has still shows as zero.",
    fields: [
      describeField("variable", "Variable", "string", "The column of the patients table that has the level."),
      describeField("label", "Label", "string", "The variable’s title."),
      describeField("level", "Level", "string", "The level as it stands in the patients table."),
      describeField("position", "Position", "integer", "Where the level stands in lists.")
    ]
  };
}

function describeField(name: string, title: string, type: string, description: string): FieldDescription {
  return {name, title, type, description, rules: ["always filled"]};
}
