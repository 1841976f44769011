import type {MappedExtract} from "../../../src/import/apply/mapped-extract.js";
import {codePattern} from "../../../src/import/apply/name-codes.js";
import {splitDescription} from "../../../src/import/apply/split-description.js";
import {tidy} from "../../../src/import/project/fold-names.js";
import {formatColumnTitle} from "../../../src/import/table-resource.js";
import {nameCharacteristicVariables} from "./project-cases.js";
import {describeCode} from "./project-codes.js";

/**
 * Lists what changes when an extract is exported and imported again, one sentence each. Most extracts do not change. An
 * import folds spaces and line ends, numbers excerpts again, and makes excerpts of coded text only.
 */
export function listChanges({
  excerpts,
  codings,
  codebook,
  patients,
  characteristics
}: MappedExtract): string[] {
  const coded = new Set(codings.map(({excerpt_id}) => excerpt_id));
  const silent = excerpts.filter(({excerpt_id, text}) => !coded.has(excerpt_id) || text.trim() === "");
  const width = Math.max(4, String(excerpts.length).length);
  const numbered = excerpts.every(
    ({excerpt_id}, index) => excerpt_id === `E${String(index + 1).padStart(width, "0")}`
  );
  const otherEnds = excerpts.filter(({text}) => /\r|^\ufeff/.test(text));
  const otherForms = codebook.filter(({code}) => !codePattern.test(code));
  const otherParts = codebook.filter((row) => {
    const parts = splitDescription(describeCode(row));
    return (["definition", "include", "exclude", "origin"] as const).some(
      (part) => parts[part] !== row[part]
    );
  });
  const variables = nameCharacteristicVariables(characteristics);
  const otherTitles = characteristics.filter(
    ({column, title}) => variables.get(column) === column && title !== formatColumnTitle(column)
  );
  const names = [
    ...codebook.map(({label}) => label),
    ...codings.map(({coder}) => coder),
    ...patients.map(({patient_id = ""}) => patient_id),
    ...characteristics.flatMap(({levels}) => levels)
  ];
  const otherSpaces = new Set(names.filter((name) => tidy(name) !== name));
  return [
    ...(silent.length > 0
      ? [`${silent.length} excerpts without a coding or a text: an import makes excerpts of coded text only`]
      : []),
    ...(numbered || silent.length > 0
      ? []
      : ["the names of excerpts: an import numbers them anew, from E0001"]),
    ...(otherEnds.length > 0
      ? [`${otherEnds.length} texts with CR or a byte order mark: an import ends lines with LF alone`]
      : []),
    ...(otherForms.length > 0
      ? [`the codes ${some(otherForms.map(({code}) => code))}: an import makes spaces alike`]
      : []),
    ...(otherParts.length > 0
      ? [
          `the descriptions of ${some(otherParts.map(({code}) => code))}: an import splits them at "Include:", "Exclude:" and "Origin:"`
        ]
      : []),
    ...(otherTitles.length > 0
      ? [
          `the headings of ${some(otherTitles.map(({column}) => column))}: an import makes them of the columns' names`
        ]
      : []),
    ...(otherSpaces.size > 0
      ? [
          `${otherSpaces.size} names with spaces around or doubled, or characters not composed: an import makes them alike`
        ]
      : [])
  ];
}

function some(names: readonly string[]): string {
  const more = names.length - 5;
  return more > 0 ? `${names.slice(0, 5).join(", ")} and ${more} more` : names.join(", ");
}
