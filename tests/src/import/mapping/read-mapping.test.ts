import {describe, expect, it} from "vitest";
import {readMapping, readMappingColumns} from "../../../../src/import/mapping/read-mapping.js";
import {FileFault} from "../../../../src/text/errors.js";

const yaml = `title: Small study
synthetic: true
patient: case
patient_ids: names
unit: {one: resident, many: residents}
groups:
  variable: Age
  levels:
    - {level: adult, one: adult, many: adults, values: [18, 19+]}
    - "17"
characteristics:
  - variable: Region of origin
  - variable: Sex
    column: gender
    levels: [Female, Male]
routes:
  under: Routes › By staff
informants:
  under: [Informants]
  route: [Routes, Another service]
themes:
  codes: [[Themes, Trust], Engagement]
primary:
  variable: Primary
  informant: By whom
excerpts:
  record_type: Type
renamed:
  - path: [Themes, Trust]
    as: trust-in-staff
columns:
  case: Patient
  codes:
    - column: Trust (AB)
      code: Trust
      coder: AB
    - column: Engagement
  separator: "; "
  variables: [Age]
offsets:
  unit: UTF-16 units
  line_ends: LF
  byte_order_mark: not counted
`;

/** The lines of faults of a mapping. */
function faults(text: string): string[] {
  try {
    readMapping("m.yaml", text);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(FileFault);
    return (error as Error).message.split("\n");
  }
}

