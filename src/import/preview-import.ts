import {missingLevel} from "../model/groups.js";
import {FileFault} from "../text/errors.js";
import {applyMapping} from "./apply/apply-mapping.js";
import type {MappedExtract} from "./apply/mapped-extract.js";
import {listLevels} from "./formats/tables/code-levels.js";
import type {TableColumns, ToldColumns} from "./formats/tables/table-columns.js";
import {draftMapping} from "./make-extract.js";
import {type Choice, type Decidable, type Decisions, isSame, type Mapping} from "./mapping/mapping.js";
import {writeMapping} from "./mapping/write-mapping.js";
import {applyColumns, type ImportInput} from "./read-input.js";

/** What a person can choose: keys of the mapping, and columns of a table. */
export type Choosable = Decidable | keyof ToldColumns;

/** What an import makes by what a person has chosen, counted, with the mapping that says so. */
export type ImportPreview = {
  /** What can be chosen, and the place of what is. A key of which there is nothing to choose is left out. */
  choices: {[Key in Choosable]?: {offered: Choice[]; chosen: number}};
  /** Undefined where something is missing. */
  counts: ImportCounts | undefined;
  missing: string[];
  mapping: string;
};

/** Counts of an extract; of each group in its order, and of those without a level at the end. */
export type ImportCounts = {
  units: number;
  groups: {level: string; units: number}[];
  routes: number;
  informants: number;
  /** The units of each primary route. */
  primary: {level: string; units: number}[];
  codes: number;
  /** The excerpts that have words. */
  texts: number;
  themes: number;
  subthemes: number;
  excerpts: number;
  codings: number;
};

/** Counts what an import would make by what a person has chosen, and lists what else there is to choose. */
export function previewImport(input: ImportInput, decisions: Decisions): ImportPreview {
  try {
    return previewBy(applyColumns(input, decisions), input, decisions);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const choices = offerColumns(input, input.columns, decisions);
    return {choices, counts: undefined, missing: error.message.split("\n"), mapping: ""};
  }
}

function previewBy(input: ImportInput, given: ImportInput, decisions: Decisions): ImportPreview {
  const {mapping, guesses, open} = draftMapping(input, decisions);
  const choices = offerColumns(given, input.columns, decisions);
  for (const {key, choices: offered} of guesses)
    if (offered !== undefined)
      choices[key as Decidable] = {
        offered,
        chosen: offered.findIndex(({value}) => isSame(value, mapping[key]))
      };
  const text = writeMapping(mapping, guesses, open, input.seen);
  if (open.length > 0) return {choices, counts: undefined, missing: open, mapping: text};
  const {extract, report} = applyMapping(input.project, mapping as Mapping, input.name);
  return {choices, counts: extract && countExtract(extract), missing: report.missing, mapping: text};
}

/** The columns of a table that could be the case, the text and the code, and which are now. */
function offerColumns(
  {table, columns: guessed}: ImportInput,
  now: TableColumns | undefined,
  {columns: told = {}}: Decisions
): ImportPreview["choices"] {
  if (table === undefined) return {};
  const named = table.columns.map((column) => ({value: column, label: column, about: ""}));
  const pick = (none: string, chosen = "") => ({
    offered: [{value: "", label: none, about: ""}, ...named],
    chosen: table.columns.indexOf(chosen) + 1
  });
  const levels = listLevels(guessed?.code);
  const wide = guessed?.codes.length ?? 0;
  const shown = levels.length > 0 ? levels.join(" › ") : wide > 0 ? `${wide} columns` : "none";
  return {
    case: pick("Each row is one", told.case ?? now?.case),
    text: pick("None", told.text ?? now?.text),
    code: {
      offered: [{value: undefined, label: shown, about: "as the table shows"}, ...named],
      chosen: told.code === undefined ? 0 : table.columns.indexOf(told.code) + 1
    }
  };
}

function countExtract({
  groups,
  patients,
  identifications,
  codebook,
  excerpts,
  codings
}: MappedExtract): ImportCounts {
  const ofKind = (kind: string) => codebook.filter((code) => code.kind === kind).length;
  const atLevel = (level: string) =>
    patients.filter((patient) => groups !== undefined && patient[groups.field] === level).length;
  const levels = groups?.levels.map(({level}) => ({level, units: atLevel(level)})) ?? [];
  const without = groups === undefined ? 0 : atLevel("");
  return {
    units: patients.length,
    groups: [...levels, ...(without > 0 ? [{level: missingLevel, units: without}] : [])],
    routes: ofKind("route"),
    informants: ofKind("informant"),
    primary: countPrimary(identifications, codebook),
    codes: new Set(codings.map(({code}) => code)).size,
    texts: excerpts.filter(({text}) => text !== "").length,
    themes: ofKind("theme"),
    subthemes: ofKind("subtheme"),
    excerpts: excerpts.length,
    codings: codings.length
  };
}

function countPrimary(
  identifications: MappedExtract["identifications"],
  codebook: MappedExtract["codebook"]
): ImportCounts["primary"] {
  const primary = identifications.filter(({is_primary}) => is_primary);
  return codebook
    .filter(({kind}) => kind === "route")
    .map(({code, label}) => ({
      level: label,
      units: new Set(primary.filter(({route}) => route === code).map(({patient_id}) => patient_id)).size
    }))
    .filter(({units}) => units > 0);
}
