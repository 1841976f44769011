import {group} from "d3";
import type {MappedExtract} from "../../../src/import/apply/mapped-extract.js";
import {codePattern} from "../../../src/import/apply/name-codes.js";
import {splitDescription} from "../../../src/import/apply/split-description.js";
import {tidy} from "../../../src/import/project/fold-names.js";
import {formatColumnTitle} from "../../../src/import/table-resource.js";
import {nameCharacteristicVariables} from "./project-cases.js";
import {describeCode} from "./project-codes.js";
import {listPlacedMemos} from "./project-memos.js";

/**
 * Lists what changes when an extract is exported and imported again, one sentence each. Most extracts do not change. An
 * import folds spaces and line ends, numbers excerpts again, and makes excerpts of coded text only.
 */
export function listChanges(rows: MappedExtract): string[] {
  const {excerpts, codings, readings, codebook, patients, characteristics, memos} = rows;
  const unplaced = memos.length - listPlacedMemos(rows).length;
  const {uncoded, ...ofReadings} = findUnwritten(excerpts, codings, readings);
  const width = Math.max(4, String(excerpts.length).length);
  const numbered = excerpts.every(
    ({excerpt_id}, index) => excerpt_id === `E${String(index + 1).padStart(width, "0")}`
  );
  const changedTexts = [...excerpts, ...memos].filter(({text}) => /\r|^\ufeff/.test(text));
  const changedCodes = codebook.filter(({code}) => !codePattern.test(code));
  const changedDescriptions = codebook.filter((row) => {
    const parts = splitDescription(describeCode(row));
    return (["definition", "include", "exclude", "origin"] as const).some(
      (part) => parts[part] !== row[part]
    );
  });
  const variables = nameCharacteristicVariables(characteristics);
  const changedTitles = characteristics.filter(
    ({column, title}) => variables.get(column) === column && title !== formatColumnTitle(column)
  );
  const names = [
    ...codebook.map(({label}) => label),
    ...[...codings, ...readings].map(({coder}) => coder),
    ...patients.map(({patient_id = ""}) => patient_id),
    ...characteristics.flatMap(({levels}) => levels)
  ];
  const changedNames = new Set(names.filter((name) => tidy(name) !== name));
  return [
    ...(uncoded.length > 0
      ? [
          `${uncoded.length} excerpts without a coding, or of spaces alone: an import makes excerpts of what is coded, or of text that two coders read`
        ]
      : []),
    ...ofReadings.sentences,
    ...(unplaced > 0
      ? [
          `memos on patients without an excerpt, or on excerpts without words or a coder (${unplaced}): a project has no place for them`
        ]
      : []),
    ...(numbered || uncoded.length > 0
      ? []
      : ["the names of excerpts: an import gives them new numbers, from E0001"]),
    ...(changedTexts.length > 0
      ? [`${changedTexts.length} texts with CR or a byte order mark: an import ends lines with LF alone`]
      : []),
    ...(changedCodes.length > 0
      ? [`the codes ${listSome(changedCodes.map(({code}) => code))}: an import makes spaces alike`]
      : []),
    ...(changedDescriptions.length > 0
      ? [
          `the descriptions of ${listSome(changedDescriptions.map(({code}) => code))}: an import splits them at "Include:", "Exclude:" and "Origin:"`
        ]
      : []),
    ...(changedTitles.length > 0
      ? [
          `the headings of ${listSome(changedTitles.map(({column}) => column))}: an import makes them of the columns' names`
        ]
      : []),
    ...(changedNames.size > 0
      ? [
          `${changedNames.size} names with spaces around or doubled, or characters not composed: an import makes them alike`
        ]
      : [])
  ];
}

/** The excerpts of which an import makes none, and what it does not learn of who read what. */
function findUnwritten(
  excerpts: MappedExtract["excerpts"],
  codings: MappedExtract["codings"],
  readings: MappedExtract["readings"]
): {uncoded: MappedExtract["excerpts"]; sentences: string[]} {
  const coded = new Set(codings.map(({excerpt_id}) => excerpt_id));
  const readers = group(readings, ({excerpt_id}) => excerpt_id);
  const isRead = (id: string, text: string) => text !== "" && (readers.get(id) ?? []).length > 1;
  const uncoded = excerpts.filter(
    ({excerpt_id: id, text}) => (text !== "" && text.trim() === "") || !(coded.has(id) || isRead(id, text))
  );
  const keyOf = ({excerpt_id, coder}: {excerpt_id: string; coder: string}) =>
    JSON.stringify([excerpt_id, coder]);
  const codedBy = new Set(codings.map(keyOf));
  const without = readings.filter((reading) => !codedBy.has(keyOf(reading)));
  const wordless = new Set(excerpts.filter(({text}) => text === "").map(({excerpt_id}) => excerpt_id));
  const unselected = without.filter(({excerpt_id: id}) => wordless.has(id) && coded.has(id));
  return {
    uncoded,
    sentences: [
      ...(readings.length > 0 && without.length === 0
        ? ["readings.csv, since every coder put a code on all that they read: a project has no place for it"]
        : []),
      ...(unselected.length > 0
        ? [
            `${unselected.length} readings of excerpts without words, by coders who put no code on them: there is nothing to select`
          ]
        : [])
    ]
  };
}

function listSome(names: readonly string[]): string {
  const more = names.length - 5;
  return more > 0 ? `${names.slice(0, 5).join(", ")} and ${more} more` : names.join(", ");
}
