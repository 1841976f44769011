import fc from "fast-check";
import {expect} from "vitest";
import {applyMapping} from "../../../../src/import/apply/apply-mapping.js";
import type {ImportReport} from "../../../../src/import/apply/import-report.js";
import type {MappedExtract} from "../../../../src/import/apply/mapped-extract.js";
import {readCodedFile} from "../../../../src/import/formats/read-coded-file.js";
import {guessColumns} from "../../../../src/import/formats/tables/guess-columns.js";
import {makeTableProject} from "../../../../src/import/formats/tables/table-project.js";
import {guessMapping} from "../../../../src/import/guess/guess-mapping.js";
import type {Project} from "../../../../src/import/project/coded-project.js";
import {formatReportMarkdown} from "../../../../src/import/report-markdown.js";
import {bytesOf} from "../../../../src/model/byte-source.js";
import {FileFault, UserError} from "../../../../src/text/errors.js";
import {mapping} from "./fuzz-files.js";

/** How many runs ended in an extract, with something missing, or in the sentence of a fault. */
export type Ends = {extract: number; missing: number; fault: number};

/** Longer than this is a hang. */
const patience = 5_000;

/** Reads a file as the import does, and holds what comes of it against what must be true of every import. */
export async function survive(bytes: Uint8Array, ends: Ends, by = mapping): Promise<void> {
  const started = performance.now();
  try {
    const read = await readCodedFile(bytesOf("fuzzed", bytes));
    const project = read.kind === "table" ? makeTableProject([read], guessColumns(read).columns) : read;
    guessMapping(project);
    const {extract, report} = applyMapping(project, by, "fuzzed");
    checkReport(project, report);
    if (extract === undefined) {
      expect(report.missing.length).toBeGreaterThan(0);
      ends.missing += 1;
    } else {
      if (report.missing.length === 0) checkExtract(extract, project);
      ends[report.missing.length === 0 ? "extract" : "missing"] += 1;
    }
  } catch (error) {
    if (!(error instanceof FileFault || error instanceof UserError)) throw error;
    expect(error.message).toMatch(/^fuzzed.*: |\nfuzzed.*: /);
    ends.fault += 1;
  }
  expect(performance.now() - started).toBeLessThan(patience);
}

/** Nothing is lost in silence: each code balances, and all of the file's codings are in the balance. */
function checkReport(project: Project, report: ImportReport): void {
  expect(report.balance.filter(({balanced}) => !balanced)).toEqual([]);
  const marks = project.codings.length + project.cases.reduce((sum, {codes}) => sum + codes.length, 0);
  const told = report.balance.reduce((sum, {file}) => sum + file.codings, 0);
  if (report.balance.length > 0 || report.missing.length === 0) expect(told).toBe(marks);
  for (const {file, extract, left} of report.balance)
    expect(extract.codings + left.reduce((sum, {counts}) => sum + counts.codings, 0)).toBe(file.codings);
  expect(formatReportMarkdown(report)).not.toMatch(/undefined|\[object|NaN/);
}

/** What `npm run validate` asks of an extract, as far as rows go. */
function checkExtract(
  {patients, identifications, excerpts, codings, codebook}: MappedExtract,
  project: Project
): void {
  const people = new Set(patients.map(({patient_id}) => patient_id));
  const kindOf = new Map(codebook.map(({code, kind}) => [code, kind]));
  const passages = new Set(excerpts.map(({excerpt_id}) => excerpt_id));
  expect(people.size).toBe(patients.length);
  expect(kindOf.size).toBe(codebook.length);
  expect(passages.size).toBe(excerpts.length);
  for (const {age_group} of patients) expect(["adult", "child", ""]).toContain(age_group);
  for (const {route} of identifications) expect(kindOf.get(route)).toBe("route");
  const primary = identifications.filter(({is_primary}) => is_primary).map(({patient_id}) => patient_id);
  expect(primary.sort()).toEqual([...new Set(identifications.map(({patient_id}) => patient_id))].sort());
  for (const {patient_id} of identifications) expect(people).toContain(patient_id);
  for (const {patient_id} of excerpts) expect(people).toContain(patient_id);
  const withoutWords = excerpts.filter(({text}) => text === "").length;
  expect(withoutWords).toBeLessThanOrEqual(countPlacesWithoutWords(project));
  for (const {excerpt_id, code} of codings)
    expect([passages.has(excerpt_id), /theme$/.test(kindOf.get(code) ?? "")]).toEqual([true, true]);
  const distinct = new Set(
    codings.map(({excerpt_id, code, coder}) => JSON.stringify([excerpt_id, code, coder]))
  );
  expect(distinct.size).toBe(codings.length);
}

/** How many excerpts can be without words: places coded or read where the file has none, as often as cases have them. */
function countPlacesWithoutWords({codings, readings = [], sources, cases}: Project): number {
  const textOf = new Map(sources.map(({id, text}) => [id, text]));
  const places = new Map<string, number>();
  for (const {source, span, case: named, ...rest} of [...codings, ...readings]) {
    const area = "area" in rest ? rest.area : undefined;
    if (area === undefined && (span !== undefined || textOf.get(source))) continue;
    const holders = cases.filter((one) => one.sources.includes(source)).length;
    places.set(JSON.stringify([source, area, named]), named === undefined ? holders : 1);
  }
  return [...places.values()].reduce((sum, count) => sum + count, 0);
}

/** Runs a property and tells, where all of it came to one end, that it tried nothing. */
export async function fuzz(
  runs: number,
  arbitrary: fc.Arbitrary<Uint8Array | Promise<Uint8Array>>,
  by = mapping
): Promise<Ends> {
  const ends = {extract: 0, missing: 0, fault: 0};
  const property = fc.asyncProperty(arbitrary, async (bytes) => survive(await bytes, ends, by));
  await fc.assert(property, {numRuns: runs, seed: 20_260_101, endOnFailure: true});
  expect(ends.extract + ends.missing + ends.fault).toBe(runs);
  return ends;
}
