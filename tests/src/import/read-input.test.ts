import {describe, expect, it} from "vitest";
import {inspectProject} from "../../../src/import/inspect-project.js";
import {draftMapping, makeExtract} from "../../../src/import/make-extract.js";
import {readMapping} from "../../../src/import/mapping/read-mapping.js";
import {writeMapping} from "../../../src/import/mapping/write-mapping.js";
import {type ImportInput, readInput} from "../../../src/import/read-input.js";
import {bytesOf} from "../../../src/model/byte-source.js";
import {sheetData, utf8, workbook} from "../../support/coding-software/tables.js";

const file = (name: string, text: string) => bytesOf(name, utf8(text));

const read = (text: string, name = "t.csv") => readInput({files: [file(name, text)]}, undefined);

const readSheet = async (...rows: string[][]) => {
  const bytes = await workbook([{name: "S", xml: sheetData(...rows)}]);
  return readInput({files: [bytesOf("t.xlsx", bytes)]}, undefined);
};

const codesOf = ({project}: ImportInput) => project.codes.map(({id}) => id);

const codingsOf = ({project}: ImportInput) =>
  project.codings.map((coding) => [coding.case, coding.code, coding.user]);

describe("sheets of a workbook", () => {
  const header = ["Patient", "Text", "Trust", "Housing"];
  const first = ["P01", "Told nobody about it", "1", "0"];
  const ofBoth = async (header: string[], ...sheets: [name: string, ...rows: string[][]][]) =>
    readInput(
      {
        files: [
          bytesOf(
            "codes.xlsx",
            await workbook(sheets.map(([name, ...rows]) => ({name, xml: sheetData(header, ...rows)})))
          )
        ]
      },
      undefined
    );

  it("are a coder's each where they have the same columns and units", async () => {
    const {project} = await ofBoth(
      header,
      ["Ada", first, ["P02", "Slept in a car then", "0", "1"]],
      ["Ben B.", first, ["P02", "Slept in a car then", "1", "0"]],
      ["Notes", ["P09", "Another text of a note", "1", "0"]]
    );
    expect(project.name).toBe("codes");
    expect(project.codings.map(({case: person, code, user}) => [person, code, user])).toEqual([
      ["P01", "Trust", "Ada"],
      ["P02", "Housing", "Ada"],
      ["P01", "Trust", "Ben B."],
      ["P02", "Trust", "Ben B."]
    ]);
    expect(project.sources).toHaveLength(2);
    expect(project.readings).toHaveLength(4);
    expect(project.warnings).toContain(
      'The sheets "Ada" and "Ben B." have the same columns and cases and are read together, each as that of the coder whom it is named after, and "Notes" not; --sheet names one that is read alone.'
    );
    expect(project.leftBehind).toContainEqual({
      what: "sheets of the workbook",
      count: 1,
      why: "they are not read"
    });
  });

  it("keep the coders that a column names", async () => {
    const {project} = await ofBoth(
      ["Fall", "Codierer", "Kategorie"],
      ["Tabelle1", ["P01", "Ada", "Trust"]],
      ["Tabelle2", ["P01", "Ben", "Trust"]]
    );
    expect(project.users.map(({name}) => name)).toEqual(["Ada", "Ben"]);
  });

  it("are not read together where one is a copy, or of other units", async () => {
    const {project} = await ofBoth(
      header,
      ["Ada", first],
      ["Ada (2)", first],
      ["Later", ["P01", "Another time, another text", "1", "0"]],
      ["Site B", ["P07", "Told nobody about it", "1", "0"]]
    );
    expect(project.codings).toHaveLength(1);
    expect(project.warnings.join()).toContain(
      '4 sheets, "Ada" is read, and not "Ada (2)", "Later" or "Site B"'
    );
  });
});

