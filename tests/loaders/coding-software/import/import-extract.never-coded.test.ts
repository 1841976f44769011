import {join} from "node:path";
import {expect, it} from "vitest";
import {importExtract} from "../../../../loaders/coding-software/import/import-extract.js";
import {computeResults} from "../../../../loaders/results/compute-results.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";
import {write} from "./sample-files.js";

const segments = `patient_id,coder,code,segment
P01,AB,Routes > Police,"Police told the ward about her."
P01,AB,Themes > Trust,"Would not speak while he was there."
P02,AB,Routes > Hospital,"The hospital rang the team."
P02,CD,Themes > Housing,"Moved three times in one month."
P03,CD,Routes > Police,"Police came with the patient."
P03,CD,Themes > Trust,"Afraid of being sent away again."
`;

const people = `patient_id,age_group,sex
P01,adult,Female
P02,child,Male
P03,adult,Female
P04,adult,Male
`;

it("a patient of the table of patients who was never coded counts in every denominator, under no route", () =>
  inTemporaryFolder(async (folder) => {
    const file = await write(folder, "segments.csv", segments);
    const patients = await write(folder, "patients.csv", people);
    const out = join(folder, "extract");
    const choices = {map: undefined, codebook: undefined, sheet: undefined, patients};
    const report = await importExtract({files: [file], out, ...choices});
    expect(report.made).toMatchObject({patients: 4, identifications: 3, excerpts: 3, codings: 3});
    expect(report.guesses.join("\n")).toContain("“P04”; they count in every denominator, under no route");

    const {queries} = await computeResults(out);
    const counts = (query: string, label: string) =>
      (queries.get(query) as Record<string, unknown>[])
        .filter((row) => row.group !== "all")
        .map((row) => [row[label], row.group, row.patients, row.denominator])
        .sort();
    // Of the three adults, P04 has neither a route nor a theme.
    expect(counts("identification-routes", "route")).toEqual([
      ["hospital", "adult", 0, 3],
      ["hospital", "child", 1, 1],
      ["police", "adult", 2, 3],
      ["police", "child", 0, 1]
    ]);
    expect(counts("theme-frequencies", "theme")).toEqual([
      ["housing", "adult", 0, 3],
      ["housing", "child", 1, 1],
      ["trust", "adult", 2, 3],
      ["trust", "child", 0, 1]
    ]);
  }));
