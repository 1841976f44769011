import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {TableColumns} from "../../../../../src/import/formats/tables/table-columns.js";
import {makeTableProject} from "../../../../../src/import/formats/tables/table-project.js";
import {table} from "../../../../support/coding-software/tables.js";

const columns = (told: Partial<TableColumns>): TableColumns => ({
  case: "case",
  text: "text",
  coder: undefined,
  code: undefined,
  codes: [],
  separator: undefined,
  variables: [],
  ...told
});
const wide = (...names: string[]) => names.map((name) => ({column: name, code: name, coder: undefined}));

describe("makeTableProject, long", () => {
  const long = table(
    "codes.csv",
    "case | text | code | coder | age | seen",
    "A | Told 😀 staff | Stigma | Ada | 34 | May",
    "A | Told 😀 staff | Fear  | Ben | 34 | -",
    "B | Went home | - | Ada | 17 | June",
    "A | Told 😀 staff | Stigma  | Ada | 34 | -"
  );
  const project = makeTableProject([long], columns({code: "code", coder: "coder", variables: ["age"]}));

  it("makes one source of the rows of one case with the same text, with codings over all of it", () => {
    expect(project.sources.map(({id, text}) => [id, text])).toEqual([
      ["A › 1", "Told 😀 staff"],
      ["B › 1", "Went home"]
    ]);
    expect(
      project.codings.map(({code, source, span, selection, user}) => [
        code,
        source,
        span?.end,
        selection,
        user
      ])
    ).toEqual([
      ["Stigma", "A › 1", 12, "codes.csv, line 2", "Ada"],
      ["Fear ", "A › 1", 12, "codes.csv, line 3", "Ben"],
      ["Stigma ", "A › 1", 12, "codes.csv, line 5", "Ada"]
    ]);
  });

  it("keeps names as they are written, and uncoded rows as sources", () => {
    expect(project.kind).toBe("long table");
    expect(project.codes.map(({name}) => name)).toEqual(["Stigma", "Fear ", "Stigma "]);
    expect(project.users.map(({name}) => name)).toEqual(["Ada", "Ben"]);
    expect(project.cases.map(({name, sources, values}) => [name, sources, values])).toEqual([
      ["A", ["A › 1"], [{variable: "age", value: "34"}]],
      ["B", ["B › 1"], [{variable: "age", value: "17"}]]
    ]);
  });

  it("counts the cells of columns that the mapping does not name", () => {
    expect(project.leftBehind).toEqual([
      {what: 'cells of the column "seen"', count: 2, why: "the mapping names no use for it"}
    ]);
  });

  it("splits cells that list codes, and names that are paths", () => {
    const listed = table(
      "t",
      "case | text | code",
      "A | one | Harm > Fear; Harm > Loss",
      "A | two | Harm > Fear"
    );
    const {codes, codings, warnings} = makeTableProject([listed], columns({code: "code", separator: ";"}));
    expect(codes.map(({id, name, parent, codable}) => [id, name, parent, codable])).toEqual([
      ["Harm", "Harm", undefined, false],
      ["Harm › Fear", "Fear", "Harm", true],
      ["Harm › Loss", "Loss", "Harm", true]
    ]);
    expect(codings.map(({code}) => code)).toEqual(["Harm › Fear", "Harm › Loss", "Harm › Fear"]);
    expect(warnings.join()).toContain("read as paths");
  });

  it("leaves a slash within a name alone", () => {
    const slash = table("t", "case | text | code", "A | one | Anger / frustration", "A | two | Loss");
    expect(makeTableProject([slash], columns({code: "code"})).codes.map(({name}) => name)).toEqual([
      "Anger / frustration",
      "Loss"
    ]);
  });

  it("takes two files for two coders, and the same text of a case for the same passage", () => {
    const one = table("ada.csv", "case | text | code", "A | one | Fear");
    const two = table("ben.csv", "case | text | code", "A | one | Loss");
    const both = makeTableProject([one, two], columns({code: "code"}));
    expect(both.sources).toHaveLength(1);
    expect(both.codings.map(({user, code}) => [user, code])).toEqual([
      ["ada", "Fear"],
      ["ben", "Loss"]
    ]);
  });

  it("makes a variable that differs within a case one of passages, and tells", () => {
    const mixed = table(
      "t",
      "case | text | code | role",
      "A | one | Fear | nurse",
      "A | two | Fear | doctor"
    );
    const {cases, sources, warnings} = makeTableProject(
      [mixed],
      columns({code: "code", variables: ["role"]})
    );
    expect(cases[0]?.values).toEqual([]);
    expect(sources.map(({values}) => values[0]?.value)).toEqual(["nurse", "doctor"]);
    expect(warnings[0]).toMatch(/"role" differs between rows of one case \(first at t, line 3\)/);
  });

  it("takes cases that differ in spaces for one, and tells of those that differ in capital letters", () => {
    const alike = table(
      "t",
      "case | text | code",
      "P  1 | one | Fear",
      " P 1 | two | Fear",
      "p 1 | three | Fear",
      "p 1 | four | Fear"
    );
    const {cases, warnings} = makeTableProject([alike], columns({code: "code"}));
    expect(cases.map(({name}) => name)).toEqual(["P 1", "p 1"]);
    expect(warnings).toEqual([
      "The case of t, line 4 differs from that of t, line 2 in capital letters alone; they are two cases until the table says otherwise."
    ]);
  });

  it("leaves hidden rows out where the mapping says so, and counts them", () => {
    const sheet = {...long, hiddenLines: [2, 4]};
    expect(makeTableProject([sheet], columns({code: "code"})).codings).toHaveLength(3);
    const {codings, cases, leftBehind} = makeTableProject(
      [sheet],
      columns({code: "code", hidden: "left out"})
    );
    expect(codings.map(({selection}) => selection)).toEqual(["codes.csv, line 3", "codes.csv, line 5"]);
    expect(cases.map(({name}) => name)).toEqual(["A"]);
    expect(leftBehind).toContainEqual({
      what: "hidden rows of the sheet",
      count: 2,
      why: "the mapping leaves them out"
    });
  });

  it("takes the code of a row from each coder who marked it", () => {
    const marked = table(
      "t",
      "case | text | code | AB | CD",
      "A | one | Fear | 1 | x",
      "A | one | Loss | 0 | 1"
    );
    const told = columns({code: "code", coders: ["AB", "CD"]});
    const {codings, sources} = makeTableProject([marked], told);
    expect(sources).toHaveLength(1);
    expect(codings.map(({code, user}) => [code, user])).toEqual([
      ["Fear", "AB"],
      ["Fear", "CD"],
      ["Loss", "CD"]
    ]);
    const odd = table("t.csv", "case | text | code | AB", "A | one | Fear | maybe");
    expect(() => makeTableProject([odd], columns({code: "code", coders: ["AB"]}))).toThrow(
      't.csv: line 2: column "AB" has "maybe", which is neither a mark'
    );
  });

  it("reads a row without a case as one of the case above, where the mapping says so", () => {
    const blank = table(
      "t.csv",
      "case | text | code",
      "A | one | Fear",
      "- | two | Fear",
      "B | three | Loss"
    );
    const {cases} = makeTableProject([blank], columns({code: "code", blankCase: "above"}));
    expect(cases.map(({name, sources}) => [name, sources.length])).toEqual([
      ["A", 2],
      ["B", 1]
    ]);
    const first = table("t.csv", "case | text | code", "- | one | Fear", "A | two | Fear");
    expect(() => makeTableProject([first], columns({code: "code", blankCase: "above"}))).toThrow(
      't.csv: line 2: the case is empty in column "case"'
    );
  });

  it("finds columns whose names look the same, or do but for capitals", () => {
    const odd = table("t", "Patient’s\u00a0case | text | code", "A | one | Fear");
    const {cases} = makeTableProject([odd], columns({case: "Patient's case", code: "Code"}));
    expect(cases.map(({name}) => name)).toEqual(["A"]);
  });

  it("names every column that is not there, and every row without a case", () => {
    expect(() => makeTableProject([long], columns({case: "patient", code: "Label"}))).toThrow(
      /codes\.csv: there is no column "patient".*\ncodes\.csv: there is no column "Label"/
    );
    const without = table(
      "t.csv",
      "case | text | code",
      "- | one | Fear",
      "A | two | Fear",
      "- | three | Loss"
    );
    expect(() => makeTableProject([without], columns({code: "code"}))).toThrow(
      /line 2: the case is empty.*\n.*line 4/
    );
  });
});