describe("tables read without a mapping", () => {
  it("get a first mapping with marked blanks where nothing is recognised, and their columns with examples", async () => {
    const input = await read(
      "colour,size,words\nred,12,A longer text of the record.\nblue,,Another longer text of it.\n"
    );
    const {seen} = input;
    const {mapping, guesses, open} = draftMapping(input);
    const assumed = guesses.filter((guess) => guess.assumed).map(({why}) => why);
    expect(inspectProject("t.csv", input.project, {open}, seen)).toContain(
      [
        "Columns, with examples",
        '"colour" (filled in 2 of 2 rows): "red", "blue"',
        '"size" (filled in 1 of 2 rows): "12"',
        '"words" (filled in 2 of 2 rows): texts of 26 to 28 characters (not shown)'
      ].join("\n  ")
    );
    const draft = writeMapping(mapping, [], open, seen);
    expect(draft).toContain('columns:\n  case: ""\n  text: words\n  code: ""\n');
    expect(draft).toContain('# "size" (filled in 1 of 2 rows)\n');
    expect(assumed.join(" ")).toMatch(
      /it is not plain whether .*"words".*Name it under case.*Name one under code/
    );
    expect(() => readMapping("m.yaml", draft)).toThrow(/m\.yaml:\d+:9: "case" of "columns" must be text/);
  });

  it("are matrices where passages stand in the cells of codes", async () => {
    const input = await read(
      [
        "patient_id,Trust,Housing,Language",
        'P01,"Would not speak while he was in the room.",,"No interpreter that day."',
        'P02,,"Moved three times in a month.",',
        'P03,"Afraid of being sent away.","Slept at a friend\'s.",'
      ].join("\n")
    );
    expect(input.columns).toMatchObject({case: "patient_id", cells: "passages", text: undefined});
    expect(input.project.cases.map(({name, sources}) => [name, sources.length])).toEqual([
      ["P01", 2],
      ["P02", 1],
      ["P03", 2]
    ]);
    expect(input.project.codings.map(({code, selection}) => [code, selection])).toEqual([
      ["Trust", 't.csv, line 2, column "Trust"'],
      ["Language", 't.csv, line 2, column "Language"'],
      ["Housing", 't.csv, line 3, column "Housing"'],
      ["Trust", 't.csv, line 4, column "Trust"'],
      ["Housing", 't.csv, line 4, column "Housing"']
    ]);
  });

  it("of Dedoose have a code for each column, whatever the list of all codes says", async () => {
    const input = await readSheet(
      [
        ...["Media Title", "Excerpt Creator", "Excerpt Date", "Excerpt Copy", "Resource Creator"],
        ...["Codes Applied Combined", "Code: Trust Applied", "Code: Trust Range"],
        ...["Code: Trust\\Police Applied", "Code: Housing, shelter Applied", "Descriptor: Age group"]
      ],
      ["P01", "ab", "x", "Spoke.", "ab", "Trust, Trust\\Police", "True", "", "True", "False", "Adult"],
      ["P02", "cd", "x", "Moved.", "ab", "Housing, shelter", "False", "", "False", "True", "Child"],
      ["P02", "ab", "x", "Moved.", "ab", "Housing, shelter", "False", "", "False", "True", "Child"],
      ["P03", "ab", "x", "Afraid.", "ab", "Trust\\Police", "False", "", "True", "False", "Adult"]
    );
    expect(codesOf(input)).toEqual(["Trust", "Trust › Police", "Housing, shelter"]);
    expect(codingsOf(input)).toEqual([
      ["P01", "Trust", "ab"],
      ["P01", "Trust › Police", "ab"],
      ["P02", "Housing, shelter", "cd"],
      ["P02", "Housing, shelter", "ab"],
      ["P03", "Trust › Police", "ab"]
    ]);
    expect(input.project.variables.map(({name}) => name)).toEqual(["Descriptor: Age group"]);
    expect(input.unsure).toEqual([]);
  });

  it("of MAXQDA offer who changed a segment last as its coder", async () => {
    const {columns, unsure, project} = await read(
      "Color,Document group,Document name,Code,Beginning,Segment,Modified by,Modified on,Coverage %\n" +
        "●,Adults,P01,Challenges > Trust,3,She would not speak.,AB,2023-03-15,0.5\n" +
        "●,Adults,P01,Challenges > Trust,3,She would not speak.,CD,2023-03-15,0.5\n"
    );
    expect(columns).toMatchObject({
      case: "Document name",
      coder: "Modified by",
      variables: ["Document group"]
    });
    expect(project.users.map(({name}) => name)).toEqual(["AB", "CD"]);
    expect(unsure).toEqual([
      'Whether the column "Modified by" names the coder: it names who changed a coding last, and no column who made it.'
    ]);
  });

  it("of R have no row names, and nothing where it writes NA", async () => {
    const marks = await read(
      [
        '"","patient_id","coder","Trust","Housing","Language","note"',
        '"1","P01","AB",1,0,NA,"Would not speak in the room at all."',
        '"2","P01","CD",1,0,0,"Would not speak in the room at all."',
        '"3","P02","AB",0,1,NA,"Moved three times in one single month."',
        '"4","P02","CD",NA,1,0,"Moved three times in one single month."',
        '"5","P03","AB",0,0,1,NA'
      ].join("\n")
    );
    expect(marks.columns).toMatchObject({case: "patient_id", coder: "coder", text: "note", variables: []});
    expect(codingsOf(marks)).toEqual([
      ["P01", "Trust", "AB"],
      ["P01", "Trust", "CD"],
      ["P02", "Housing", "AB"],
      ["P02", "Housing", "CD"],
      ["P03", "Language", "AB"]
    ]);
    const long = await read(
      '"","patient_id","sex","code","segment"\n"1","P01","Female","Trust","Would not speak."\n"2","P02",NA,NA,"Moved."\n"3","P03","Male","Housing",NA\n'
    );
    expect(codesOf(long)).toEqual(["Trust", "Housing"]);
    expect(long.project.sources.map(({text}) => text)).toEqual(["Would not speak.", "Moved.", ""]);
    expect(long.project.cases.map(({values}) => values.map(({value}) => value))).toEqual([
      ["Female"],
      [],
      ["Male"]
    ]);
  });

  it("of codes by documents are turned, without the sums and a repeated header", async () => {
    const matrix = await read(
      "Codesystem,P1,P2,SUMME\nTrust,3,0,3\nCodesystem,P1,P2,SUMME\nHousing,0,1,1\nSUMME,3,1,4\n"
    );
    expect(codingsOf(matrix).map(([person, code]) => [person, code])).toEqual([
      ["P1", "Trust"],
      ["P2", "Housing"]
    ]);
    expect(matrix.project.cases).toHaveLength(2);
  });

  it("with a title above the header are read from the header on", async () => {
    const {columns} = await readSheet(
      ["Coding summary by code – exported 12/03/2024"],
      ["<c/>"],
      ["Case", "Code", "Reference text", "Coded by"],
      ["P01", "Trust", "Would not speak while he was there.", "AB"]
    );
    expect(columns).toMatchObject({case: "Case", text: "Reference text", code: "Code", coder: "Coded by"});
  });

  it("have the separator in their code paths that all their names show", async () => {
    const input = await read(
      [
        "patient_id,answer,Code 1,Code 2,Code 3",
        'P01,"She told the nurse about the debt.",told_staff,told_staff->nurse,fear',
        'P02,"The hostel manager rang us.",informed,informed->housing,',
        'P03,"Said it to her key worker.",told_staff,told_staff->key_worker,',
        'P04,"Police came with him.",informed,informed->police,fear',
        'P05,"Nothing was written down.",not_recorded,,'
      ].join("\n")
    );
    expect(codesOf(input)).toEqual([
      ...["told_staff", "told_staff › nurse", "fear", "informed", "informed › housing"],
      ...["told_staff › key_worker", "informed › police", "not_recorded"]
    ]);
  });

  it("state their delimiter in a line of their own", async () => {
    for (const stated of ["sep=;", '"sep=;"']) {
      const {project} = await read(
        `${stated}\r\npatient_id;code;segment\r\nP01;Trust;Would not speak\r\nP02;Housing;Moved\r\n`
      );
      expect(project.sources.map(({text}) => text)).toEqual(["Would not speak", "Moved"]);
    }
  });

  it("are understood by German headers and words, too", async () => {
    const segments = await read(
      "Farbe;Dokumentgruppe;Dokumentname;Code;Anfang;Segment;Bearbeitet von;Abdeckungsgrad %\n●;Erwachsene;P01;Vertrauen;3;Sie sprach nicht.;AB;0,5\n"
    );
    expect(segments.columns).toMatchObject({
      case: "Dokumentname",
      text: "Segment",
      code: "Code",
      coder: "Bearbeitet von",
      variables: ["Dokumentgruppe"]
    });
    const wide = await read(
      "Patienten-Nr.;Zitat;Codiert von;Vertrauen;Wohnung;Raucher\n007;Sie sprach nicht.;AB;WAHR;FALSCH;ja\n008;Er zog um.;CD;FALSCH;WAHR;nein\n"
    );
    expect(wide.columns).toMatchObject({case: "Patienten-Nr.", text: "Zitat", coder: "Codiert von"});
    expect(wide.columns?.codes.map(({code}) => code)).toEqual(["Vertrauen", "Wohnung"]);
    expect(wide.columns?.variables).toEqual(["Raucher"]);
    const branches = await read(
      "Fall;Segment;Code\n1;Die Polizei rief an.;Wege > Polizei\n1;Sie sprach nicht.;Themen > Vertrauen\n"
    );
    expect(draftMapping(branches).mapping).toMatchObject({
      routes: {under: ["Wege"]},
      themes: {under: ["Themen"]}
    });
  });
});

