import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";
import {importExtract} from "../../../../loaders/coding-software/import/import-extract.js";
import {computeResults} from "../../../../loaders/results/compute-results.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";
import {write} from "./sample-files.js";

/** Two coders' marks on a note of each of four patients: both say no to everything but the route on two of them. */
const marks = {P01: ["110", "110"], P02: ["100", "100"], P03: ["101", "100"], P04: ["100", "100"]};
const ratings = Object.entries(marks).flatMap(([patient, rows]) =>
  rows.map((row, coder) => [patient, "AB"[coder], `Note of ${patient}, long enough.`, ...row].join(";"))
);

const mapping = `synthetic: false
patient: case
patient_ids: names
columns:
  case: patient_id
  coder: coder
  text: note
  codes: [{column: Police}, {column: Trust}, {column: Housing}]
routes: {codes: [[Police]]}
themes: {codes: [[Trust], [Housing]]}
`;

it("a coder's zeros are noes: agreement is over all four excerpts that both read", () =>
  inTemporaryFolder(async (folder) => {
    const file = await write(
      folder,
      "ratings.csv",
      `${["patient_id;coder;note;Police;Trust;Housing", ...ratings].join("\n")}\n`
    );
    const map = await write(folder, "map.yaml", mapping);
    const out = join(folder, "extract");
    const {made} = await importExtract({files: [file], out, map, codebook: undefined, sheet: undefined});
    expect(made).toMatchObject({patients: 4, identifications: 4, excerpts: 4, codings: 3, readings: 8});
    expect(await readFile(join(out, "readings.csv"), "utf8")).toBe(
      `excerpt_id,coder\n${[1, 2, 3, 4].map((n) => `E000${n},A\nE000${n},B\n`).join("")}`
    );

    const {resources} = JSON.parse(await readFile(join(out, "datapackage.json"), "utf8"));
    expect(resources.map(({name}: {name: string}) => name)).toContain("readings");
    expect(resources[2].description).toMatch(/or that a coder read and put no code on\.$/);

    const {queries, derived, study} = await computeResults(out);
    expect(study.readings).toBe(true);
    expect(queries.get("identification-routes")).toMatchObject([{route: "police", patients: 4}]);
    expect(queries.get("excerpts-by-coders")).toEqual([
      {coders: 0, names: null, excerpts: 0, denominator: 4},
      {coders: 2, names: "A, B", excerpts: 4, denominator: 4}
    ]);
    const of = (id: string) => derived.find((number) => number.id === id);
    expect(of("share double-coded")?.statement).toBe("Read by two coders or more: 4 of 4 read excerpts");
    // Trust: both once and neither three times. Housing: A once, B never; 3 of 4 alike is what chance gives, too.
    expect(of("wilson A B trust")?.statement).toBe("Trust: A and B agree on 4 of 4 excerpts");
    expect(of("cohen A B trust")?.values.estimate).toBe(1);
    expect(of("wilson A B housing")?.statement).toBe("Housing: A and B agree on 3 of 4 excerpts");
    expect(of("cohen A B housing")?.values.estimate).toBe(0);
    // Sets: nothing 5 times, Trust twice, Housing once; one unit of four unlike: 1 − 7 · 2 / (8² − 5² − 2² − 1²)
    expect(of("krippendorff codes")?.values.estimate).toBeCloseTo(1 - 14 / 34, 12);
  }));
