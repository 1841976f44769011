import {findPageFaults} from "../../../src/extract/describe-pages.js";
import type {Release} from "../../../src/model/release.js";
import {findGroupingFaults} from "./grouping-shape.js";
import {findExtraKeys, findTableFaults} from "./table-shape.js";

/**
 * A sentence for each part of a release that is not as its format says. Everything in a release is public, so that an
 * unexpected key is a fault, whatever its value.
 */
export function findShapeFaults(release: Release): string[] {
  const names = release.tables.map(({name}) => name);
  return [
    ...findExtraKeys(release, keys.release, "The release"),
    ...findExtraKeys(release.study, keys.study, "The release's study"),
    ...findGroupFaults(release),
    ...findPaperFaults(release),
    ...findPageFaults(release.words ?? "", release.study.synthetic),
    ...findExtraKeys(release.rules, keys.rules, "The release's rules"),
    ...release.refused.flatMap((refused) => findExtraKeys(refused, keys.refused, "A refused table")),
    ...names
      .filter((name, i) => names.indexOf(name) !== i)
      .map((name) => `The table ${name} stands in the release twice.`),
    ...release.refused
      .filter(({table}) => names.includes(table))
      .map(({table}) => `The table ${table} is said to be refused, and is released.`),
    ...release.tables.flatMap((table) => findTableFaults(table, release)),
    ...findGroupingFaults(release),
    ...release.reported.flatMap((row) => findExtraKeys(row, keys.reported, `The printed number ${row.id}`)),
    ...findCodeFaults(release),
    ...findLevelFaults(release)
  ];
}

function findGroupFaults({study: {unit, groups}, tables}: Release): string[] {
  const named = new Set(tables.flatMap(({rows}) => rows.map(({group}) => group)));
  const levels = groups?.levels ?? [];
  return [
    ...(unit
      ? findExtraKeys(unit, keys.nouns, "The unit of the study")
      : ["The study has no word for its units."]),
    ...(groups ? findExtraKeys(groups, keys.groups, "The groups of the study") : []),
    ...levels.flatMap((level) => findExtraKeys(level, keys.group, `The group ${level.level}`)),
    ...levels
      .filter(({level}) => !named.has(level))
      .map(({level}) => `The group ${level} is named by no released table.`)
  ];
}

function findPaperFaults({study: {paper}}: Release): string[] {
  if (!paper) return [];
  return [
    ...findExtraKeys(paper, keys.paper, "The paper"),
    ...paper.authors.flatMap((author) => findExtraKeys(author, keys.author, "An author of the paper"))
  ];
}

function findCodeFaults(release: Release): string[] {
  const named = new Set(
    listReleasedRows(release).flatMap(({table, row}) => table.dimensions.map((dimension) => row[dimension]))
  );
  return release.codebook.flatMap((code) => [
    ...findExtraKeys(code, keys.code, `The code ${code.code}`),
    ...Object.entries(code)
      .filter(([, value]) => value !== null && typeof value !== "string")
      .map(([key]) => `The code ${code.code} has a ${key} that is not a text.`),
    ...(named.has(code.code ?? null) ? [] : [`The code ${code.code} is named by no released number.`])
  ]);
}

function findLevelFaults(release: Release): string[] {
  const rows = listReleasedRows(release);
  const columnOf = (name: string) => (name === release.study.groups?.field ? "group" : name);
  return release.variables.flatMap((variable) => [
    ...findExtraKeys(variable, keys.variable, `The characteristic ${variable.name}`),
    ...variable.levels
      .filter(
        (level) =>
          !rows.some(({table, row}) => {
            const column = columnOf(variable.name);
            const inColumn = table.dimensions.includes(column) && row[column] === level;
            return inColumn || (row.variable === variable.name && row.level === level);
          })
      )
      .map((level) => `The level ${level} of ${variable.name} is named by no released number.`)
  ]);
}

function listReleasedRows({tables, groupings = []}: Release) {
  return tables.flatMap((table) =>
    [
      ...table.rows,
      ...groupings.flatMap((grouping) =>
        grouping.tables.filter(({name}) => name === table.name).flatMap(({rows}) => rows)
      )
    ]
      .filter(({patients}) => typeof patients === "number")
      .map((row) => ({table, row}))
  );
}

const keys = {
  release: [
    "casebook",
    "version",
    "study",
    "words",
    "rules",
    "tables",
    "groupings",
    "refused",
    "codebook",
    "reported",
    "variables"
  ],
  study: [
    "title",
    "description",
    "version",
    "synthetic",
    "creators",
    "licences",
    "sources",
    "paper",
    "unit",
    "groups"
  ],
  nouns: ["one", "many"],
  groups: ["field", "levels"],
  group: ["level", "one", "many"],
  paper: ["authors", "title", "journal", "year", "volume", "pages", "doi"],
  author: ["family", "initials"],
  rules: ["threshold", "zeros", "complements", "rounding", "width", "widthIfOneKnown"],
  refused: ["table", "because"],
  code: ["code", "kind", "parent", "label", "definition", "include", "exclude", "origin"],
  variable: ["name", "title", "levels", "printed", "dividesGroups"],
  reported: [
    ...["id", "place", "statement", "variable", "level", "group", "n", "denominator", "percent", "note"],
    ...["query", "cell"]
  ]
};
