import {describe, expect, it} from "vitest";
import {guessColumns} from "../../../../../src/import/formats/tables/guess-columns.js";
import {makeTableProject} from "../../../../../src/import/formats/tables/table-project.js";
import {readMappingColumns} from "../../../../../src/import/mapping/read-mapping.js";
import {writeMapping} from "../../../../../src/import/mapping/write-mapping.js";
import {table} from "../../../../support/coding-software/tables.js";

const levelsOf = (header: string, ...rows: string[]) =>
  guessColumns(table("t", header, ...rows)).columns.code;

describe("columns that hold a level of a code's path each", () => {
  it.each([
    ["Theme", "Subtheme"],
    ["Thema", "Unterthema"],
    ["Hauptkategorie", "Subkategorie"],
    ["Oberkategorie", "Unterkategorie"],
    ["Parent code", "Code"],
    ["Obercode", "Code"],
    ["code", "sub-code"],
    ["Level 1", "Level 2"],
    ["Ebene 1", "Ebene 2"],
    ["Code level 1", "Code level 2"]
  ])("are known by the titles %s and %s, in either order", (upper, lower) => {
    const rows = ["A | Told staff about it | Trust | Fear", "B | Slept in a car | Housing | -"];
    expect(levelsOf(`Patient | Text | ${upper} | ${lower}`, ...rows)).toEqual([upper, lower]);
    expect(
      levelsOf(`Patient | Text | ${lower} | ${upper}`, "A | Told staff about it | Fear | Trust")
    ).toEqual([upper, lower]);
  });

  it("are known by their cells, with a doubt, where both titles are of codes", () => {
    const {columns, unsure} = guessColumns(
      table(
        "t",
        "Patient | Text | Code | Category",
        "A | Told staff about it | Fear | Trust",
        "B | Nobody asked me then | Help | Trust",
        "B | Slept in a car then | Shelter | Housing"
      )
    );
    expect(columns.code).toEqual(["Category", "Code"]);
    expect(unsure).toEqual([
      'Whether "Category" is the code above "Code"; if not, name one of them under code.'
    ]);
    expect(
      levelsOf(
        "Patient | Text | Code | Category",
        "A | Told | Fear | One",
        "B | Told | Fear | Two",
        "B | Told | Help | One"
      )
    ).toBe("Code");
  });

  it("make the tree, and an empty or repeated level makes none", () => {
    const given = table(
      "t",
      "Patient | Theme | Subtheme | Sub-subtheme",
      "A | Trust | Fear | At night",
      "B | Trust / care | Trust / care | -",
      "C | Housing | - | -",
      "D | Trust | Fear; Help | -"
    );
    const {columns} = guessColumns(given);
    expect(columns).toMatchObject({
      code: ["Theme", "Subtheme", "Sub-subtheme"],
      separator: ";",
      variables: []
    });
    const {codes, codings} = makeTableProject([given], columns);
    expect(codes.map(({id, codable}) => [id, codable])).toEqual([
      ["Trust", false],
      ["Trust › Fear", true],
      ["Trust › Fear › At night", true],
      ["Trust / care", true],
      ["Housing", true],
      ["Trust › Help", true]
    ]);
    expect(codings.map(({case: person, code}) => [person, code])).toEqual([
      ["A", "Trust › Fear › At night"],
      ["B", "Trust / care"],
      ["C", "Housing"],
      ["D", "Trust › Fear"],
      ["D", "Trust › Help"]
    ]);
  });

  it("pair the lists of their cells where these are as long as each other", () => {
    const given = table("t", "Patient | Theme | Subtheme", "A | Trust; Housing | Fear; Shelter");
    const {codes} = makeTableProject([given], guessColumns(given).columns);
    expect(codes.map(({id}) => id)).toEqual(["Trust", "Trust › Fear", "Housing", "Housing › Shelter"]);
  });

  it("come back from the mapping that names them", () => {
    const {columns} = guessColumns(table("t", "Patient | Theme | Subtheme", "A | Trust | Fear"));
    const text = writeMapping({columns});
    expect(text).toContain("  code:\n    - Theme\n    - Subtheme\n");
    expect(readMappingColumns("m.yaml", text)).toEqual(columns);
    expect(readMappingColumns("m.yaml", "columns: {case: Patient, code: [Theme, Subtheme]}")?.code).toEqual([
      "Theme",
      "Subtheme"
    ]);
  });
});
