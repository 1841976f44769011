import {describe, expect, test} from "vitest";
import {add, all, type Case, faultsOf, redescribe, replace} from "./break-extract.js";

const cases: Case[] = [
  [
    "a level that the study does not have",
    replace("patients.csv", "P2,adult", "P2,Adlt"),
    [
      'patients.csv:3: age_group: "Adlt" is not one of adult, child; correct it, or add it to the levels in datapackage.json'
    ]
  ],
  [
    "a level in another case",
    replace("patients.csv", "P4,child", "P4,Child"),
    [
      'patients.csv:5: age_group: "Child" is not one of adult, child; correct it, or add it to the levels in datapackage.json'
    ]
  ],
  [
    "a level that the schema does not have",
    replace("patients.csv", "P2,adult,male", "P2,adult,man"),
    [
      'patients.csv:3: sex: "man" is not one of female, male, other; correct it, or add it to the levels in datapackage.json'
    ]
  ],
  [
    "an empty cell that must be filled",
    replace("patients.csv", "P3,adult,female", "P3,adult,"),
    ["patients.csv:4: sex: is empty; every row needs a value"]
  ],
  [
    "a cell of nothing but spaces",
    replace("patients.csv", "P3,adult,female", "P3,adult, \t "),
    ["patients.csv:4: sex: is empty; every row needs a value"]
  ],
  [
    "an empty identifier",
    replace("codings.csv", "E3,trust", ",trust"),
    ["codings.csv:5: excerpt_id: is empty; every row needs a value"]
  ],
  [
    "a fraction for a whole number",
    replace("patients.csv", "Asia,24", "Asia,24.5"),
    ['patients.csv:3: age: "24.5" is not a whole number']
  ],
  [
    "a word for a number",
    replace("patients.csv", "Asia,24", "Asia,NULL"),
    ['patients.csv:3: age: "NULL" is not a whole number']
  ],
  [
    "a whole number that is too large",
    replace("patients.csv", "Asia,24", "Asia,2147483648"),
    [
      'patients.csv:3: age: "2147483648" is too large; whole numbers go up to 2147483647',
      'patients.csv:3: age: "2147483648" is more than 120, the most that is possible'
    ]
  ],
  [
    "a decimal comma",
    replace("patients.csv", "50.0", '"50,0"'),
    [
      'patients.csv:2: score: "50,0" is not a number; write it without thousands separators, and a decimal point, not a comma'
    ]
  ],
  [
    "a number below the minimum",
    replace("patients.csv", "Africa,12", "Africa,-1"),
    ['patients.csv:6: age: "-1" is less than 0, the least that is possible']
  ],
  [
    "a number above the maximum",
    replace("patients.csv", "50.0", "150"),
    ['patients.csv:2: score: "150" is more than 100, the most that is possible']
  ],
  [
    "a word for a truth value",
    replace("identifications.csv", "P3,disclosed,,true", "P3,disclosed,,yes"),
    ['identifications.csv:4: is_primary: "yes" is not true or false']
  ],
  [
    "a date that a spreadsheet program made of a level",
    all(
      redescribe("resources.0.schema.fields.2.constraints.enum", ["8-11", "female", "male", "other"]),
      replace("patients.csv", "P2,adult,male", "P2,adult,11-Aug")
    ),
    [
      'patients.csv:3: sex: "11-Aug" is a date that a spreadsheet program made of "8-11"; write "8-11" again, in a column that is formatted as text'
    ]
  ],
  [
    "a value that does not match its pattern",
    all(replace("excerpts.csv", "E5,P5", "e5,P5"), replace("codings.csv", "E5,", "E4,")),
    ['excerpts.csv:7: excerpt_id: "e5" does not match the pattern E\\d+']
  ],
  [
    "a value that is too long",
    replace("codings.csv", "trust,B", "trust,Beta"),
    ['codings.csv:7: coder: "Beta" has more than 3 characters']
  ],
  [
    "a value of many characters, some of them invisible",
    replace("patients.csv", "P2,adult,male", `P2,adult,"a\tb\u200bc\n${"x".repeat(100)}"`),
    [
      `patients.csv:3: sex: "a\\tb\\u200bc\\n${"x".repeat(53)}…" is not one of female, male, other; correct it, or add it to the levels in datapackage.json`
    ]
  ],
  [
    "a patient who stands twice",
    add("patients.csv", "P2,adult,male,Asia,25,\n"),
    ['patients.csv:8: patient_id: "P2" already stands on line 3; each patient_id may stand only once']
  ],
  [
    "an excerpt that stands twice, the first over two lines",
    add("excerpts.csv", "E2,P1,note,Again.\n"),
    ['excerpts.csv:8: excerpt_id: "E2" already stands on line 3; each excerpt_id may stand only once']
  ],
  [
    "a coding that stands twice",
    add("codings.csv", "E2,asylum,B\n"),
    [
      'codings.csv:8: repeats the excerpt_id, code and coder of line 4 ("E2", "asylum", "B"); remove one of the two rows'
    ]
  ],
  [
    "a code that stands twice",
    add("codebook.csv", "trust,theme,,Trust,Again,,,paper\n"),
    ['codebook.csv:11: code: "trust" already stands on line 10; each code may stand only once']
  ]
];

describe("a broken value is told by its message:", () => {
  for (const [name, change, expected] of cases)
    test(name, async () => expect(await faultsOf(change)).toEqual(expected));
});
