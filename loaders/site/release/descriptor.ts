import type {Release} from "../../../src/model/release.js";
import type {TableDescription} from "../../../src/model/study.js";

/** The description of a release as a data package: its tables and their columns. Their files are described when the site is sealed. */
export function descriptorOf(release: Release, tables: readonly TableDescription[]): Record<string, unknown> {
  const {title, description, version, synthetic, creators, licences, sources} = release.study;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "casebook-release",
    title,
    description,
    version,
    synthetic,
    contributors: creators.map((creator) => ({title: creator, roles: ["creator"]})),
    licenses: licences.map((licence) => ({
      title: licence.title,
      ...(licence.path ? {path: licence.path} : {})
    })),
    sources: sources.map((source) => ({title: source.title, ...(source.path ? {path: source.path} : {})})),
    release: {rules: release.rules, refused: release.refused},
    resources: tables.map((table) => ({
      name: table.name,
      title: table.title,
      description: table.description,
      type: "table",
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: table.fields.map(({name, title: label, type, description: words}) => ({
          name,
          title: label,
          type,
          description: words
        })),
        ...keyOf(release, table.name)
      }
    }))
  };
}

function keyOf({tables}: Release, name: string): {primaryKey?: string[]} {
  const table = tables.find((released) => released.name === name);
  return table ? {primaryKey: table.dimensions} : {};
}
