import {describe, expect, test} from "vitest";
import {ExtractFaults} from "../../../loaders/extract/faults.js";
import {readExtract} from "../../../loaders/extract/read.js";
import {type Files, smallExtract, smallPackage, withExtract} from "./small-extract.js";

type Change = (files: Files) => void;
type Case = [name: string, change: Change, expected: string[]];

/** The lines of a faulty extract's message; the folder's own path is written DIR. */
async function faultsOf(change: Change): Promise<string[]> {
  const files = smallExtract();
  change(files);
  return withExtract(files, async (directory) => {
    const error = await readExtract(directory).then(
      (extract) => extract.close(),
      (reason: unknown) => reason
    );
    if (!(error instanceof ExtractFaults)) throw new Error(`no faults, but ${String(error)}`);
    return error.message.replaceAll(directory, "DIR").split("\n");
  });
}

/** Replaces the one place where `from` stands in a file. */
function replace(file: string, from: string, to: string): Change {
  return (files) => {
    const parts = String(files[file]).split(from);
    if (parts.length !== 2)
      throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in ${file}`);
    files[file] = parts.join(to);
  };
}

function write(file: string, content: string | Buffer): Change {
  return (files) => {
    files[file] = content;
  };
}

function remove(file: string): Change {
  return (files) => {
    delete files[file];
  };
}

function add(file: string, text: string): Change {
  return (files) => {
    files[file] = `${files[file]}${text}`;
  };
}

function all(...changes: Change[]): Change {
  return (files) => {
    for (const change of changes) change(files);
  };
}

/** Changes the parsed datapackage.json. */
function describeAs(change: (description: ReturnType<typeof smallPackage>) => void): Change {
  return (files) => {
    const description = smallPackage();
    change(description);
    files["datapackage.json"] = JSON.stringify(description);
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the package is bent into shapes that its type forbids
const loose = (value: unknown): any => value;

const files: Case[] = [
  ["a missing file", remove("excerpts.csv"), ["excerpts.csv: is missing; put it beside datapackage.json"]],
  [
    "an empty file",
    write("codings.csv", ""),
    ["codings.csv: is empty; it needs a header row and a row for each record"]
  ],
  [
    "a file of blank lines",
    write("codings.csv", "\n\r\n\n"),
    ["codings.csv: has nothing but blank lines; it needs a header row and a row for each record"]
  ],
  [
    "a header and no rows",
    write("patients.csv", "patient_id,age_group,sex,region_of_origin,age,score\n"),
    ["patients.csv: has a header but no rows; add a row for each record"]
  ],
  [
    "a header and no rows among excerpts",
    write("excerpts.csv", "excerpt_id,patient_id,record_type,text"),
    ["excerpts.csv: has a header but no rows; add a row for each record"]
  ],
  [
    "a folder in the place of a file",
    all(remove("codings.csv"), write("codings.csv/x", "")),
    ["codings.csv: is not a file; put the CSV file of that name in its place"]
  ],
  [
    "no header row",
    replace("codings.csv", "excerpt_id,code,coder\n", ""),
    ["codings.csv:1: is no header row; the first row must name excerpt_id, code, coder"]
  ],
  [
    "Latin-1",
    write(
      "codebook.csv",
      Buffer.from(String(smallExtract()["codebook.csv"]).replace("The police", "Poli\u00e7ia"), "latin1")
    ),
    ["codebook.csv:5: is not UTF-8 from here on; save it as CSV UTF-8"]
  ],
  [
    "UTF-16",
    write("patients.csv", Buffer.from(`\ufeff${smallExtract()["patients.csv"]}`, "utf16le")),
    ["patients.csv: is UTF-16, not UTF-8; save it as CSV UTF-8"]
  ],
  [
    "a NUL byte",
    replace("excerpts.csv", "another town", "another\0town"),
    ["excerpts.csv:6: has a NUL byte here; it may be UTF-16, or damaged: save it as CSV UTF-8"]
  ],
  [
    "a workbook",
    write("patients.csv", Buffer.from("PK\x03\x04\x14\x00\x06\x00", "latin1")),
    ["patients.csv: is a workbook or ZIP archive, not CSV; save it as CSV UTF-8"]
  ],
  [
    "a compressed file",
    write("patients.csv", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0])),
    ["patients.csv: is compressed; unpack it"]
  ]
];

const layout: Case[] = [
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
  ]
];

const values: Case[] = [
  [
    "a level that the study does not have",
    replace("patients.csv", "P2,adult", "P2,Adlt"),
    ['patients.csv:3: age_group: "Adlt" is not one of adult, child']
  ],
  [
    "a level in another case",
    replace("patients.csv", "P4,child", "P4,Child"),
    ['patients.csv:5: age_group: "Child" is not one of adult, child']
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

const across: Case[] = [
  [
    "an identification of nobody",
    add("identifications.csv", "P7,signs,,false\n"),
    [
      'identifications.csv:9: patient_id: "P7" is not in patients.csv; add it there, or correct or remove this row',
      'identifications.csv:9: is_primary: no identification of patient "P7" is primary; set one to true'
    ]
  ],
  [
    "an identifier in another case",
    replace("excerpts.csv", "E4,P4", "E4,p4"),
    ['excerpts.csv:6: patient_id: "p4" is not in patients.csv; did you mean "P4"?']
  ],
  [
    "a coding of no excerpt",
    replace("codings.csv", "E5,trust", "E6,trust"),
    ['codings.csv:7: excerpt_id: "E6" is not in excerpts.csv; add it there, or correct or remove this row']
  ],
  [
    "a misspelt code",
    replace("codings.csv", "E1,housing", "E1,housin"),
    ['codings.csv:2: code: "housin" is not in codebook.csv; did you mean "housing"?']
  ],
  [
    "an unknown code",
    replace("codings.csv", "E1,housing", "E1,money"),
    ['codings.csv:2: code: "money" is not in codebook.csv; add it there, or correct or remove this row']
  ],
  [
    "a service in another case",
    replace("identifications.csv", "police", "Police"),
    ['identifications.csv:2: informant: "Police" is not in codebook.csv; did you mean "police"?']
  ],
  [
    "a service for a theme",
    replace("codings.csv", "E1,housing", "E1,police"),
    [
      'codings.csv:2: code: "police" is an informant in codebook.csv, not a theme or a subtheme; use a code of that kind'
    ]
  ],
  [
    "a theme for a route",
    replace("identifications.csv", "P5,signs", "P5,trust"),
    ['identifications.csv:7: route: "trust" is a theme in codebook.csv, not a route; use a code of that kind']
  ],
  [
    "a route for a service",
    replace("identifications.csv", "another-service,school", "another-service,signs"),
    [
      'identifications.csv:5: informant: "signs" is a route in codebook.csv, not an informant; use a code of that kind'
    ]
  ],
  [
    "a service with a route that is not its own",
    replace("identifications.csv", "P5,signs,", "P5,signs,police"),
    [
      'identifications.csv:7: informant: "police" goes with the route "another-service", not "signs"; empty this cell or correct the route'
    ]
  ],
  [
    "a patient identified twice in the same way",
    replace("identifications.csv", "P4,disclosed,,false", "P4,disclosed,,false\nP4,disclosed,,false"),
    [
      'identifications.csv:7: route: "disclosed" with the same informant already stands for patient "P4" on line 6; remove one of the two rows'
    ]
  ],
  [
    "a patient whom one service spoke for twice",
    replace("identifications.csv", "P4,disclosed,,false", "P4,another-service,school,false"),
    [
      'identifications.csv:6: route: "another-service" with the same informant already stands for patient "P4" on line 5; remove one of the two rows'
    ]
  ],
  [
    "a patient without an identification",
    replace("identifications.csv", "P6,disclosed,,true\n", ""),
    [
      'patients.csv:7: patient_id: "P6" has no row in identifications.csv; add one that says how the patient was identified'
    ]
  ],
  [
    "a patient with two primary identifications",
    replace("identifications.csv", "P4,disclosed,,false", "P4,disclosed,,true"),
    [
      'identifications.csv:6: is_primary: patient "P4" already has a primary identification on line 5; set all but one to false'
    ]
  ],
  [
    "a patient without a primary identification",
    replace("identifications.csv", "P4,another-service,school,true", "P4,another-service,school,false"),
    ['identifications.csv:5: is_primary: no identification of patient "P4" is primary; set one to true']
  ],
  [
    "a subtheme without a theme",
    replace("codebook.csv", "asylum,subtheme,instability", "asylum,subtheme,"),
    ["codebook.csv:9: parent: is empty; a subtheme needs the code of its theme here"]
  ],
  [
    "a subtheme under a route",
    replace("codebook.csv", "asylum,subtheme,instability", "asylum,subtheme,signs"),
    ['codebook.csv:9: parent: "signs" is a route; the parent of a subtheme is a theme']
  ],
  [
    "an informant without a route",
    replace("codebook.csv", "school,informant,another-service", "school,informant,"),
    ["codebook.csv:6: parent: is empty; an informant needs the code of its route here"]
  ],
  [
    "a parent that is not in the codebook",
    replace("codebook.csv", "asylum,subtheme,instability", "asylum,subtheme,instabilty"),
    ['codebook.csv:9: parent: "instabilty" is not in codebook.csv; did you mean "instability"?']
  ],
  [
    "a theme with a parent",
    replace("codebook.csv", "trust,theme,", "trust,theme,instability"),
    ['codebook.csv:10: parent: "instability" is given, but a theme has no parent; empty this cell']
  ],
  [
    "an unknown kind of code",
    replace("codebook.csv", "signs,route,", "signs,path,"),
    ['codebook.csv:4: kind: "path" is not one of route, informant, theme, subtheme']
  ],
  [
    "a codebook without themes",
    all(
      write("codings.csv", "excerpt_id,code,coder\nE1,signs,A\n"),
      replace("codebook.csv", "instability,theme,,Instability,Unsettled circumstances,,,paper\n", ""),
      replace("codebook.csv", "housing,subtheme,instability,Housing,No safe home,,,illustrative\n", ""),
      replace(
        "codebook.csv",
        "asylum,subtheme,instability,Asylum,Waiting for a decision,,,illustrative\n",
        ""
      ),
      replace("codebook.csv", "trust,theme,,Trust,Little trust in services,,,paper\n", "")
    ),
    [
      'codings.csv:2: code: "signs" is a route in codebook.csv, not a theme or a subtheme; use a code of that kind',
      "codebook.csv: kind: no code is a theme; add the themes that the study uses"
    ]
  ]
];

const description: Case[] = [
  [
    "no datapackage.json",
    remove("datapackage.json"),
    ["datapackage.json: is missing; an extract needs one that describes its files"]
  ],
  [
    "a datapackage.json that is not JSON",
    write("datapackage.json", '{\n  "name": "x",\n  "resources": [1, }\n'),
    ["datapackage.json:3: is not JSON from column 20 on: unexpected character"]
  ],
  [
    "an empty datapackage.json",
    write("datapackage.json", " \n"),
    ["datapackage.json: is empty; it must describe the files of the extract"]
  ],
  [
    "a datapackage.json that is a list",
    write("datapackage.json", "[]"),
    ["datapackage.json: is not a data package; it must hold one JSON object with a list of resources"]
  ],
  [
    "a package without resources",
    write("datapackage.json", '{"synthetic": true}'),
    ["datapackage.json: resources: is not given; list the CSV files of the extract there"]
  ],
  [
    "a package that does not say whether it is synthetic",
    describeAs((changed) => {
      delete loose(changed).synthetic;
    }),
    [
      "datapackage.json: synthetic: is not given; write true where the patients are invented, false where they are real"
    ]
  ],
  [
    "a package without a table that the study needs",
    describeAs((changed) => {
      changed.resources = changed.resources.filter(({name}) => name !== "codings");
    }),
    ["datapackage.json: resources: does not list codings; describe codings.csv there"]
  ],
  [
    "a field of unknown type",
    describeAs((changed) => {
      loose(changed.resources[0]).schema.fields[4].type = "date";
    }),
    ['datapackage.json: patients.age: type "date" is not known; use string, integer, number or boolean']
  ],
  [
    "a constraint that is not checked",
    describeAs((changed) => {
      loose(changed.resources[0]).schema.fields[3].constraints.jsonSchema = {};
    }),
    [
      'datapackage.json: patients.region_of_origin: constraint "jsonSchema" is not known; use required, unique, enum, pattern, minimum, maximum, minLength or maxLength'
    ]
  ],
  [
    "a pattern that is no regular expression",
    describeAs((changed) => {
      loose(changed.resources[0]).schema.fields[3].constraints.pattern = "(?=x)";
    }),
    [
      "datapackage.json: patients.region_of_origin: pattern is not a regular expression that DuckDB (RE2) knows"
    ]
  ],
  [
    "a column that the analysis needs and the schema lacks",
    describeAs((changed) => {
      loose(changed.resources[3]).schema.fields.pop();
    }),
    ["datapackage.json: codings.coder: is not described; the analysis needs this column"]
  ],
  [
    "a third age group in the schema",
    describeAs((changed) => {
      loose(changed.resources[0]).schema.fields[1].constraints.enum.push("elder");
    }),
    ['datapackage.json: patients.age_group: the only levels are adult and child; take out "elder"']
  ],
  [
    "a file outside the folder",
    describeAs((changed) => {
      loose(changed.resources[0]).path = "../patients.csv";
    }),
    [
      'datapackage.json: patients: path "../patients.csv" leads out of the extract\'s folder; put the file beside datapackage.json'
    ]
  ],
  [
    "a key to a table that is not there",
    describeAs((changed) => {
      loose(changed.resources[1]).schema.foreignKeys[0].reference.resource = "people";
    }),
    ['datapackage.json: identifications.patient_id: refers to "people", which is not a resource']
  ]
];

describe("a broken extract is told apart by its message:", () => {
  for (const [name, change, expected] of [...files, ...layout, ...values, ...across, ...description])
    test(name, async () => expect(await faultsOf(change)).toEqual(expected));
});

describe("a fault is told once and in its place", () => {
  test("all files' faults come together, in the order of the files and their lines", async () => {
    const change = all(
      replace("codings.csv", "E3,trust", "E3,tust"),
      replace("patients.csv", "P2,adult", "P2,grown"),
      replace("excerpts.csv", "E4,P4,letter", "E4,P4,fax"),
      replace("patients.csv", "P1,adult,female", "P1,adult,woman")
    );
    expect(await faultsOf(change)).toEqual([
      'patients.csv:2: sex: "woman" is not one of female, male, other; correct it, or add it to the levels in datapackage.json',
      'patients.csv:3: age_group: "grown" is not one of adult, child',
      'excerpts.csv:6: record_type: "fax" is not one of letter, note; correct it, or add it to the levels in datapackage.json',
      'codings.csv:5: code: "tust" is not in codebook.csv; did you mean "trust"?'
    ]);
  });

  test("a file that cannot be read brings no faults forth in the files that refer to it", async () => {
    expect(await faultsOf(remove("patients.csv"))).toEqual([
      "patients.csv: is missing; put it beside datapackage.json"
    ]);
    expect(await faultsOf(replace("patients.csv", "P2,adult", "P2,x,adult"))).toEqual([
      "patients.csv:3: has 7 cells, the header has 6; put quotes around a cell that contains a comma"
    ]);
  });

  test("past fifty of one kind the rest are counted", async () => {
    const rows = Array.from({length: 462}, (_, index) => `X${index},adult,female,Africa,oops,\n`).join("");
    const lines = await faultsOf(add("patients.csv", rows));
    expect(lines).toHaveLength(102);
    expect(lines.slice(0, 2)).toEqual([
      'patients.csv:8: patient_id: "X0" has no row in identifications.csv; add one that says how the patient was identified',
      'patients.csv:8: age: "oops" is not a whole number'
    ]);
    expect(lines.slice(-3)).toEqual([
      'patients.csv:57: age: "oops" is not a whole number',
      "patients.csv: patient_id: 412 more like these",
      "patients.csv: age: 412 more like these"
    ]);
  });

  test("a file that was exported wrongly throughout is given up", async () => {
    const rows = "E1,housing,A,x\n".repeat(100_001);
    const told = await faultsOf(write("codings.csv", `excerpt_id,code,coder\n${rows}`));
    expect(told).toHaveLength(52);
    expect(told.slice(-3)).toEqual([
      "codings.csv:51: has 4 cells, the header has 3; put quotes around a cell that contains a comma",
      "codings.csv:100001: is the last row that was looked at; correct those above first",
      "codings.csv: 99950 more like these"
    ]);
  });

  test("the text of an excerpt is never printed, not even where a cell is displaced", async () => {
    const secret = "She said that she had been held in a house for two years.";
    const lines = await faultsOf(
      all(
        replace("excerpts.csv", "E4,P4,letter,Moved to another town.", `E4,P4,"${secret}",letter`),
        replace("excerpts.csv", "record_type,text", "record_type,text,notes"),
        (changed) => {
          changed["excerpts.csv"] = String(changed["excerpts.csv"]).replace(
            "E5,P5,note",
            `E5,P5,note,"${secret}"`
          );
        }
      )
    );
    expect(lines.join("\n")).toContain("excerpts.csv:6: has 4 cells, the header has 5");
    expect(lines.join("\n")).not.toMatch(/held in a house/);
    expect(
      await faultsOf(replace("excerpts.csv", "E4,P4,letter,Moved to another town.", `E4,P4,"${secret}",x`))
    ).toEqual([
      "excerpts.csv:6: record_type: the value (not shown) is not one of letter, note; correct it, or add it to the levels in datapackage.json"
    ]);
  });

  test("a folder that is not there, and a file in its place", async () => {
    await withExtract(smallExtract(), async (directory) => {
      await expect(readExtract(`${directory}/none`)).rejects.toThrow(
        `${directory}/none: is missing; give the folder that holds datapackage.json`
      );
      await expect(readExtract(`${directory}/codings.csv`)).rejects.toThrow(
        `${directory}/codings.csv: is not a folder; give the folder that holds datapackage.json`
      );
    });
  });
});
