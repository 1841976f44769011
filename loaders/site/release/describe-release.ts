import {allLevel} from "../../../src/model/groups.js";
import type {Release, ReleasedTable} from "../../../src/model/release.js";
import {routeTables} from "../../../src/model/route-tables.js";
import {capital, titleInSentence} from "../../../src/model/sentence-case.js";
import type {
  CodeDescription,
  FieldDescription,
  ReleaseDescription,
  StudyDescription,
  TableDescription,
  VariableDescription
} from "../../../src/model/study.js";

/** What the pages of a site for release know of the study: made of the release alone. */
export function describeReleasedStudy(release: Release, fingerprint: string): StudyDescription {
  const sample = release.tables.find(({denominator}) => denominator === null)?.rows ?? [];
  return {
    ...release.study,
    paper: release.study.paper ?? null,
    fingerprint,
    patients: Number(sample.find(({group}) => group === "all")?.patients ?? 0),
    terms: [],
    codes: release.codebook.map(
      ({code, kind, label, origin}) => ({code, kind, label, origin}) as CodeDescription
    ),
    variables: release.variables,
    absentPages: findAbsentPages(release),
    release: describeRelease(release)
  };
}

/**
 * The pages that the release has nothing for and does not say that it withholds anything of. It knows of no search and no
 * coder: those pages say why they are empty, whether the extract has any or not.
 */
function findAbsentPages({study, tables, refused}: Release): StudyDescription["absentPages"] {
  const names = [
    ...tables.filter(({rows}) => rows.length > 0).map(({name}) => name),
    ...refused.map(({table}) => table)
  ];
  return [
    ...(names.some((name) => routeTables.includes(name)) ? [] : ["identification" as const]),
    ...(study.groups || names.includes("sample-characteristics") ? [] : ["comparison" as const])
  ];
}

/** The rules of a release, its tables, and how many numbers it shows and withholds. */
export function describeRelease({rules, tables, groupings = [], refused}: Release): ReleaseDescription {
  const further = groupings.flatMap((grouping) => grouping.tables.flatMap(({rows: grouped}) => grouped));
  const rows = [...tables.flatMap((table) => table.rows), ...further.filter(({group}) => group !== allLevel)];
  const released = rows.filter(({patients}) => patients !== null).length;
  return {
    ...rules,
    tables: tables.map(({name}) => name),
    released,
    withheld: rows.length - released,
    refused,
    ...(groupings.length > 0 && {
      groupings: groupings.map(({by, tables: grouped}) => ({by, tables: grouped.map(({name}) => name)}))
    })
  };
}

/** A table of a site for release in words, without its sizes. */
type Words = Pick<TableDescription, "title" | "description" | "fields">;

/** What a released table is, and what each of its columns says. */
export function describeReleasedTable({title, population, dimensions, labels}: ReleasedTable): Words {
  return {
    title,
    description: `${population}. A row is one cell of the table; an empty number is withheld.`,
    fields: [
      ...dimensions.map((name) => field(name, plain(name), "string", dimensionWords(name))),
      ...labels.map((name) => field(name, plain(name), "string", "In words, or what the row belongs to.")),
      field(
        "patients",
        "Patients",
        "integer",
        "How many patients the cell counts; empty where that is withheld."
      ),
      field(
        "denominator",
        "Denominator",
        "integer",
        "How many patients they are counted among; empty where that is withheld."
      )
    ]
  };
}

/** What a released table by a further characteristic is. */
export function describeTableBy(table: ReleasedTable, {title}: Pick<VariableDescription, "title">): Words {
  const words = describeReleasedTable(table);
  return {...words, title: `${words.title}, by ${titleInSentence(title)}`};
}

/** The codebook of a release. */
export const codebookWords: Words = {
  title: "Codebook",
  description:
    "A row is one code that a released number names. Codes without a released number are not listed.",
  fields: [
    field("code", "Code", "string", "The code, as released tables name it."),
    field("kind", "Kind", "string", "Route, informant, theme or subtheme."),
    field("parent", "Parent", "string", "The code that it belongs to."),
    field("label", "Label", "string", "The code in words."),
    field("definition", "Definition", "string", "What the code means."),
    field("include", "Include", "string", "What counts under it."),
    field("exclude", "Exclude", "string", "What does not."),
    field("origin", "Origin", "string", "Whether the paper names it.")
  ]
};

/** The printed numbers of a release. */
export const reportedWords: Words = {
  title: "Reported numbers",
  description: "A row is one number that the paper prints. Print is public, and stands here as it is.",
  fields: [
    field("id", "Identifier", "string", "Names the number."),
    field("place", "Place", "string", "Where the paper prints it."),
    field("statement", "Statement", "string", "What it counts, where it is in no table."),
    field("variable", "Variable", "string", "The characteristic, in a table."),
    field("level", "Level", "string", "The level of the characteristic."),
    field("group", "Group", "string", "Whom it is about."),
    field("n", "Count", "integer", "The printed count."),
    field("denominator", "Denominator", "integer", "The printed size of the group."),
    field("percent", "Percentage", "string", "The printed percentage, with its decimals."),
    field("note", "Note", "string", "What else is to be said of it."),
    field("query", "Query", "string", "The query that counts it."),
    field("cell", "Cell", "string", "The cell of the query.")
  ]
};

function field(name: string, title: string, type: string, description: string): FieldDescription {
  return {name, title, type, description, rules: []};
}

function plain(column: string): string {
  const words = column.replaceAll("_", " ");
  return capital(words);
}

function dimensionWords(column: string): string {
  return column === "group"
    ? "One of the groups, or all of them together."
    : "The level that the cell counts, as the codebook or the characteristic names it.";
}
