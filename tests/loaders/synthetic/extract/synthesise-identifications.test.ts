import {describe, expect, it} from "vitest";
import {gather, readRows} from "./extract.js";

const patients = readRows("patients.csv");
const identifications = readRows("identifications.csv");
const codebook = readRows("codebook.csv");
const byPatient = gather(identifications, "patient_id");

describe("identifications", () => {
  it("name every patient, with exactly one primary identification each", () => {
    expect([...byPatient.keys()].sort()).toEqual(patients.map((patient) => patient.patient_id));
    for (const rows of byPatient.values()) {
      expect(rows.filter(({is_primary}) => is_primary === "true")).toHaveLength(1);
      expect(rows.every(({is_primary}) => is_primary === "true" || is_primary === "false")).toBe(true);
    }
  });

  it("name an informant exactly where another service told staff", () => {
    for (const row of identifications)
      expect(row.informant !== "", JSON.stringify(row)).toBe(row.route === "another-service");
  });

  it("have not recorded as the only route of a patient, or not at all", () => {
    for (const rows of byPatient.values())
      if (rows.some(({route}) => route === "not-recorded")) expect(rows).toHaveLength(1);
  });

  it("never give a patient the same route and informant twice", () => {
    const keys = identifications.map((row) => `${row.patient_id} ${row.route} ${row.informant}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("give some patients two routes, and some two informing services", () => {
    const routes = [...byPatient.values()].map((rows) => new Set(rows.map(({route}) => route)).size);
    expect(routes.filter((count) => count > 1).length).toBeGreaterThan(5);
    expect(Math.max(...routes)).toBeLessThanOrEqual(3);
    const told = [...byPatient.values()].map((rows) => rows.filter(({informant}) => informant !== "").length);
    expect(told.filter((count) => count === 2).length).toBeGreaterThan(2);
  });

  it("use every route and informing service of the codebook, and no other", () => {
    const kind = (wanted: string) => codebook.filter((code) => code.kind === wanted).map(({code}) => code);
    const used = (column: string) =>
      [...gather(identifications, column).keys()].filter((value) => value !== "");
    expect(used("route").sort()).toEqual(kind("route").sort());
    expect(used("informant").sort()).toEqual(kind("informant").sort());
  });
});
