import {describe, expect, it} from "vitest";
import {guessColumns} from "../../../../../src/import/formats/tables/guess-columns.js";
import {table} from "../../../../support/coding-software/tables.js";

describe("guessColumns", () => {
  it("knows a long table by its titles", () => {
    const {columns, unsure} = guessColumns(
      table("t", "Patient ID | Segment | Code | Coded by | Age", "A | Told staff | Fear | Ada | 34")
    );
    expect(columns).toEqual({
      case: "Patient ID",
      text: "Segment",
      coder: "Coded by",
      code: "Code",
      codes: [],
      separator: undefined,
      variables: ["Age"]
    });
    expect(unsure).toEqual([]);
  });

  it("knows MAXQDA's coded segments, and leaves its positions out", () => {
    const {columns} = guessColumns(
      table(
        "t",
        "Document name | Code | Begin | End | Weight score | Segment | Created by",
        "A | Harm\\Fear | 1 | 2 | 0 | Told | Ada"
      )
    );
    expect(columns).toMatchObject({
      case: "Document name",
      code: "Code",
      text: "Segment",
      coder: "Created by",
      variables: []
    });
  });

  it("knows Dedoose's columns of codes", () => {
    const {columns} = guessColumns(
      table(
        "t",
        "Media Title | Excerpt Copy | Excerpt Creator | Code: Fear Applied | Code: Fear Weight",
        "A | Told | ada | True | 0"
      )
    );
    expect(columns.codes).toEqual([{column: "Code: Fear Applied", code: "Fear", coder: undefined}]);
    expect(columns).toMatchObject({
      case: "Media Title",
      text: "Excerpt Copy",
      coder: "Excerpt Creator",
      variables: []
    });
  });

  it("knows a wide table by columns that hold marks alone, and asks about yes and no", () => {
    const {columns, unsure} = guessColumns(
      table(
        "t",
        "case | text | Fear | Loss | Smoker | Age",
        "A | one | 1 | - | yes | 34",
        "B | two | 0 | x | no | 17"
      )
    );
    expect(columns.codes.map(({code}) => code)).toEqual(["Fear", "Loss"]);
    expect(columns.variables).toEqual(["Smoker", "Age"]);
    expect(unsure.join()).toContain('"Smoker" holds yes and no');
  });

  it("takes names that all end in the same two ways for two coders", () => {
    const {columns, unsure} = guessColumns(
      table("t", "case | text | Fear (AB) | Fear (CD) | Loss (AB) | Loss (CD)", "A | one | 1 | 1 | 1 | 1")
    );
    expect(columns.codes.map(({code, coder}) => [code, coder])).toEqual([
      ["Fear", "AB"],
      ["Fear", "CD"],
      ["Loss", "AB"],
      ["Loss", "CD"]
    ]);
    expect(unsure.join()).toContain('Whether "AB" and "CD" are coders');
  });

  it("takes columns of codes for each coder", () => {
    const {columns} = guessColumns(
      table("t", "case | text | Code AB | Code CD", "A | one | Fear; Loss | Fear")
    );
    expect(columns.codes).toEqual([
      {column: "Code AB", code: "*", coder: "AB"},
      {column: "Code CD", code: "*", coder: "CD"}
    ]);
    expect(columns.separator).toBe(";");
  });

  it("takes columns that are numbered for the first and second code of a row, and no coder's", () => {
    const {columns} = guessColumns(table("t", "case | text | Code 1 | Code 2", "A | one | Fear | Loss"));
    expect(columns.codes).toEqual([
      {column: "Code 1", code: "*", coder: undefined},
      {column: "Code 2", code: "*", coder: undefined}
    ]);
  });

  it("takes no word of a code's name for a coder where one code alone would have it", () => {
    const {columns} = guessColumns(table("t", "case | text | told_staff | told_police", "A | one | 1 | 1"));
    expect(columns.codes.map(({code}) => code)).toEqual(["told_staff", "told_police"]);
  });

  it("takes a comma for a separator only where its pieces are codes elsewhere", () => {
    const guess = (...cells: string[]) =>
      guessColumns(table("t", "case | text | code", ...cells.map((cell) => `A | one | ${cell}`))).columns
        .separator;
    expect(guess("Fear, Loss", "Fear", "Loss")).toBe(",");
    expect(guess("Fear, of staff", "Fear", "Loss")).toBeUndefined();
  });

  it("says what a person must decide where nothing is called a case or a code", () => {
    const {columns, unsure} = guessColumns(table("t", "colour | size", "red | 12"));
    expect(columns.case).toBe("");
    expect(unsure).toHaveLength(2);
  });
});
