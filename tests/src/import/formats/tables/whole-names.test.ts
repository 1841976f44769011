import {describe, expect, it} from "vitest";
import {guessColumns} from "../../../../../src/import/formats/tables/guess-columns.js";
import {parseTable} from "../../../../../src/import/formats/tables/read-delimited.js";
import {makeTableProject} from "../../../../../src/import/formats/tables/table-project.js";
import {findWholeNames} from "../../../../../src/import/formats/tables/whole-names.js";
import {table} from "../../../../support/coding-software/tables.js";

describe("names with a comma in cells that list names between commas", () => {
  it("are those that stand alone, and of which no piece stands apart", () => {
    const whole = (...cells: string[]) => [...findWholeNames(cells, ",")];
    expect(whole("Trust", "Housing, shelter", "Trust, Housing, shelter")).toEqual(["housing, shelter"]);
    expect(whole("Trust", "Housing, shelter", "Trust, Housing, shelter", "Housing")).toEqual([]);
    expect(whole("Trust, Fear", "Trust", "Trust, Fear")).toEqual([]);
    expect([...findWholeNames(["Housing, shelter", "Trust, Housing, shelter"], ";")]).toEqual([]);
  });

  it("are those between commas without a space after them, unless their pieces are names", () => {
    const whole = (...cells: string[]) => [...findWholeNames(cells, ",")];
    expect(whole("Trust,Housing, shelter", "Fear")).toEqual(["housing, shelter"]);
    expect(whole("Trust,Fear", "Trust, Fear")).toEqual([]);
  });

  it("are one code in all tables, whatever the table in which they stand alone", () => {
    const one = table("ada.csv", "case | code", "A | Housing, shelter", "B | Trust");
    const other = table("ben.csv", "case | code", "A | Trust, Housing, shelter");
    const {columns} = guessColumns(
      table("t", "case | code", "A | Housing, shelter", "B | Trust", "C | Trust, Housing, shelter")
    );
    expect(columns.separator).toBe(",");
    const {codings, warnings} = makeTableProject([one, other], columns);
    expect(codings.map(({code, user}) => [code, user])).toEqual([
      ["Housing, shelter", "ada"],
      ["Trust", "ada"],
      ["Trust", "ben"],
      ["Housing, shelter", "ben"]
    ]);
    expect(warnings).toContain(
      '"Housing, shelter" is read as one code: what is between its commas never stands apart. If it is several, give them with --codebook.'
    );
    const known = new Set(["housing", "shelter"]);
    expect(makeTableProject([one, other], columns, known).codes.map(({name}) => name)).toEqual([
      "Housing",
      "shelter",
      "Trust"
    ]);
  });

  it.each([
    ["Qualtrics, in English", "What kept you away?", ["Cost", "Housing, shelter", "Fear of police"]],
    ["Qualtrics, in German", "Was hielt Sie ab?", ["Kosten", "Wohnung, Unterkunft", "Angst"]]
  ])("come out of several answers in a cell: %s", (_, question, [cost, housing, fear]) => {
    const text = [
      "ResponseId,Finished,Q1,Q2",
      `Response ID,Finished,"${question}",In your own words`,
      '"{""ImportId"":""_recordId""}","{""ImportId"":""finished""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"',
      `R_1,True,"${cost},${housing}",Nobody told me what it would cost`,
      `R_2,True,"${housing}",There was no place to sleep that night`,
      `R_3,True,"${cost},${fear}",They would have called somebody at once`,
      `R_4,True,"${cost}",The bus alone was too dear for me`
    ].join("\n");
    const read = parseTable(text, "answers.csv", [], undefined);
    const {columns} = guessColumns(read);
    expect(columns).toMatchObject({case: "ResponseId", text: "Q2", separator: ","});
    const {codes, codings} = makeTableProject([read], columns);
    expect(codes.map(({name}) => name)).toEqual([cost, housing, fear]);
    expect(codings).toHaveLength(6);
  });
});
