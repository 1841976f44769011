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

  it("takes no mark of the answering or of the person for a code, by its title", () => {
    const {columns} = guessColumns(
      table(
        "t",
        "case | text | Finished | consent | Female | Total | Fear",
        "A | one | TRUE | 1 | 1 | 1 | 1",
        "B | two | TRUE | 1 | 0 | 1 | 0"
      )
    );
    expect(columns.codes.map(({code}) => code)).toEqual(["Fear"]);
    expect(columns.variables).toEqual(["consent", "Female"]);
  });

  it("takes marks that never differ within a case for a variable, beside others that do, and asks", () => {
    const guess = (...rows: string[]) => guessColumns(table("t", "case | text | Alone | Fear", ...rows));
    const {columns, unsure} = guess(
      ...["A | one | 1 | 1", "A | two | 1 | 0", "B | three | 1 | 0"],
      ...["B | four | 1 | 0", "C | five | 0 | 1", "C | six | 0 | 0"]
    );
    expect(columns.codes.map(({code}) => code)).toEqual(["Fear"]);
    expect(columns.variables).toEqual(["Alone"]);
    expect(unsure).toEqual([
      'Column "Alone" holds the same mark in all rows of each case; it is taken for a variable, and may be a code.'
    ]);
    const once = guess("A | one | 1 | 1", "A | two | 1 | 0", "B | three | 0 | 0", "C | four | 1 | 1");
    expect(once.columns.codes.map(({code}) => code)).toEqual(["Alone", "Fear"]);
  });

  it.each([
    "Fear (AB) | Fear (CD) | Loss (AB) | Loss (CD)",
    // A header of two rows, the second of which names the coders.
    "Fear › AB | Fear › CD | Loss › AB | Loss › CD",
    "Fear AB | Fear CD | Loss AB | Loss CD",
    "AB: Fear | CD: Fear | AB: Loss | CD: Loss"
  ])("takes what all names have twice for two coders: %s", (titles) => {
    const {columns, unsure} = guessColumns(table("t", `case | text | ${titles}`, "A | one | 1 | 1 | 1 | 1"));
    expect(columns.codes.map(({code, coder}) => [code, coder])).toEqual([
      ["Fear", "AB"],
      ["Fear", "CD"],
      ["Loss", "AB"],
      ["Loss", "CD"]
    ]);
    expect(unsure.join()).toContain('Whether "AB" and "CD" are coders');
  });

  it("takes the column of a coder who says no throughout for one of the coders'", () => {
    const titles = "case | text | Angst (AB) | Angst (CD) | Hilfe (AB) | Hilfe (CD) | Smoker";
    const {columns} = guessColumns(table("t", titles, "A | one | Ja | Nein | Nein | Ja | Nein"));
    expect(columns.codes.map(({code, coder}) => `${code} ${coder}`).sort()).toEqual([
      "Angst AB",
      "Angst CD",
      "Hilfe AB",
      "Hilfe CD"
    ]);
    expect(columns.variables).toEqual(["Smoker"]);
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

  it("asks whether rows without a case are of the case above", () => {
    const {columns, unsure} = guessColumns(
      table("t", "case | text | code", "A | one | Fear", "- | two | Loss", "B | three | Fear")
    );
    expect(columns).toMatchObject({case: "case", blankCase: "above"});
    expect(unsure).toEqual([
      "Whether rows without a case (1 of 3) are of the case above (blank_case: above); else take that line out and name their cases."
    ]);
  });

  it("takes no word of a code's name for a coder where one code alone would have it", () => {
    const {columns} = guessColumns(table("t", "case | text | told_staff | told_police", "A | one | 1 | 1"));
    expect(columns.codes.map(({code}) => code)).toEqual(["told_staff", "told_police"]);
  });

  it("takes two columns of one title for the first and second code of a row", () => {
    const {columns} = guessColumns(table("t", "case | text | Code | Code (2)", "A | one | Trust | Fear"));
    expect(columns.codes.map(({column, code}) => [column, code])).toEqual([
      ["Code", "*"],
      ["Code (2)", "*"]
    ]);
  });

  it("takes a comma for a separator only where its pieces are codes elsewhere", () => {
    const guess = (...cells: string[]) => {
      const rows = cells.map((cell) => `A | one | ${cell}`);
      const {columns, unsure} = guessColumns(table("t", "case | text | code", ...rows));
      return [columns.separator, ...unsure];
    };
    expect(guess("Fear, Loss", "Fear", "Loss")).toEqual([","]);
    expect(guess("Fear, of staff", "Loss")).toEqual([undefined]);
    expect(guess("Fear, of staff", "Fear", "Loss")).toEqual([
      undefined,
      expect.stringMatching(/^Whether commas in the cells of codes separate codes: /)
    ]);
    expect(guess("Trust", "Trust, Housing, shelter", "Housing, shelter, Trust")).toEqual([
      ",",
      'Whether "Housing, shelter" is one code: what is between its commas never stands apart. If it is, give a codebook that has it with --codebook.'
    ]);
  });

  it("takes a text that several coders have for one case, where no column names it, and asks", () => {
    const guess = (...rows: string[]) => guessColumns(table("t", "excerpt | coder | Fear | Trust", ...rows));
    const {columns, unsure} = guess("e1 | Ada | 1 | 0", "e1 | Ben | 1 | 1", "e2 | Ada | 0 | 1");
    expect(columns).toMatchObject({case: "excerpt", text: "excerpt", coder: "coder"});
    expect(unsure).toContain('Whether the column "excerpt" names the case; none is called so.');
    expect(guess("e1 | Ada | 1 | 0", "e2 | Ben | 1 | 1").columns.case).toBe("");
  });

  it("takes words that recur and differ within a case for the codes, where no column is called so, and asks", () => {
    const titles = "Patient | Site | Category path | Quote";
    const rows = [
      "A | North | Fear | said this",
      "A | North | Needs > Home | said that",
      "B | South | Fear | said so"
    ];
    const {columns, unsure} = guessColumns(table("t", titles, ...rows));
    expect(columns).toMatchObject({code: "Category path", variables: ["Site"]});
    expect(unsure).toContain('Whether the column "Category path" names the codes; none is called so.');
    expect(guessColumns(table("t", titles, ...rows.slice(0, 1))).columns.code).toBe("");
  });

  it("says what a person must decide where nothing is called a case or a code", () => {
    const {columns, unsure} = guessColumns(table("t", "colour | size", "red | 12"));
    expect(columns.case).toBe("");
    expect(unsure).toHaveLength(2);
  });

  it("takes columns of one word or nothing for answers that were ticked, and the word for the code", () => {
    const {columns, unsure} = guessColumns(
      table(
        "t",
        "case | text | Q3_1 | Q3_2 | sex",
        "A | one | Police | - | f",
        "B | two | Police | Hospital | m",
        "C | three | - | - | f"
      )
    );
    expect(columns.codes.map(({column, code}) => [column, code])).toEqual([
      ["Q3_1", "Police"],
      ["Q3_2", "Hospital"]
    ]);
    expect(columns.variables).toEqual(["sex"]);
    expect(unsure).toEqual(['Whether the words in "Q3_1" and "Q3_2" are codes.']);
  });

  it("takes the choices of a REDCap question for codes under it, and no coder's", () => {
    const [cost, wait] = ["Hard? (choice=Cost)", "Hard? (choice=Wait)"];
    const [otherCost, otherWait] = ["Said? (choice=Cost)", "Said? (choice=Wait)"];
    const {columns} = guessColumns(
      table(
        "t",
        `Record ID | ${cost} | ${wait} | ${otherCost} | ${otherWait} | Comment`,
        "1 | Checked | Unchecked | Unchecked | Checked | It cost too much",
        "2 | Unchecked | Checked | Checked | Checked | -"
      )
    );
    expect(columns.codes).toEqual([
      {column: cost, code: "Hard? › Cost", coder: undefined},
      {column: wait, code: "Hard? › Wait", coder: undefined},
      {column: otherCost, code: "Said? › Cost", coder: undefined},
      {column: otherWait, code: "Said? › Wait", coder: undefined}
    ]);
  });

  it("takes a matrix of counts", () => {
    const {columns, unsure} = guessColumns(
      table("t", "case | Trust | Housing | Age", "P01 | 2 | 0 | 34", "P02 | 0 | 1 | 17")
    );
    expect(columns.codes.map(({column}) => column)).toEqual(["Trust", "Housing"]);
    expect(columns.variables).toEqual(["Age"]);
    expect(unsure).toEqual(['Whether the counts in "Trust" are those of codes; each is taken for a mark.']);
  });

  it("takes no number of an excerpt for its text, and no mark for a coder's code", () => {
    const {columns} = guessColumns(
      table(
        "t",
        "excerpt_id | patient | coder | theme/trust | theme/fear",
        "E1 | A | AB | TRUE | FALSE",
        "E2 | A | AB | FALSE | TRUE"
      )
    );
    expect(columns).toMatchObject({case: "patient", text: undefined, coder: "coder"});
    expect(columns.codes.map(({code}) => code)).toEqual(["theme/trust", "theme/fear"]);
  });

  it("takes columns in which coders mark the code of the row", () => {
    const {columns, unsure} = guessColumns(
      table(
        "t",
        "case | text | code | AB | CD | Homeless",
        "A | one | Fear | 1 | 0 | x",
        "B | two | Loss | 1 | 1 | -"
      )
    );
    expect(columns).toMatchObject({code: "code", coders: ["AB", "CD"], codes: [], variables: ["Homeless"]});
    expect(unsure).toEqual(['Whether "AB" and "CD" are coders.']);
  });

  it("takes columns that list words for columns of codes, where no other column is", () => {
    const {columns, unsure} = guessColumns(
      table(
        "t",
        "case | passage | Who told? | place",
        "A | one | Police, Ward | North, West",
        "B | two | Police | South",
        "C | three | Ward | North"
      )
    );
    expect(columns.codes).toEqual([{column: "Who told?", code: "*", coder: undefined}]);
    expect(columns).toMatchObject({separator: ",", variables: ["place"]});
    expect(unsure).toEqual(['Whether "Who told?" names codes, and whose they are.']);
  });

  it("takes columns that have their words in common for columns of codes", () => {
    const {columns, unsure} = guessColumns(
      table(
        "t",
        "case | text | Anna | Ben | region",
        "A | one | Fear; Loss | Fear | North",
        "B | two | Loss | Loss | South"
      )
    );
    expect(columns.codes).toEqual([
      {column: "Anna", code: "*", coder: "Anna"},
      {column: "Ben", code: "*", coder: "Ben"}
    ]);
    expect(columns).toMatchObject({separator: ";", variables: ["region"]});
    expect(unsure).toEqual(['Whether "Anna" and "Ben" name codes, and whose they are.']);
  });
});
