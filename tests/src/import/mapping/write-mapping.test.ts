import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {ageLevels} from "../../../../src/import/mapping/group-levels.js";
import type {Mapping} from "../../../../src/import/mapping/mapping.js";
import {readMapping} from "../../../../src/import/mapping/read-mapping.js";
import {writeMapping} from "../../../../src/import/mapping/write-mapping.js";
import {tinyMapping} from "../tiny-project.js";

describe("a mapping written", () => {
  it("has a comment for each key, and marks what was guessed", () => {
    const text = writeMapping(
      tinyMapping(),
      [{key: "routes", why: "it is named\nso"}],
      ["Which is primary?"]
    );
    expect(text).toContain("# To be decided:\n# - Which is primary?\n");
    expect(text).toMatch(/# guess: it is named\n# so\nroutes:\n {2}under:\n {4}- Identification routes\n/);
    expect(text).toContain("informants: under routes\n");
    expect(text).toContain("# primary:\n#   variable: Primary route\n");
  });

  it("says how each key looks where nothing is known", () => {
    const lines = writeMapping({}).split("\n");
    expect(lines.every((line) => line === "" || line.startsWith("#"))).toBe(true);
    expect(lines).toContain("# patient: case");
  });

  it("is read back to the same, whatever the names", () => {
    const name = fc
      .oneof(
        fc.string({unit: "grapheme", minLength: 1}),
        fc.constantFrom("yes", "null", "- a", "a: b", "# no", "A › B", "1e3", "true", "2015-04-01")
      )
      .map((text) => text.trim())
      .filter((text) => text !== "");
    const path = fc.array(name, {minLength: 1, maxLength: 4});
    const branch = fc.oneof(
      path.map((under) => ({under})),
      fc.array(path, {minLength: 1, maxLength: 3}).map((codes) => ({codes}))
    );
    const mapping: fc.Arbitrary<Mapping> = fc.record({
      title: name,
      synthetic: fc.boolean(),
      patient: fc.constantFrom("case", "source", "set", "column"),
      patientIds: fc.constantFrom("numbered", "names"),
      unit: fc.constantFrom(undefined, {one: "visit", many: "visits"}),
      groups: fc.oneof(
        fc.constant(undefined),
        fc.constant({variable: "Sex", levels: undefined}),
        fc.constant({variable: "Age", column: "age_group", levels: ageLevels(["yes", "18"], ["no"])})
      ),
      characteristics: fc.array(name, {maxLength: 2}).map((names) =>
        names.map((variable, index) => ({
          variable,
          column: `column_${index}`,
          levels: index === 0 ? undefined : names
        }))
      ),
      routes: branch,
      informants: fc.oneof(
        fc.constant(undefined),
        fc.constant({under: "routes" as const}),
        fc.record({branch, route: path})
      ),
      themes: branch,
      primary: fc.oneof(
        fc.constant(undefined),
        fc.constant({first: true as const}),
        name.map((variable) => ({variable}))
      ),
      excerpts: fc.record({
        recordType: fc.option(name, {nil: undefined}),
        professionalRole: fc.option(name, {nil: undefined})
      }),
      renamed: fc.array(
        path.map((one) => ({path: one, as: "some-code"})),
        {maxLength: 2}
      ),
      columns: fc.option(
        fc.record({
          coders: fc.constant(undefined),
          case: fc.option(name, {nil: undefined}),
          text: fc.option(name, {nil: undefined}),
          coder: fc.constant(undefined),
          code: fc.constant(undefined),
          codes: fc.array(fc.record({column: name, code: name, coder: fc.option(name, {nil: undefined})}), {
            minLength: 1,
            maxLength: 2
          }),
          cells: fc.constantFrom(undefined, "marks" as const, "passages" as const),
          separator: fc.constantFrom(undefined, ";", "\n", " / "),
          blankCase: fc.constantFrom(undefined, "above" as const),
          blankMark: fc.constantFrom(undefined, "no" as const, "not read" as const),
          header: fc.constantFrom(undefined, 1, 12),
          hidden: fc.constantFrom(undefined, "read" as const, "left out" as const),
          variables: fc.array(name, {maxLength: 2})
        }),
        {nil: undefined}
      )
    });
    fc.assert(
      fc.property(mapping, (given) => {
        expect(readMapping("m.yaml", writeMapping(given))).toEqual(given);
      }),
      {numRuns: 300}
    );
  });
});