describe("makeTableProject, wide", () => {
  it("reads every way to mark a cell", () => {
    const marks = ["1", "true", "x", "X", "yes", "Y", "✓", "1.0", "Fear"];
    const none = ["0", "false", "no", "-", "N", "0.0"];
    const rows = [...marks, ...none].map((mark, at) => `A | text ${at} | ${mark}`);
    const project = makeTableProject(
      [table("t", "case | text | Fear", ...rows)],
      columns({codes: wide("Fear")})
    );
    expect(project.kind).toBe("wide table");
    expect(project.codings).toHaveLength(marks.length);
    expect(project.sources).toHaveLength(marks.length + none.length);
  });

  it("names the line and column of a cell that is no mark, and does not print what may be a record", () => {
    const odd = table(
      "t.csv",
      "case | text | Fear",
      "A | one | maybe",
      "A | two | The patient told the nurse at once"
    );
    expect(() => makeTableProject([odd], columns({codes: wide("Fear")}))).toThrow(
      /^t\.csv: line 2: column "Fear" has "maybe", which is neither a mark.*\nt\.csv: line 3: column "Fear" has a longer text \(not shown\)/
    );
  });

  it("counts mentions beyond the first", () => {
    const counts = table("t", "case | text | Fear", "A | one | 3");
    expect(makeTableProject([counts], columns({codes: wide("Fear")})).leftBehind[0]).toMatchObject({
      count: 2
    });
  });

  it("takes a coder from the column, and codes from cells of a column of codes", () => {
    const two = table("t", "case | text | AB | CD", "A | one | Fear; Loss | Fear");
    const {codings} = makeTableProject(
      [two],
      columns({
        separator: ";",
        codes: [
          {column: "AB", code: "*", coder: "AB"},
          {column: "CD", code: "*", coder: "CD"}
        ]
      })
    );
    expect(codings.map(({code, user}) => [code, user])).toEqual([
      ["Fear", "AB"],
      ["Loss", "AB"],
      ["Fear", "CD"]
    ]);
  });

  it("joins two coders' rows of one passage, and keeps a text that one coder has twice as two", () => {
    const rows = table(
      "t",
      "case | text | who | Fear",
      "A | Yes. | Ada | 1",
      "A | Yes. | Ada | 0",
      "A | Yes. | Ben | 1",
      "A | Yes. | Ben | 1"
    );
    const {sources, codings} = makeTableProject([rows], columns({coder: "who", codes: wide("Fear")}));
    expect(sources.map(({id}) => id)).toEqual(["A › 1", "A › 2"]);
    expect(codings.map(({source, user}) => [source, user])).toEqual([
      ["A › 1", "Ada"],
      ["A › 1", "Ben"],
      ["A › 2", "Ben"]
    ]);
  });

  it("keeps codings on a source without words where the table has no texts, and tells", () => {
    const cases = table("t", "case | Fear", "A | 3", "B | -");
    const {sources, codings, warnings, leftBehind} = makeTableProject(
      [cases],
      columns({text: undefined, codes: wide("Fear")})
    );
    expect(sources[0]).toMatchObject({text: "", missing: undefined});
    expect(codings).toMatchObject([{span: undefined, case: "A", code: "Fear", source: "A › 1"}]);
    expect(warnings.join()).toContain("No passages: the table has none");
    expect(leftBehind[0]).toMatchObject({what: expect.stringContaining("mentions beyond"), count: 2});
  });

  it("keeps codings of a row whose text is empty on a source without words, and counts such rows", () => {
    const ticks = table("t", "case | text | Fear", "A | one | 1", "B | - | 1", "C | - | 0");
    const {sources, codings, warnings} = makeTableProject([ticks], columns({codes: wide("Fear")}));
    expect(sources.map(({text}) => text)).toEqual(["one", "", ""]);
    expect(codings.map(({source, span}) => [source, span?.end])).toEqual([
      ["A › 1", 3],
      ["B › 1", undefined]
    ]);
    expect(warnings).toEqual(["1 row with codes has no text; the codings are on excerpts without words."]);
  });

  it("loses no mark, whatever the table", () => {
    const cell = fc.constantFrom("0", "1", "x", "-");
    const row = fc.tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("one", "two"), cell, cell);
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 30}), (rows) => {
        const made = makeTableProject(
          [table("t", "case | text | Fear | Loss", ...rows.map((cells) => cells.join(" | ")))],
          columns({codes: wide("Fear", "Loss")})
        );
        const marks = rows.flatMap(([, , ...cells]) => cells).filter((mark) => mark === "1" || mark === "x");
        expect(made.codings).toHaveLength(marks.length);
        expect(made.cases.flatMap(({sources}) => sources)).toHaveLength(made.sources.length);
        expect(made.sources).toHaveLength(rows.length);
      })
    );
  });
});
