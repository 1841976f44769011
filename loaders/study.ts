import type {StudyDescription, TableDescription, VariableDescription} from "../src/study/description.js";
import type {DataPackage, Field, Resource} from "./extract/package.js";
import type {Extract} from "./extract/read.js";
import type {WrittenTable} from "./prepare/tables.js";

/** Describes an extract for the site: its tables and fields in words, its characteristics, and its standing. */
export async function describeStudy(extract: Extract, written: readonly WrittenTable[]): Promise<StudyDescription> {
  const {package: described} = extract;
  return {
    title: described.title ?? described.name ?? "Coded record extract",
    description: described.description ?? "",
    version: described.version ?? "",
    synthetic: described.synthetic === true,
    licences: links(described.licenses),
    sources: links(described.sources),
    patients: written.find(({name}) => name === "patients")?.rows ?? 0,
    tables: written.map((table) => describeTable(table, described)),
    variables: await describeVariables(extract)
  };
}

function describeTable({name, ...sizes}: WrittenTable, described: DataPackage): TableDescription {
  const resource = described.resources.find((candidate) => candidate.name === name) ?? levelsResource;
  return {
    name,
    title: resource.title ?? name,
    description: resource.description ?? "",
    ...sizes,
    fields: resource.schema.fields.map((field) => ({
      name: field.name,
      title: field.title ?? field.name,
      type: field.type,
      description: field.description ?? "",
      rules: rulesOf(field, resource)
    }))
  };
}

function rulesOf(field: Field, {schema}: Resource): string[] {
  const {required, unique, enum: levels} = field.constraints ?? {};
  const references = (schema.foreignKeys ?? [])
    .filter(({fields}) => fields.includes(field.name))
    .map(({reference}) => `found in ${reference.resource || "this table"} as ${reference.fields.join(", ")}`);
  return [
    required ? "always filled" : "may be empty",
    ...(unique ? ["each value once"] : []),
    ...(levels ? [`one of ${levels.join(", ")}`] : []),
    ...references
  ];
}

async function describeVariables({connection}: Extract): Promise<VariableDescription[]> {
  const reader = await connection.runAndReadAll("SELECT variable, label, level FROM levels ORDER BY position");
  const variables = new Map<string, VariableDescription>();
  for (const [name, title, level] of reader.getRows() as string[][]) {
    if (name === undefined || title === undefined || level === undefined) continue;
    const variable = variables.get(name) ?? {name, title, levels: []};
    variable.levels.push(level);
    variables.set(name, variable);
  }
  return [...variables.values()];
}

function links(entries: ReadonlyArray<{title?: string; name?: string; path?: string}> | undefined) {
  return (entries ?? []).map(({title, name, path}) => ({title: title ?? name ?? "", path: path ?? null}));
}

/** The one table that is made, not read. */
const levelsResource: Resource = {
  name: "levels",
  path: "",
  title: "Levels",
  description:
    "A row is one level of one characteristic of the patients, in the order of the tables. Made from the schema and the data, so that a level which nobody has still shows as zero.",
  schema: {
    fields: [
      {name: "variable", title: "Variable", type: "string", description: "The column of patients that has the level."},
      {name: "label", title: "Label", type: "string", description: "The variable's title."},
      {name: "level", title: "Level", type: "string", description: "The level as it stands in patients."},
      {name: "position", title: "Position", type: "integer", description: "Where the level stands in tables."}
    ]
  }
};
