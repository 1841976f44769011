import {describe, expect, it} from "vitest";
import {readQualCoder} from "../../../../../src/import/formats/qualcoder/read-qualcoder.js";
import {database, qualCoderTables} from "../../../../support/coding-software/sqlite.js";

const small = () =>
  database(qualCoderTables, {
    project: [["v11", "2024-01-01", "", "QualCoder 3.5"]],
    source: [
      [1, "note 1", "Told the nurse 😀 at once.", null, ""],
      [2, "scan.png", null, "/images/scan.png", "a memo"],
      [3, "letter", "0123456789", "docs:C:\\letter.pdf", ""]
    ],
    code_cat: [
      [1, "Routes", "ways in", null],
      [2, "Staff", "", 1]
    ],
    code_name: [
      [1, "Told staff ", "Told a member of staff", 2],
      [2, "Routes", "", null]
    ],
    code_text: [
      [1, 1, 1, "nurse 😀", 9, 16, "Ada", ""],
      [2, 2, 1, "Told", 0, 4, "", "why?"],
      [3, 9, 1, "Told", 0, 4, "Ben", ""],
      [4, 1, 1, "Told", null, 4, "Ben", ""]
    ],
    code_image: [[1, 2, 1, 10.5, 20, 30, 40, "Ada", "a hand"]],
    code_av: [
      [1, 2, 1, 1000, 2500, "Cleo", ""],
      [2, 2, 9, 0, 1, "Cleo", ""]
    ],
    cases: [[1, "Patient A", "seen twice"]],
    case_text: [
      [1, 1, 1, 0, 24],
      [2, 1, 3, 2, 5],
      [3, 1, 2, null, null],
      [4, 1, 8, 0, 1]
    ],
    attribute_type: [
      ["Age", "case", "numeric"],
      ["Ward", "file", "character"]
    ],
    attribute: [
      [1, "Age", "case", "34", 1],
      [2, "Ward", "file", "C2", 1],
      [3, "Age", "journal", "3", 1]
    ],
    annotation: [[1, 1, "hm"]],
    journal: [[1, "diary", "today"]]
  });

