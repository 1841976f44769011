import {missingLevel} from "../model/groups.js";
import {applyMapping} from "./apply/apply-mapping.js";
import type {MappedExtract} from "./apply/mapped-extract.js";
import {draftMapping} from "./make-extract.js";
import {type Choice, type Decidable, type Decisions, isSame, type Mapping} from "./mapping/mapping.js";
import {writeMapping} from "./mapping/write-mapping.js";
import type {ImportInput} from "./read-input.js";

/** What an import makes by what a person has chosen, counted, with the mapping that says so. */
export type ImportPreview = {
  /** What can be chosen, and the place of what is. A key of which there is nothing to choose is left out. */
  choices: {[Key in Decidable]?: {offered: Choice[]; chosen: number}};
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
  themes: number;
  subthemes: number;
  excerpts: number;
  codings: number;
};

/** Counts what an import would make by what a person has chosen, and lists what else there is to choose. */
export function previewImport(input: ImportInput, decisions: Decisions): ImportPreview {
  const {mapping, guesses, open} = draftMapping(input, decisions);
  const choices: ImportPreview["choices"] = {};
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

function countExtract({groups, patients, codebook, excerpts, codings}: MappedExtract): ImportCounts {
  const ofKind = (kind: string) => codebook.filter((code) => code.kind === kind).length;
  const atLevel = (level: string) =>
    patients.filter((patient) => groups !== undefined && patient[groups.field] === level).length;
  const levels = groups?.levels.map(({level}) => ({level, units: atLevel(level)})) ?? [];
  const without = groups === undefined ? 0 : atLevel("");
  return {
    units: patients.length,
    groups: [...levels, ...(without > 0 ? [{level: missingLevel, units: without}] : [])],
    routes: ofKind("route"),
    themes: ofKind("theme"),
    subthemes: ofKind("subtheme"),
    excerpts: excerpts.length,
    codings: codings.length
  };
}
