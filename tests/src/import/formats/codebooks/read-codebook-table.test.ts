import {describe, expect, it} from "vitest";
import {
  isCodebookTable,
  readCodebookTable
} from "../../../../../src/import/formats/codebooks/read-codebook-table.js";
import {table} from "../../../../support/coding-software/tables.js";

const tree = (project: ReturnType<typeof readCodebookTable>) =>
  project.codes.map(({name, parent, description, codable}) => [name, parent, description, codable]);

describe("isCodebookTable", () => {
  it("wants names with definitions or parents, and no segments or cases", () => {
    expect(isCodebookTable(table("t", "Code | Description"))).toBe(true);
    expect(isCodebookTable(table("t", "tag | parent | number of highlights"))).toBe(true);
    expect(isCodebookTable(table("t", "code | segment | memo"))).toBe(false);
    expect(isCodebookTable(table("t", "Patient | code | description"))).toBe(false);
    expect(isCodebookTable(table("t", "code | colour"))).toBe(false);
    expect(isCodebookTable(table("t", "Kode | Übergeordneter Code | Beschreibung"))).toBe(true);
    expect(isCodebookTable(table("t", "Dokumentname | Code | Kommentar"))).toBe(false);
  });
});

describe("readCodebookTable", () => {
  it("stands codes under their parents, and makes a branch of a parent that has no row", () => {
    const project = readCodebookTable(
      table(
        "t",
        "tag | parent | description | count",
        "Police | Routes | told by | 3",
        "Harm | - | - | 1",
        "Fear | Harm | afraid | -"
      )
    );
    expect(tree(project)).toEqual([
      ["Routes", undefined, "", false],
      ["Police", "Routes", "told by", true],
      ["Harm", undefined, "", true],
      ["Fear", "Harm", "afraid", true]
    ]);
    expect(project.kind).toBe("codebook table");
    expect(project.leftBehind).toEqual([
      {what: 'cells of the column "count"', count: 2, why: "a codebook has no place for it"}
    ]);
  });

  it("takes short codes for what parents name, labels for names, and further columns for paragraphs", () => {
    const project = readCodebookTable(
      table(
        "t",
        "code | parent | label | definition | include | exclude",
        "harm | - | Harm | What hurts | blows | words",
        "fear | harm | Fear of staff | Afraid | - | -"
      )
    );
    expect(tree(project)).toEqual([
      ["Harm", undefined, "What hurts\n\nInclude: blows\n\nExclude: words", true],
      ["Fear of staff", "harm", "Afraid", true]
    ]);
  });

  it("makes the tree of paths where there is no column of parents", () => {
    const project = readCodebookTable(
      table("t", "Code | Definition", "Harm\\Fear | afraid", "Harm\\Loss | lost")
    );
    expect(tree(project).map(([name, parent]) => [name, parent])).toEqual([
      ["Harm", undefined],
      ["Fear", "Harm"],
      ["Loss", "Harm"]
    ]);
  });

  it("keeps codes of one name apart, and names the lines without a name", () => {
    const twice = readCodebookTable(table("t", "name | parent", "A | -", "B | -", "Other | A", "Other | B"));
    expect(twice.codes.map(({id, parent}) => [id, parent])).toEqual([
      ["A", undefined],
      ["Other", "A"],
      ["B", undefined],
      ["Other (line 5)", "B"]
    ]);
    expect(() => readCodebookTable(table("t.csv", "name | description", "- | x"))).toThrow(
      "t.csv: line 2: the code has no name"
    );
  });

  it.each([
    ["Theme", "Subtheme", "Definition"],
    ["Oberkategorie", "Unterkategorie", "Beschreibung"],
    ["Level 1", "Level 2", "Description"]
  ])("makes the tree of the columns %s and %s", (upper, lower, about) => {
    const given = table(
      "t",
      `${upper} | ${lower} | ${about}`,
      "Trust | - | One",
      "Trust | Fear | Two",
      "Care | - | Three"
    );
    expect(isCodebookTable(given)).toBe(true);
    expect(
      readCodebookTable(given).codes.map(({id, parent, description}) => [id, parent, description])
    ).toEqual([
      ["Trust", undefined, "One"],
      ["Trust › Fear", "Trust", "Two"],
      ["Care", undefined, "Three"]
    ]);
  });

  it.each(["Name | Files | References | Created by", "Name | Dateien | Referenzen | Erstellt von"])(
    "takes NVivo's list of codes with counts for a codebook: %s",
    (header) => {
      const given = table("t", header, "Trust | 3 | 5 | AB", "Housing | 2 | 2 | AB");
      expect(isCodebookTable(given)).toBe(true);
      expect(readCodebookTable(given).codes.map(({name}) => name)).toEqual(["Trust", "Housing"]);
    }
  );
});
