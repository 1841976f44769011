import {formatCsv} from "../../../src/import/format-csv.js";
import {createRandom} from "../draws/random.js";
import {leanings} from "./assumptions.js";
import {createWriter} from "./compose-note.js";
import type {ExtractSources} from "./extract-sources.js";
import {themePhrases} from "./phrases/theme-phrases.js";
import {readMargins} from "./printed-margins.js";
import {synthesiseExcerpts} from "./synthesise-excerpts.js";
import {synthesiseIdentifications} from "./synthesise-identifications.js";
import {synthesisePatients} from "./synthesise-patients.js";

/**
 * The tables of a synthetic extract as file name and CSV text: patients who reproduce the printed counts
 * exactly, and invented identifications, excerpts and codings. The same sources and seed give the same bytes.
 */
export function synthesiseExtract(sources: ExtractSources, seed: number): Map<string, string> {
  const {codebook, description} = sources;
  const columns = description.columns("patients");
  const groups = readMargins(sources);
  const random = createRandom(seed);
  const patients = synthesisePatients(groups, columns, leanings, random);
  const identifications = synthesiseIdentifications(patients, groups, codebook, random);
  // The words have a stream of their own, so that rewording a phrase leaves the codings as they were.
  const write = createWriter(themePhrases, codebook, createRandom(seed + 1));
  const {excerpts, codings} = synthesiseExcerpts(patients, sources, write, random);
  return new Map([
    ["patients.csv", formatCsv(patients, columns)],
    ["identifications.csv", formatCsv(identifications, ["patient_id", "route", "informant", "is_primary"])],
    [
      "excerpts.csv",
      formatCsv(excerpts, ["excerpt_id", "patient_id", "record_type", "professional_role", "text"])
    ],
    ["codings.csv", formatCsv(codings, ["excerpt_id", "code", "coder"])]
  ]);
}
