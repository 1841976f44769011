import {describe, expect, test} from "vitest";
import {add, all, type Case, faultsOf, replace} from "./break-extract.js";

const cases: Case[] = [
  [
    "a row with too few cells, after a quoted line break",
    replace("excerpts.csv", "E5,P5,note,Did not attend.", "E5,P5,note"),
    ["excerpts.csv:7: has 3 cells, the header has 4"]
  ],
  [
    "a row with too many cells",
    replace("excerpts.csv", "Moved to another town.", "Moved, to another town."),
    ["excerpts.csv:6: has 5 cells, the header has 4; put quotes around a cell that contains a comma"]
  ],
  [
    "a quote that is never closed",
    replace("excerpts.csv", "Moved to", '"Moved to'),
    ["excerpts.csv:6: opens a quote that is never closed; close it or take it out"]
  ],
  [
    "text after a closing quote",
    replace("excerpts.csv", 'at home."', 'at home." yes'),
    [
      "excerpts.csv:2: has a quote in the middle of a cell; quote the whole cell and double each quote in it, or close the quote that is open"
    ]
  ],
  [
    "a quote inside an unquoted cell",
    replace("excerpts.csv", "Did not attend.", 'Did not "attend".'),
    [
      "excerpts.csv:7: has a quote in the middle of a cell; quote the whole cell and double each quote in it, or close the quote that is open"
    ]
  ],
  [
    "a quote left open in the header",
    replace("codings.csv", "excerpt_id,code", 'excerpt_id,"code'),
    ["codings.csv:1: the header row has a quote that is out of place or never closed"]
  ],
  [
    "a misspelt column",
    replace("patients.csv", "age_group", "agegroup"),
    [
      'patients.csv:1: "agegroup" is not a column of patients; did you mean "age_group"?',
      "patients.csv:1: has no column age_group; add it or correct its name"
    ]
  ],
  [
    "a column that the schema does not have",
    all(replace("codings.csv", "code,coder", "code,coder,memo"), (changed) => {
      changed["codings.csv"] = String(changed["codings.csv"]).replace(/,([AB])\n/g, ",$1,x\n");
    }),
    ['codings.csv:1: "memo" is not a column of codings; remove it, or describe it in datapackage.json']
  ],
  [
    "a missing column",
    (changed) => {
      changed["codings.csv"] = String(changed["codings.csv"]).replace(/,\w+\n/g, "\n");
    },
    ["codings.csv:1: has no column coder; add it"]
  ],
  [
    "a column that stands twice",
    replace("patients.csv", "sex,region_of_origin", "sex,Sex"),
    [
      "patients.csv:1: has no column region_of_origin; add it",
      "patients.csv:1: has the column sex twice; keep one"
    ]
  ],
  [
    "a column without a name",
    replace("codings.csv", "code,coder\nE1,housing,A\n", "code,coder,\nE1,housing,A,x\n"),
    ["codings.csv:1: column 4 has no name; name it or remove it"].concat(
      [3, 4, 5, 6, 7].map((line) => `codings.csv:${line}: has 3 cells, the header has 4`)
    )
  ],
  [
    "a cell of more than 16 MB",
    replace("excerpts.csv", "Did not attend.", "x".repeat(16 * 2 ** 20 + 1)),
    [
      "excerpts.csv:7: text: has more than the 16 MB that are read of a cell; close the quote that is open, or shorten the text"
    ]
  ],
  [
    "a row of more columns than a spreadsheet has",
    add("excerpts.csv", ",".repeat(16_384)),
    [
      "excerpts.csv:8: has more than the 16384 columns that are read; leave out what is not needed, or save the table again"
    ]
  ],
  [
    "a header of more columns than a spreadsheet has",
    replace("codings.csv", "code,coder", `code,coder${",".repeat(16_384)}`),
    [
      "codings.csv:1: has more than the 16384 columns that are read; leave out what is not needed, or save the table again"
    ]
  ]
];

describe("a broken layout is told by its message:", () => {
  for (const [name, change, expected] of cases)
    test(name, async () => expect(await faultsOf(change)).toEqual(expected));
});