describe("readQualCoder", () => {
  it("names the program's version and the project", async () => {
    const project = await readQualCoder(await small(), "study.qda");
    expect([project.kind, project.software, project.name]).toEqual([
      "QualCoder project",
      "QualCoder 3.5",
      "study"
    ]);
  });

  it("makes categories codes that are not codable, apart from codes of the same name", async () => {
    const {codes} = await readQualCoder(await small(), "data.qda");
    expect(codes.map(({id, name, parent, codable}) => [id, name, parent, codable])).toEqual([
      ["category 1", "Routes", undefined, false],
      ["category 2", "Staff", "category 1", false],
      ["code 1", "Told staff ", "category 2", true],
      ["code 2", "Routes", undefined, true]
    ]);
    expect(codes[2]?.description).toBe("Told a member of staff");
  });

  it("keeps each coding with its quote and its coder", async () => {
    const {codings, users} = await readQualCoder(await small(), "data.qda");
    expect(codings.filter(({area}) => area === undefined)).toEqual([
      {
        code: "code 1",
        source: "source 1",
        span: {start: 9, end: 16},
        selection: "passage 1",
        user: "Ada",
        quote: "nurse 😀",
        case: undefined
      },
      {
        code: "code 2",
        source: "source 1",
        span: {start: 0, end: 4},
        selection: "passage 2",
        user: undefined,
        quote: "Told",
        case: undefined
      }
    ]);
    expect(users.map(({name}) => name)).toEqual(["Ada", "Cleo"]);
  });

  it("keeps codings of pictures, sound and film on their areas and stretches", async () => {
    const {codings} = await readQualCoder(await small(), "data.qda");
    expect(codings.filter(({area}) => area !== undefined)).toEqual([
      {
        code: "code 1",
        source: "source 2",
        span: undefined,
        area: "x1 10.5, y1 20, width 30, height 40",
        selection: "code_image 1",
        user: "Ada",
        quote: undefined,
        case: undefined
      },
      {
        code: "code 1",
        source: "source 2",
        span: undefined,
        area: "pos0 1000, pos1 2500",
        selection: "code_av 1",
        user: "Cleo",
        quote: undefined,
        case: undefined
      }
    ]);
  });

  it("keeps memos on codings and sources, annotations and the journal", async () => {
    const {memos} = await readQualCoder(await small(), "data.qda");
    expect(memos?.map(({about}) => about.kind)).toEqual([
      "source",
      "selection",
      "selection",
      "source",
      "project"
    ]);
    expect(memos?.find(({text}) => text === "a hand")).toEqual({
      about: {kind: "selection", id: "code_image 1"},
      title: "",
      text: "a hand",
      user: "Ada"
    });
  });

  it("takes a link over the whole of a text for the source, and another for a passage", async () => {
    const {cases} = await readQualCoder(await small(), "data.qda");
    expect(cases).toEqual([
      {
        id: "case 1",
        name: "Patient A",
        description: "seen twice",
        values: [{variable: "Age", value: "34"}],
        sources: ["source 1", "source 2"],
        passages: [{source: "source 3", start: 2, end: 5}],
        codes: []
      }
    ]);
  });

  it("says why a source has no text, and keeps the values of files", async () => {
    const {sources, variables} = await readQualCoder(await small(), "data.qda");
    expect(sources.map(({kind, missing}) => [kind, missing])).toEqual([
      ["text", undefined],
      ["picture", "it is a picture"],
      ["pdf", undefined]
    ]);
    expect(sources[0]?.values).toEqual([{variable: "Ward", value: "C2"}]);
    expect(variables).toEqual([
      {id: "Age", name: "Age", type: "number"},
      {id: "Ward", name: "Ward", type: "text"}
    ]);
  });

  it("counts all that it leaves behind", async () => {
    const {leftBehind} = await readQualCoder(await small(), "data.qda");
    expect(Object.fromEntries(leftBehind.map(({what, count}) => [what, count]))).toEqual({
      "codings of pictures, sound and film": 1,
      "codings of text without both positions": 1,
      "codings of text": 1,
      "links of cases to passages": 1,
      "values of variables": 1
    });
  });

  it("leaves the reading of positions open where versions have counted differently", async () => {
    expect((await readQualCoder(await small(), "data.qda")).offsets).toBeUndefined();
    const plain = await database(qualCoderTables, {
      source: [[1, "a", "plain text", null, ""]],
      code_name: [[1, "Code", "", null]],
      code_text: [[1, 1, 1, "plain", 0, 5, "Ada", ""]]
    });
    expect((await readQualCoder(plain, "data.qda")).offsets?.unit).toBe("code points");
  });

  it("cuts categories that stand under one another, and tells", async () => {
    const circle = await database(qualCoderTables, {
      code_cat: [
        [1, "A", "", 2],
        [2, "B", "", 1],
        [3, "C", "", 99]
      ]
    });
    const {codes, warnings} = await readQualCoder(circle, "data.qda");
    expect(codes.map(({name, parent}) => [name, parent])).toEqual([
      ["A", undefined],
      ["B", "category 1"],
      ["C", undefined]
    ]);
    expect(warnings.join("\n")).toMatch(
      /"C" stood under a category that the file does not have.*\n.*"A" stood under itself/
    );
  });

  it("reads subcodes of later versions, and a version that lacks tables", async () => {
    const later = await database(
      [
        "CREATE TABLE source (id integer primary key, name text, fulltext text)",
        "CREATE TABLE code_name (cid integer primary key, name text, catid integer, supercid integer)",
        "CREATE TABLE code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text)"
      ],
      {
        code_name: [
          [1, "Top", null, null],
          [2, "Sub", null, 1]
        ]
      }
    );
    const project = await readQualCoder(later, "data.qda");
    expect(project.codes.map(({parent}) => parent)).toEqual([undefined, "code 1"]);
    expect(project.software).toBe("QualCoder");
  });
});
