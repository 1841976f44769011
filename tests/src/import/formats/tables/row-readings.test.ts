import {describe, expect, it} from "vitest";
import type {TableColumns} from "../../../../../src/import/formats/tables/table-columns.js";
import {makeTableProject} from "../../../../../src/import/formats/tables/table-project.js";
import {table} from "../../../../support/coding-software/tables.js";

const wide = (...names: string[]) => names.map((name) => ({column: name, code: name, coder: undefined}));

/** Who read which passage, as `A › 1 Ada`, and what a table's project warns of. */
function readingsOf(told: Partial<TableColumns>, header: string, ...rows: string[]) {
  const columns = {
    ...{case: "case", text: "text", coder: undefined, code: undefined, codes: []},
    ...{separator: undefined, variables: []},
    ...told
  };
  const {readings = [], users, warnings} = makeTableProject([table("t.csv", header, ...rows)], columns);
  return {
    read: readings.map(({source, user}) => `${source} ${user}`),
    users: users.map(({name}) => name),
    warnings
  };
}

describe("who read which passage", () => {
  it("is whoever has a row of marks, of noes alone too; a row without any is a gap", () => {
    const {read, users, warnings} = readingsOf(
      {coder: "who", codes: wide("Fear", "Loss")},
      "case | text | who | Fear | Loss",
      "A | one | Ada | 1 | 0",
      "A | one | Ben | 0 | 0",
      "A | one | Cy | - | -",
      "A | two | Ada | 0 | -",
      "A | two | Cy | 0 | 0"
    );
    expect(read).toEqual(["A › 1 Ada", "A › 1 Ben", "A › 2 Ada", "A › 2 Cy"]);
    expect(users).toEqual(["Ada", "Ben", "Cy"]);
    expect(warnings).toEqual([
      "1 time, all cells of a coder in a row are empty where others say no: the coder is taken not to have read the passage. If it means no, say blank_mark: no under columns in the mapping."
    ]);
  });

  it("is whoever has a row where x or nothing is written, since nothing is the only no", () => {
    const {read, warnings} = readingsOf(
      {coder: "who", codes: wide("Fear", "Loss")},
      "case | text | who | Fear | Loss",
      "A | one | Ada | x | -",
      "A | one | Ben | - | -"
    );
    expect(read).toEqual(["A › 1 Ada", "A › 1 Ben"]);
    expect(warnings).toEqual([
      "1 time, all cells of a coder in a row are empty, and no cell says no: the coder is taken to have read the passage and put no code on it. If not, say blank_mark: not read under columns in the mapping."
    ]);
  });

  it("is whose column has a mark beside the code of a row", () => {
    const {read, users} = readingsOf(
      {code: "code", coders: ["AB", "CD", "EF"]},
      "case | text | code | AB | CD | EF",
      "A | one | Fear | 1 | 0 | -",
      "A | one | Loss | 0 | 0 | -",
      "A | two | Fear | 1 | - | 1"
    );
    expect(read).toEqual(["A › 1 AB", "A › 1 CD", "A › 2 AB", "A › 2 EF"]);
    expect(users).toEqual(["AB", "CD", "EF"]);
  });

  it("is whose columns of codes have marks, and a coder who says no to all is one", () => {
    const codes = ["AB", "CD"].flatMap((coder) =>
      ["Fear", "Loss"].map((code) => ({column: `${code}_${coder}`, code, coder}))
    );
    const {read, users} = readingsOf(
      {codes},
      "case | text | Fear_AB | Loss_AB | Fear_CD | Loss_CD",
      "A | one | 1 | 0 | 0 | 0",
      "A | two | 1 | 1 | - | -"
    );
    expect(read).toEqual(["A › 1 AB", "A › 1 CD", "A › 2 AB"]);
    expect(users).toEqual(["AB", "CD"]);
  });

  it("is whoever has a row of a long table without a code", () => {
    const {read} = readingsOf(
      {code: "code", coder: "who"},
      "case | text | code | who",
      "A | one | Fear | Ada",
      "A | one | - | Ben"
    );
    expect(read).toEqual(["A › 1 Ben"]);
  });

  it("is as the mapping says where all cells of a coder are empty", () => {
    const rows = ["A | one | Ada | 0 | 1", "A | one | Ben | - | -"];
    const told = {coder: "who", codes: wide("Fear", "Loss")};
    const header = "case | text | who | Fear | Loss";
    expect(readingsOf({...told, blankMark: "no"}, header, ...rows)).toMatchObject({
      read: ["A › 1 Ada", "A › 1 Ben"],
      warnings: []
    });
    const crosses = rows.map((row) => row.replace("0", "-").replace("1", "x"));
    expect(readingsOf({...told, blankMark: "not read"}, header, ...crosses).read).toEqual(["A › 1 Ada"]);
    const named = ["AB", "CD"].map((coder) => ({column: coder, code: "*", coder}));
    expect(
      readingsOf({codes: named, blankMark: "no"}, "case | text | AB | CD", "A | one | Fear | -").read
    ).toEqual(["A › 1 CD"]);
  });

  it("is not known where cells name codes and one of a coder is empty, which is told, nor where there is one coder", () => {
    const named = ["AB", "CD"].map((coder) => ({column: coder, code: "*", coder}));
    expect(readingsOf({codes: named}, "case | text | AB | CD", "A | one | Fear | -")).toEqual({
      read: [],
      users: ["AB", "CD"],
      warnings: [
        "1 time, the cell in which a coder would name codes is empty: the coder is taken not to have read the passage. If it means no, say blank_mark: no under columns in the mapping."
      ]
    });
    const one = readingsOf({codes: wide("Fear")}, "case | text | Fear", "A | one | 1", "A | two | 0");
    expect(one).toEqual({read: [], users: [], warnings: []});
  });

  it.each([
    ["a column of codes", {code: "Code 1"}],
    [
      "columns that name codes",
      {codes: [1, 2].map((at) => ({column: `Code ${at}`, code: "*", coder: undefined}))}
    ]
  ])(
    "is not known where the row of a coder’s own file has no code, in %s, unless the mapping says so",
    (_, told) => {
      const file = (name: string, ...rows: string[]) => table(name, "case | text | Code 1 | Code 2", ...rows);
      const read = (blankMark?: "no") =>
        makeTableProject(
          [
            file("AB.csv", "A | one | Fear | -", "B | two | Loss | -"),
            file("CD.csv", "A | one | Fear | -", "B | two | - | -")
          ],
          {
            ...{case: "case", text: "text", coder: undefined, code: undefined, codes: []},
            ...{separator: undefined, variables: [], blankMark},
            ...told
          }
        );
      expect(read().readings).toBeUndefined();
      expect(read().warnings).toEqual([
        "1 time, the cell in which a coder would name codes is empty: the coder is taken not to have read the passage. If it means no, say blank_mark: no under columns in the mapping."
      ]);
      expect(read("no").readings?.map(({source, user}) => `${source} ${user}`)).toEqual(["B › 1 CD"]);
    }
  );
});
