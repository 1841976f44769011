import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {applyMapping} from "../../../../src/import/apply/apply-mapping.js";
import type {Mapping} from "../../../../src/import/mapping/mapping.js";
import type {Project, ProjectCode, ProjectCoding} from "../../../../src/import/project/coded-project.js";
import {source, tinyMapping, tinyProject} from "../tiny-project.js";

const names = ["Routes", "Themes", "trust", "Trust ", "Other", "", "信頼", "Police"];
const text = fc
  .array(fc.constantFrom("word ", "é", "😀", "\r\n", "שלום ", " "), {maxLength: 12})
  .map((parts) => parts.join(""));
const identifier = (most: number) => fc.integer({min: 0, max: most}).map(String);

const codes: fc.Arbitrary<ProjectCode[]> = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.nat(), fc.boolean()), {maxLength: 10})
  .map((drawn) => [
    {id: "R", name: "Routes", parent: undefined, description: "", codable: true},
    {id: "T", name: "Themes", parent: undefined, description: "", codable: true},
    ...drawn.map(([name, parent, codable], index) => ({
      id: String(index),
      name,
      parent: [undefined, "R", "T", ...Array.from({length: index}, (_, before) => String(before))][
        parent % (index + 3)
      ],
      description: "",
      codable
    }))
  ]);

const codings: fc.Arbitrary<ProjectCoding[]> = fc.array(
  fc.record({
    code: fc.oneof(identifier(11), fc.constantFrom("R", "T")),
    source: identifier(4),
    span: fc.option(fc.record({start: fc.integer({min: -1, max: 9}), end: fc.integer({min: 0, max: 20})}), {
      nil: undefined
    }),
    selection: identifier(9),
    user: fc.option(identifier(3), {nil: undefined}),
    quote: fc.constant(undefined),
    case: fc.option(identifier(3), {nil: undefined})
  }),
  {maxLength: 25}
);

const projects: fc.Arbitrary<Project> = fc
  .record({
    codes,
    codings,
    texts: fc.array(fc.option(text, {nil: undefined}), {maxLength: 4}),
    cases: fc.array(
      fc.record({
        sources: fc.uniqueArray(identifier(4), {maxLength: 3}),
        passages: fc.array(fc.record({source: identifier(4), start: fc.nat(9), end: fc.nat(20)}), {
          maxLength: 2
        }),
        codes: fc.array(identifier(9), {maxLength: 3}),
        age: fc.constantFrom("adult", "child")
      }),
      {maxLength: 3}
    ),
    users: fc.constantFrom(["Anna", "anna "], ["Anna", "Ben"], [])
  })
  .map(({texts, cases, users, ...rest}) =>
    tinyProject({
      ...rest,
      users: users.map((name, index) => ({id: String(index), name})),
      sources: texts.map((stored, index) => ({...source(String(index), ""), text: stored})),
      cases: cases.map(({age, ...one}, index) => ({
        ...one,
        id: String(index),
        name: `Case ${index}`,
        description: "",
        values: [{variable: "age", value: age}]
      })),
      sets: [{id: "s", name: "Set", members: ["0", "1"]}]
    })
  );

const mappings: fc.Arbitrary<Mapping> = fc
  .record({
    patient: fc.constantFrom("case", "source", "set"),
    informants: fc.constantFrom(undefined, {under: "routes" as const}),
    themes: fc.constantFrom<Mapping["themes"]>({under: ["Themes"]}, {under: []}, {codes: [["Themes"]]})
  })
  .map((changes) =>
    tinyMapping({
      ...changes,
      characteristics: [],
      routes: {under: ["Routes"]},
      primary: {first: true},
      excerpts: {recordType: undefined, professionalRole: undefined},
      offsets: {unit: "code points", lineEnds: "LF", byteOrderMark: "not counted"}
    })
  );

describe("of a random project", () => {
  it("nothing is lost: every coding is in the extract or left behind, and each code balances", () => {
    let whole = 0;
    fc.assert(
      fc.property(projects, mappings, (project, mapping) => {
        const {extract, report} = applyMapping(project, mapping);
        const onCases = project.cases.reduce((sum, one) => sum + one.codes.length, 0);
        const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
        expect(report.balance.filter(({balanced}) => !balanced)).toEqual([]);
        expect(sum(report.balance.map(({file}) => file.codings))).toBe(project.codings.length + onCases);
        const left = report.leftBehind.filter(({what}) => what === "codings" || what === "codes on cases");
        expect(
          sum(report.balance.map((code) => code.extract.codings)) + sum(left.map(({count}) => count))
        ).toBe(project.codings.length + onCases);
        if (extract === undefined) return;
        whole += 1;
        const keys = extract.codings.map(({excerpt_id, code, coder}) =>
          JSON.stringify([excerpt_id, code, coder])
        );
        expect(new Set(keys).size).toBe(keys.length);
        const known = new Set(extract.codebook.map(({code}) => code));
        expect(known.size).toBe(extract.codebook.length);
        for (const {code, parent, label} of extract.codebook) {
          expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(parent === "" || known.has(parent)).toBe(true);
          expect(label).not.toBe("");
        }
        for (const {patient_id} of extract.patients) {
          const ways = extract.identifications.filter((row) => row.patient_id === patient_id);
          expect(ways.filter((row) => row.is_primary)).toHaveLength(ways.length > 0 ? 1 : 0);
        }
      }),
      {numRuns: 500}
    );
    expect(whole).toBeGreaterThan(0);
  });
});
