import {describe, expect, it} from "vitest";
import {createRandom} from "../../../../../loaders/synthetic/draws/random.js";
import {expandTemplate} from "../../../../../loaders/synthetic/extract/expand-template.js";
import {fillPatientSlots} from "../../../../../loaders/synthetic/extract/patient-slots.js";
import {recordOpenings} from "../../../../../loaders/synthetic/extract/phrases/record-openings.js";
import {themePhrases} from "../../../../../loaders/synthetic/extract/phrases/theme-phrases.js";
import {readRows} from "../extract.js";

const sets = [
  ...Object.values(recordOpenings),
  ...Object.values(themePhrases).flatMap(({codes, closings}) => [...Object.values(codes), closings])
];
const patients = readRows("patients.csv").map((row) => ({
  ...row,
  patient_id: row.patient_id ?? "",
  age_group: row.age_group ?? "",
  age_band: row.age_band ?? ""
}));

describe("phrases", () => {
  it("cover every theme and subtheme of the codebook", () => {
    for (const {code, kind, parent} of readRows("codebook.csv")) {
      if (kind !== "theme" && kind !== "subtheme") continue;
      expect(themePhrases[parent || (code ?? "")]?.codes[code ?? ""], code).toBeDefined();
    }
  });

  it("are keyed by levels that patients have", () => {
    const levels = new Set([
      "every",
      ...patients.flatMap((patient) => [patient.age_group, patient.age_band])
    ]);
    for (const set of sets) for (const key of Object.keys(set)) expect(levels).toContain(key);
  });

  it("expand for every patient to sentences with balanced brackets and no open slot", () => {
    const random = createRandom(1);
    for (const template of sets.flatMap((set) => Object.values(set).flat())) {
      for (const patient of patients.slice(0, 8)) {
        expect(expandTemplate(template, fillPatientSlots(patient), random), template).toMatch(
          /^[A-Z][^{}[\]|]*\.$/
        );
      }
    }
  });
});