describe("a mapping's file", () => {
  it("is read whole", () => {
    expect(readMapping("m.yaml", yaml)).toEqual({
      title: "Small study",
      synthetic: true,
      patient: "case",
      patientIds: "names",
      unit: {one: "resident", many: "residents"},
      groups: {
        variable: "Age",
        levels: [
          {level: "adult", words: {one: "adult", many: "adults"}, values: ["18", "19+"]},
          {level: "17", words: undefined, values: ["17"]}
        ]
      },
      characteristics: [
        {variable: "Region of origin", column: "region_of_origin", levels: undefined},
        {variable: "Sex", column: "gender", levels: ["Female", "Male"]}
      ],
      routes: {under: ["Routes", "By staff"]},
      informants: {branch: {under: ["Informants"]}, route: ["Routes", "Another service"]},
      themes: {codes: [["Themes", "Trust"], ["Engagement"]]},
      primary: {variable: "Primary", informant: "By whom"},
      excerpts: {recordType: "Type", professionalRole: undefined},
      renamed: [{path: ["Themes", "Trust"], as: "trust-in-staff"}],
      columns: {
        case: "Patient",
        text: undefined,
        coder: undefined,
        code: undefined,
        codes: [
          {column: "Trust (AB)", code: "Trust", coder: "AB"},
          {column: "Engagement", code: "Engagement", coder: undefined}
        ],
        separator: "; ",
        variables: ["Age"]
      },
      offsets: {unit: "UTF-16 units", lineEnds: "LF", byteOrderMark: "not counted"}
    });
  });

  it("needs no more than the patient and themes", () => {
    const least = "patient: source\nthemes: {under: []}\n";
    expect(readMapping("m.yaml", least)).toMatchObject({
      title: undefined,
      synthetic: false,
      patientIds: "numbered",
      characteristics: [],
      unit: undefined,
      groups: undefined,
      routes: undefined,
      informants: undefined,
      themes: {under: []},
      primary: undefined,
      columns: undefined
    });
    expect(readMapping("m.yaml", `${least}informants: under routes\nprimary: {first: true}`)).toMatchObject({
      informants: {under: "routes"},
      primary: {first: true}
    });
  });

  it("has all its faults told at once, with line and column, and the key that is meant", () => {
    expect(
      faults(`patient: cases
agegroup: Age
age_group:
  variable: Age
  adult: [yes]
  child: [Yes ]
characteristics:
  - variable: Sex
    colum: sex
  - variable: Sex
routes:
  under: [A]
  codes: [[B]]
informants: below
themes: [A]
primary: {}
offsets: {unit: bytes, line_ends: LF, byte_order_mark: counted}
`)
    ).toEqual([
      'm.yaml:1:10: "patient" of the mapping is "cases", but must be case, source, set or column',
      expect.stringMatching(
        /^m\.yaml:2:1: "agegroup" is not a key of the mapping; (did you mean "age_group"\?|the mapping has)/
      ),
      'm.yaml:4:3: the value "Yes" of "age_group" stands under "adult" and under "child"; leave it under one',
      'm.yaml:9:5: "colum" is not a key of a characteristic; did you mean "column"?',
      'm.yaml:10:5: there is another column "sex"; give this one a name of its own with "column"',
      'm.yaml:12:3: "routes" must have either "under" or "codes"',
      'm.yaml:14:13: "informants" must be the words under routes, or a mapping with under or codes, and route',
      'm.yaml:15:9: "themes" must be a mapping with under and codes',
      'm.yaml:16:10: "primary" must have either "variable" or "first: true"',
      'm.yaml:17:17: "unit" of "offsets" is "bytes", but must be code points, UTF-16 units or UTF-8 bytes'
    ]);
  });

  it("has the faults of its groups told with their values", () => {
    const levels = Array.from({length: 7}, (_, index) => `    - L${index}\n`).join("");
    expect(
      faults(`patient: case
unit: {one: visit}
groups:
  variable: Route
  column: sex
  levels:
    - {level: all, values: [a]}
    - {level: B, one: one, values: [b, A]}
    - b
    - {one: x, many: ${"y".repeat(41)}}
${levels}characteristics:
  - variable: Sex
themes: {under: []}
`)
    ).toEqual([
      'm.yaml:2:7: "unit" has "one" and no "many"; write both words, or neither',
      'm.yaml:4:3: there is another column "sex"; give this one a name of its own with "column"',
      'm.yaml:7:5: "levels" of "groups" has 11 levels; a study compares 2 to 8 groups. Without groups, take "groups" out',
      'm.yaml:7:7: the level "all" of "groups" stands for all patients; call it otherwise',
      'm.yaml:8:7: a level has "one" and no "many"; write both words, or neither',
      'm.yaml:8:7: the value "A" of "groups" stands under "all" and under "B"; leave it under one',
      'm.yaml:9:7: the level "b" of "groups" stands twice; take one out',
      'm.yaml:9:7: the value "b" of "groups" stands under "B" and under "b"; leave it under one',
      'm.yaml:10:7: a level has no "level"; add it'
    ]);
    expect(faults("patient: case\ngroups: {variable: A, levels: [B]}\nthemes: {under: []}")).toEqual([
      'm.yaml:2:31: "levels" of "groups" has 1 levels; a study compares 2 to 8 groups. Without groups, take "groups" out'
    ]);
    expect(
      faults(
        "patient: case\ngroups: {variable: sex, column: gender}\nage_group: {variable: A, adult: a, child: c}\ncharacteristics: [{variable: Sex}]\nthemes: {under: []}"
      )
    ).toEqual([
      'm.yaml:2:9: "groups" stands beside "age_group"; take "age_group" out, which is the older form',
      'm.yaml:2:9: the column "gender" of "groups" is called "sex" under "characteristics"; call it alike'
    ]);
  });

  it("may have the adults and children of earlier mappings", () => {
    const older =
      "patient: source\nage_group: {variable: A, adult: [18+, of age], child: c}\nthemes: {under: []}\n";
    expect(readMapping("m.yaml", older).groups).toEqual({
      variable: "A",
      column: "age_group",
      levels: [
        {level: "adult", words: {one: "adult", many: "adults"}, values: ["18+", "of age"]},
        {level: "child", words: {one: "child", many: "children"}, values: ["c"]}
      ]
    });
  });

  it.each([
    ["", "m.yaml:1:1: the file is empty; npm run import -- FILE --inspect writes a first mapping"],
    ["- a", "m.yaml:1:1: the mapping must be a mapping with title,"],
    ["title: [", "m.yaml:1:9: this is not YAML: "],
    ["[".repeat(100_000), "m.yaml:1:"],
    ["a: {b: ".repeat(50_000), "m.yaml:1:"],
    ["x".repeat(5_000_000), "m.yaml: has 5000000 characters, too many for a mapping; is it another file?"]
  ])("%.20j has its sentence", (text, sentence) => {
    expect(faults(text).join("\n")).toContain(sentence);
  });

  it("names the line of a header", () => {
    expect(readMappingColumns("m.yaml", "columns: {code: B, header: 3}")?.header).toBe(3);
    expect(() => readMappingColumns("m.yaml", "columns: {code: B, header: first}")).toThrow(
      'm.yaml:1:28: "header" of "columns" is "first", but must be the number of a line, from 1'
    );
  });

  it("tells its columns alone while the rest is open", () => {
    expect(readMappingColumns("m.yaml", "columns: {case: A, code: B}\nroutes:\n")).toMatchObject({
      case: "A",
      code: "B"
    });
    expect(() => readMappingColumns("m.yaml", 'columns: {case: "", code: B}')).toThrow(
      'm.yaml:1:17: "case" of "columns" must be text; write it, or take the key out'
    );
    expect(() => readMappingColumns("m.yaml", "columns: {case: A}")).toThrow(
      'm.yaml:1:10: "columns" names no column with codes; name one as "code", or several as "codes"'
    );
    expect(() =>
      readMappingColumns("m.yaml", "columns: {case: A, coders: [B, C], codes: [{column: D}]}")
    ).toThrow('m.yaml:1:10: "coders" of "columns" needs "code", the column with the code that they mark');
  });
});