describe("tables read with a mapping", () => {
  const mapping = readMapping(
    "m.yaml",
    `title: Demo
patient: case
patient_ids: names
columns:
  case: patient_id
  text: segment
  code: code
  separator: ","
  variables: [age_group]
age_group: {variable: age_group, adult: [adult], child: [child]}
routes: {under: [Routes]}
themes: {under: [Themes]}
`
  );

  it("have each name once that looks the same, and the report says what was folded", async () => {
    const input = await readInput(
      {
        files: [
          file(
            "segments.csv",
            [
              "patient_id,age_group,code,segment",
              "P01,adult,Routes > Police,Police told the ward.",
              "P01\u200b,adult,Routes > Police,Police told the ward again.",
              "P01,adult,Themes > Trust,One passage here.",
              "P01\u200b,adult,Themes > Trust\u200b,Another passage here.",
              "P02,adult,Routes > Police,Police came.",
              "P02,adult,Themes > Women\u2019s refuge,In the refuge.",
              "P02,adult,Themes > Women's refuge,In the refuge again.",
              "P03,adult,Routes > Police,Police came too.",
              "P03,adult,Themes > Cafe\u0301 group,Met at the café.",
              "P03,adult,Themes > Caf\u00e9 group,Met again.",
              "P03\u00a0,adult,Themes > No\u00a0shows,Did not come.",
              " P03,adult,Themes > No shows,Did not come again."
            ].join("\n")
          )
        ]
      },
      mapping.columns
    );
    const made = makeExtract(input, {mapping, text: ""});
    if ("open" in made) throw new Error(made.open.join());
    const labels = made.files.get("codebook.csv")?.split("\n").slice(1, -1);
    expect(labels?.map((line) => line.split(",")[3])).toEqual([
      "Police",
      "Trust",
      "Women’s refuge",
      "Café group",
      "No shows"
    ]);
    expect(made.files.get("patients.csv")?.split("\n").slice(1, -1)).toEqual([
      "P01,adult",
      "P02,adult",
      "P03,adult"
    ]);
    const folded = made.report.folded.map(({what, from, to, count}) => [what, from, to, count]);
    for (const row of [
      ["name of a case", "P01\u200b", "P01", 2],
      ["name of a case", "P03\u00a0", "P03", 1],
      ["name of a code", "Trust\u200b", "Trust", 1],
      ["name of a code", "Women's refuge", "Women’s refuge", 1],
      ["name of a code", "Cafe\u0301 group", "Café group", 1],
      ["name of a code", "No\u00a0shows", "No shows", 1]
    ])
      expect(folded).toContainEqual(row);
    expect(made.files.get("import-report.md")).toContain("| name of a case | “P01\\\\u200b” | “P01” | 2 |\n");
    expect(made.files.get("import-report.md")).toContain("| “Cafe\\\\u0301 group” | “Café group” | 1 |");
  });

  it("have their header where the mapping says", async () => {
    const table = file(
      "t.csv",
      "patient_id,,\nA,Themes > Trust,One.\nperson,code,segment\nB,Themes > Trust,Two.\n"
    );
    const columns = mapping.columns && {...mapping.columns, case: "person", variables: [], header: 3};
    const {project} = await readInput({files: [table]}, columns);
    expect(project.cases.map(({name}) => name)).toEqual(["B"]);
    await expect(readInput({files: [table]}, columns && {...columns, header: 9})).rejects.toThrow(
      "t.csv: line 9 is empty or none, which the mapping names for the header; name a line with the titles of columns"
    );
  });

  it("name the likely pair where two cases differ in zeros alone", async () => {
    const table = file("t.csv", "patient_id,code,segment\n007,Themes > Trust,One.\n7,Themes > Trust,Two.\n");
    const columns = mapping.columns && {...mapping.columns, variables: []};
    const {project} = await readInput({files: [table]}, columns);
    expect(project.cases.map(({name}) => name)).toEqual(["007", "7"]);
    expect(project.warnings).toContain(
      "The case of t.csv, line 3 differs from that of t.csv, line 2 in zeros before a number alone, as 007 and 7 do; they are two cases until the table says otherwise."
    );
  });

  it("have codes as whole as their codebook has them", async () => {
    const table = file("t.csv", 'patient_id,code,segment\nA,"Trust, Housing, shelter",One.\nA,Trust,Two.\n');
    const codebook = file("codes.csv", 'code,definition\nTrust,d\n"Housing, shelter",d\n');
    const guessed = await readInput({files: [table], codebook}, undefined);
    expect(guessed.columns?.separator).toBe(",");
    expect(guessed.project.codings.map(({code}) => code).sort()).toEqual([
      "Housing, shelter",
      "Trust",
      "Trust"
    ]);
  });
});
