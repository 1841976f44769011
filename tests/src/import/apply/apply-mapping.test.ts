import {describe, expect, it} from "vitest";
import {applyMapping} from "../../../../src/import/apply/apply-mapping.js";
import type {Project} from "../../../../src/import/project/coded-project.js";
import {code, coding, source, tinyMapping, tinyProject} from "../tiny-project.js";

const whole = tinyProject();
const [first, second] = whole.sources as [Project["sources"][number], Project["sources"][number]];

describe("an extract made of a project", () => {
  it("has patients, identifications, excerpts, codings and a codebook, as the mapping says", () => {
    const {extract, report} = applyMapping(tinyProject(), tinyMapping());
    expect(report.missing).toEqual([]);
    expect(extract).toEqual({
      title: "Small study",
      synthetic: true,
      unit: undefined,
      groups: {
        field: "age_group",
        levels: [
          {level: "adult", words: {one: "adult", many: "adults"}},
          {level: "child", words: {one: "child", many: "children"}}
        ]
      },
      patients: [
        {patient_id: "P001", age_group: "adult", sex: "Female"},
        {patient_id: "P002", age_group: "child", sex: "Male"}
      ],
      characteristics: [
        {column: "age_group", title: "Age group", levels: ["adult", "child"]},
        {column: "sex", title: "Sex", levels: ["Female", "Male"]}
      ],
      identifications: [
        {patient_id: "P001", route: "another-service-told-staff", informant: "police", is_primary: true},
        {patient_id: "P002", route: "patient-disclosed", informant: "", is_primary: true}
      ],
      excerpts: [
        {
          excerpt_id: "E0001",
          patient_id: "P001",
          record_type: "Letter",
          professional_role: "",
          text: "She did not trust us."
        },
        {
          excerpt_id: "E0002",
          patient_id: "P001",
          record_type: "Letter",
          professional_role: "",
          text: "She gave no history."
        },
        {
          excerpt_id: "E0003",
          patient_id: "P002",
          record_type: "",
          professional_role: "",
          text: "He missed three visits."
        }
      ],
      codings: [
        {excerpt_id: "E0001", code: "distrust", coder: "Anna"},
        {excerpt_id: "E0001", code: "distrust", coder: "Ben"},
        {excerpt_id: "E0002", code: "history", coder: "Anna"},
        {excerpt_id: "E0003", code: "engagement", coder: "Anna"}
      ],
      memos: [],
      readings: [],
      codebook: [
        {
          code: "another-service-told-staff",
          kind: "route",
          parent: "",
          label: "Another service told staff",
          definition: "",
          include: "",
          exclude: "",
          origin: ""
        },
        {
          code: "patient-disclosed",
          kind: "route",
          parent: "",
          label: "Patient disclosed",
          definition: "",
          include: "",
          exclude: "",
          origin: ""
        },
        {
          code: "police",
          kind: "informant",
          parent: "another-service-told-staff",
          label: "Police",
          definition: "",
          include: "",
          exclude: "",
          origin: ""
        },
        {
          code: "engagement",
          kind: "theme",
          parent: "",
          label: "Engagement",
          definition: "Being reached.",
          include: "distrust.",
          exclude: "absence.",
          origin: "paper"
        },
        {
          code: "distrust",
          kind: "subtheme",
          parent: "engagement",
          label: "Distrust",
          definition: "",
          include: "",
          exclude: "",
          origin: ""
        },
        {
          code: "history",
          kind: "theme",
          parent: "",
          label: "History",
          definition: "",
          include: "",
          exclude: "",
          origin: ""
        }
      ]
    });
  });

  it("balances every code in selections, codings, distinct spans and cases", () => {
    const {report} = applyMapping(tinyProject(), tinyMapping());
    const distrust = report.balance.find(({path}) => path === "Themes › Engagement › Distrust");
    const disclosed = report.balance.find(({path}) => path === "Identification routes › Patient disclosed");
    expect(distrust).toEqual({
      path: "Themes › Engagement › Distrust",
      as: "distrust",
      file: {selections: 2, codings: 2, spans: 1, cases: 1},
      extract: {selections: 2, codings: 2, spans: 1, cases: 1},
      left: [],
      withoutWords: 0,
      balanced: true
    });
    expect(disclosed?.extract).toEqual({selections: 0, codings: 1, spans: 0, cases: 1});
    expect(report.balance.map(({balanced}) => balanced)).toEqual(Array(8).fill(true));
  });

  it("keeps one of two codings that say the same, and counts the other", () => {
    const again = {...coding("t2", first, "She gave no history."), selection: "again"};
    const {extract, report} = applyMapping(tinyProject({codings: [...whole.codings, again]}), tinyMapping());
    const why = "the same code stands on the same passage by the same coder already";
    expect(extract?.codings).toHaveLength(4);
    expect(report.leftBehind).toContainEqual({what: "codings", count: 1, why});
    expect(report.balance.find(({as}) => as === "history")).toMatchObject({
      file: {selections: 2, codings: 2, spans: 1, cases: 1},
      extract: {selections: 1, codings: 1, spans: 1, cases: 1},
      left: [{why, counts: {selections: 1, codings: 1, spans: 0, cases: 0}}],
      balanced: true
    });
  });

  it("folds names of codes that differ in spaces and case within a branch, and keeps those of other branches apart", () => {
    const codes = [...whole.codes, code("t1b", "distrust ", "t1"), code("t2d", "Distrust", "t2")];
    const codings = [
      ...whole.codings,
      coding("t1b", second, "He missed three visits."),
      coding("t2d", second, "He told the nurse himself.")
    ];
    const {extract, report} = applyMapping(tinyProject({codes, codings}), tinyMapping());
    expect(extract?.codebook.map((row) => [row.code, row.parent])).toEqual([
      ["another-service-told-staff", ""],
      ["patient-disclosed", ""],
      ["police", "another-service-told-staff"],
      ["engagement", ""],
      ["distrust-engagement", "engagement"],
      ["history", ""],
      ["distrust-history", "history"]
    ]);
    expect(report.folded).toContainEqual({
      what: "name of a code",
      from: "distrust ",
      to: "Distrust",
      count: 1
    });
    expect(
      report.balance
        .filter(({as}) => as === "distrust-engagement")
        .map(({extract: {codings: count}}) => count)
    ).toEqual([2, 1]);
    expect(report.balance.every(({balanced}) => balanced)).toBe(true);
  });

  it("puts what is deeper than a subtheme under that", () => {
    const codes = [...whole.codes, code("t1aa", "Of interpreters", "t1a")];
    const {extract} = applyMapping(tinyProject({codes}), tinyMapping());
    expect(extract?.codebook.find((row) => row.code === "of-interpreters")).toMatchObject({
      kind: "subtheme",
      parent: "distrust",
      label: "Of interpreters"
    });
  });

  it("leaves behind, counted, what is coded outside the branches, on their heads, on no patient, and what cannot be read", () => {
    const third = source("three", "Nobody's text.");
    const lost = {...source("four", ""), text: undefined, missing: "its file is not in the archive"};
    const cases = whole.cases.map((one, index) => (index === 0 ? {...one, sources: ["one", "four"]} : one));
    const beyond = {
      ...coding("t2", first, "She gave no history."),
      span: {start: 60, end: 900},
      selection: "beyond"
    };
    const empty = {...beyond, span: {start: 5, end: 5}, selection: "empty"};
    const project = tinyProject({
      codes: [...whole.codes, code("memo", "To discuss")],
      sources: [...whole.sources, third, lost],
      cases,
      codings: [
        ...whole.codings,
        ...["Police", "wrote", "ward", "trust", "history"].flatMap((word) => [
          coding("t2", first, word),
          coding("t2", first, word, "ben")
        ]),
        coding("memo", first, "She"),
        coding("t", first, "She"),
        coding("t2", third, "Nobody"),
        {...coding("t2", first, "She"), source: "four", selection: "lost"},
        {...coding("gone", first, "She"), selection: "gone"},
        beyond,
        empty
      ]
    });
    const {extract, report} = applyMapping(
      project,
      tinyMapping({offsets: {unit: "code points", lineEnds: "as stored", byteOrderMark: "not counted"}})
    );
    expect(extract).toBeDefined();
    expect(report.leftBehind).toEqual([
      {what: "codings", count: 1, why: "their code stands in no branch that the mapping names"},
      {
        what: "codings",
        count: 1,
        why: "they are put on the code that the themes stand under, and say none of them"
      },
      {what: "codings", count: 1, why: "their source is of no patient"},
      {what: "codings", count: 1, why: "their code is not in the file's codebook"},
      {
        what: "codings",
        count: 1,
        why: "the text of their source is missing: its file is not in the archive"
      },
      {what: "codings", count: 1, why: "their passage cannot be read: it reaches beyond the end of the text"},
      {what: "codings", count: 1, why: "their passage cannot be read: it has no length"}
    ]);
    expect(report.balance.every(({balanced}) => balanced)).toBe(true);
  });

  it("has memos at what they are about, and counts those about what it does not have", () => {
    const memo = (about: object, text: string, user?: string) =>
      ({about, title: "", text, user}) as NonNullable<typeof whole.memos>[number];
    const selection = whole.codings.find(({code: of}) => of === "t2")?.selection ?? "";
    const cases = whole.cases.map((one, index) => (index === 0 ? {...one, description: "Seen twice."} : one));
    const {extract, report} = applyMapping(
      tinyProject({
        cases,
        memos: [
          memo({kind: "code", id: "t2"}, "Line one\r\nline two", "anna"),
          memo({kind: "source", id: first.id}, "A long letter.", "nobody"),
          memo({kind: "selection", id: selection}, "Said in tears."),
          memo({kind: "project"}, "Begun in May."),
          memo({kind: "code", id: "gone"}, "Lost.")
        ]
      }),
      tinyMapping()
    );
    const passage = extract?.codings.find(({code: of}) => of === "history")?.excerpt_id;
    expect(extract?.memos.map(({about, id, author, text}) => [about, id, author, text])).toEqual([
      ["code", "history", "Anna", "Line one\nline two"],
      ["patient", "P001", "", "A long letter."],
      ["excerpt", passage, "", "Said in tears."],
      ["study", "", "", "Begun in May."],
      ["patient", "P001", "", "Seen twice."]
    ]);
    expect(report.leftBehind).toContainEqual({
      what: "memos on codes",
      count: 1,
      why: "the extract has no such code"
    });
  });

  it("counts what is coded without words: areas, whole pictures and recordings, each by itself", () => {
    const picture = {...source("four", ""), kind: "picture" as const, text: undefined};
    const cases = whole.cases.map((one, index) => (index === 0 ? {...one, sources: ["one", "four"]} : one));
    const on = (area: string | undefined, code: string, user: string) => ({
      ...coding(code, first, "She", user),
      source: "four",
      span: undefined,
      area,
      selection: `${area} ${code} ${user}`
    });
    const project = tinyProject({
      sources: [...whole.sources, picture],
      cases,
      codings: [
        ...whole.codings,
        on("x 1", "t2", "anna"),
        on("x 1", "t2", "ben"),
        on("x 2", "t2", "anna"),
        on("x 2", "t2", "anna"),
        on(undefined, "t2", "anna")
      ]
    });
    const before = applyMapping(whole, tinyMapping());
    const {extract, report} = applyMapping(project, tinyMapping());
    const wordless = extract?.excerpts.filter(({text}) => text === "").map(({excerpt_id}) => excerpt_id);
    expect(wordless).toHaveLength(3);
    expect(extract?.codings.filter(({excerpt_id}) => wordless?.includes(excerpt_id))).toHaveLength(4);
    expect(extract?.excerpts.filter(({text}) => text !== "")).toHaveLength(
      before.extract?.excerpts.length ?? 0
    );
    expect(report.balance.find(({as}) => as === "history")?.withoutWords).toBe(4);
    expect(report.balance.every(({balanced}) => balanced)).toBe(true);
    expect(report.leftBehind).toContainEqual({
      what: "codings",
      count: 1,
      why: "the same code stands on the same passage by the same coder already"
    });
    expect(report.warnings).toContain(
      "4 codings are on pictures, recordings, areas of pages or empty texts. They count, on excerpts without words; the balance of each code says how many are its own."
    );
  });

  it("reads texts with emoji, combining characters, Hebrew, CRLF and a byte order mark by their positions", () => {
    const text = "\ufeff🚨 Cafe\u0301 note.\r\nהיא לא סמכה עלינו.\r\nShe left.";
    const odd = source("one", text);
    const at = (words: string, user: string) => {
      const found = coding("t2", odd, words, user);
      const points = (end: number) => [...text.slice(1, end)].length;
      return {...found, span: {start: points(found.span?.start ?? 0), end: points(found.span?.end ?? 0)}};
    };
    const codings = ["Cafe\u0301 note.\r\nהיא", "She left.", "היא לא סמכה עלינו."].flatMap((words) => [
      at(words, "anna"),
      at(words, "ben")
    ]);
    const project = tinyProject({
      sources: [odd, second],
      cases: whole.cases.map((one) => ({...one, codes: ["r2"]})),
      codings: [...codings, ...whole.codings.slice(4)]
    });
    const {extract, report} = applyMapping(project, tinyMapping());
    expect(report.offsets?.chosen).toEqual({
      unit: "code points",
      lineEnds: "as stored",
      byteOrderMark: "not counted"
    });
    expect(extract?.excerpts.map((row) => row.text)).toEqual([
      "Cafe\u0301 note.\nהיא",
      "היא לא סמכה עלינו.",
      "She left.",
      "He missed three visits."
    ]);
  });

  it("takes a source that two patients share for both", () => {
    const cases = whole.cases.map((one) => ({...one, sources: ["one", "two"], codes: ["r2"]}));
    const {extract, report} = applyMapping(tinyProject({cases}), tinyMapping({primary: {first: true}}));
    expect(extract?.excerpts.map((row) => row.patient_id)).toEqual([
      "P001",
      "P002",
      "P001",
      "P002",
      "P001",
      "P002"
    ]);
    expect(extract?.identifications.filter((row) => row.is_primary).map((row) => row.route)).toEqual([
      "patient-disclosed",
      "patient-disclosed"
    ]);
    expect(report.balance.every(({balanced}) => balanced)).toBe(true);
  });

  it("gives a coding to the patient whose passage holds it", () => {
    const cases = whole.cases.map((one, index) => ({
      ...one,
      codes: ["r2"],
      sources: [],
      passages: [{source: "one", ...(index === 0 ? {start: 26, end: 47} : {start: 48, end: 68})}]
    }));
    const codings = whole.codings.slice(1, 4);
    const {extract} = applyMapping(tinyProject({cases, codings}), tinyMapping());
    expect(extract?.excerpts.map((row) => [row.patient_id, row.text])).toEqual([
      ["P001", "She did not trust us."],
      ["P002", "She gave no history."]
    ]);
  });

  it("makes patients of sources and of sets", () => {
    const values = (value: string) => [{variable: "age", value}];
    const sources = [
      {...first, values: values("adult")},
      {...second, values: values("child")}
    ];
    const codings = [...whole.codings, coding("r2", second, "He told the nurse himself.")];
    const bare = tinyMapping({
      characteristics: [],
      excerpts: {recordType: undefined, professionalRole: undefined}
    });
    const bySource = applyMapping(tinyProject({sources, codings, cases: []}), {
      ...bare,
      patient: "source",
      patientIds: "names"
    });
    expect(bySource.extract?.patients).toEqual([
      {patient_id: "one.txt", age_group: "adult"},
      {patient_id: "two.txt", age_group: "child"}
    ]);
    const sets = [
      {id: "s", name: "Both", members: ["one"]},
      {id: "s2", name: "Other", members: ["two"]}
    ];
    const bySet = applyMapping(tinyProject({sources, codings, cases: [], sets}), {
      ...bare,
      patient: "set",
      patientIds: "names"
    });
    expect(bySet.extract?.patients.map((row) => row.patient_id)).toEqual(["Both", "Other"]);
  });
});

describe("what is compared", () => {
  it("may be any variable: that of a characteristic, with its levels and column, whatever was compared before", () => {
    const characteristics = [
      {variable: "Age group", column: "age", levels: undefined},
      {variable: "Sex", column: "gender", levels: ["Male", "Female"]}
    ];
    const {extract} = applyMapping(
      tinyProject(),
      tinyMapping({characteristics, groups: {variable: "sex", levels: undefined}})
    );
    expect(extract?.groups).toEqual({field: "gender", levels: [{level: "Male"}, {level: "Female"}]});
    expect(extract?.patients).toEqual([
      {patient_id: "P001", age: "Adult", gender: "Female"},
      {patient_id: "P002", age: "Child", gender: "Male"}
    ]);
  });

  it("puts each value under the level that the mapping names for it, even where two levels are called like each other’s values", () => {
    const levels = [
      {level: "Female", words: undefined, values: ["Male"]},
      {level: "Male", words: undefined, values: ["female"]}
    ];
    const {extract} = applyMapping(tinyProject(), tinyMapping({groups: {variable: "Sex", levels}}));
    expect(extract?.patients.map(({sex}) => sex)).toEqual(["Male", "Female"]);
  });

  it("is refused where the variable has too few or too many values, with their number", () => {
    const cases = Array.from({length: 9}, (_, index) => ({
      ...(whole.cases[0] as Project["cases"][number]),
      id: `c${index}`,
      values: [
        {variable: "age", value: "all"},
        {variable: "sex", value: `Ward ${index}`}
      ]
    }));
    const missing = (variable: string) =>
      applyMapping(tinyProject({cases}), tinyMapping({groups: {variable, levels: undefined}})).report.missing;
    expect(missing("Sex")).toEqual([
      '“Sex” has 9 values, and a study compares 2 to 8 groups; say under "levels" of "groups" which values go together, or name another variable.'
    ]);
    expect(missing("Age group")).toEqual([
      '“Age group” has 1 value, and a study compares 2 to 8 groups; say under "levels" of "groups" which values go together, or name another variable.',
      '“Age group” has the value “all”, which stands for all patients together; give it another name under "levels" of "groups".'
    ]);
  });
});

describe("what keeps a project from being an extract", () => {
  it("is told in sentences, all of them", () => {
    const cases = [
      {...(whole.cases[0] as Project["cases"][number]), values: [{variable: "age", value: "unknown"}]},
      {...(whole.cases[1] as Project["cases"][number]), values: [], codes: []}
    ];
    const {extract, report} = applyMapping(
      tinyProject({cases}),
      tinyMapping({characteristics: [{variable: "Sexx", column: "sex", levels: undefined}]})
    );
    expect(extract).toBeUndefined();
    expect(report.missing).toEqual([
      'The value “unknown” of “Age group” (of 1 patient) is under no level of "groups"; put it under "values" of one.',
      'The mapping names the variable “Sexx” under "characteristics", which the file does not have; did you mean “Sex”?'
    ]);
  });

  it("is not that a patient has no route or no age group: both count, and the report says so", () => {
    const cases = [
      whole.cases[0] as Project["cases"][number],
      {...(whole.cases[1] as Project["cases"][number]), values: [], codes: []}
    ];
    const codings = whole.codings.filter(({source: of}) => of === "one");
    const {extract, report} = applyMapping(tinyProject({cases, codings}), tinyMapping());
    expect(extract?.patients.map((row) => row.age_group)).toEqual(["adult", ""]);
    expect(report.guesses).toEqual(
      expect.arrayContaining([
        "1 patient has no value of “Age group”, and so no group: “Case B”; they are a group of their own, Missing.",
        "1 patient has no code of a route of identification: “Case B”; they count in every denominator, under no route."
      ])
    );
  });

  it("is a code that the file does not have, with the one that is meant", () => {
    const {report} = applyMapping(tinyProject(), tinyMapping({themes: {codes: [["Themes", "Engagment"]]}}));
    expect(report.missing).toContain(
      'The mapping names the code “Themes › Engagment” under "themes", which the file does not have; did you mean “Themes › Engagement”?'
    );
  });

  it("is a patient with several routes where the variable of the primary one has no value; without one the first passage decides", () => {
    const cases = whole.cases.map((one) => ({
      ...one,
      codes: ["r2"],
      values: [...one.values, {variable: "main", value: "another service told staff"}]
    }));
    const [c1] = cases;
    const variables = [...whole.variables, {id: "main", name: "Primary route", type: "text" as const}];
    const project = tinyProject({
      variables,
      cases: [c1 as Project["cases"][number], whole.cases[1] as Project["cases"][number]]
    });
    const {report, extract} = applyMapping(project, tinyMapping());
    expect(report.missing).toEqual([]);
    expect(report.guesses).toContain(
      '1 patient has several routes, and the mapping does not say under "primary" which is the primary one: “Case A”; that of the first passage is taken.'
    );
    expect(extract?.identifications.find((row) => row.is_primary)?.route).toBe("patient-disclosed");
    const valueless = {
      ...project,
      cases: project.cases.map((one) => ({...one, values: one.values.slice(0, 2)}))
    };
    expect(
      applyMapping(valueless, tinyMapping({primary: {variable: "Primary route"}})).report.missing
    ).toEqual([
      '1 patient has several routes, and no value that says which is the primary one: “Case A”; give the variable a value, or say under "primary" in the mapping "first: true" for the first passage.'
    ]);
    const named = applyMapping(project, tinyMapping({primary: {variable: "Primary route"}})).extract;
    expect(named?.identifications.find((row) => row.is_primary)?.informant).toBe("police");
    const firstOne = applyMapping(project, tinyMapping({primary: {first: true}})).extract;
    expect(firstOne?.identifications.find((row) => row.is_primary)?.route).toBe("patient-disclosed");
  });

  it("is a source that is shared by so many that their excerpts would fill the memory", () => {
    const cases = Array.from({length: 3000}, (_, index) => ({
      ...(whole.cases[0] as Project["cases"][number]),
      id: `c${index}`,
      codes: ["r2"]
    }));
    const codings = Array.from({length: 2000}, (_, index) => ({
      ...(whole.codings[1] as Project["codings"][number]),
      selection: String(index)
    }));
    const {report} = applyMapping(tinyProject({cases, codings}), tinyMapping());
    expect(report.missing).toEqual([
      "The patients share so many sources that codings are theirs more than 2000000 times; give each source to its own patient."
    ]);
  });

  it("is two patients of one name where names are kept", () => {
    const cases = whole.cases.map((one) => ({...one, name: "Case A "}));
    const {report} = applyMapping(tinyProject({cases}), tinyMapping({patientIds: "names"}));
    expect(report.missing[0]).toMatch(/^Several patients have the name “Case A”/);
  });
});

describe("a tree of 10,000 levels", () => {
  it("is mapped, each level under the one above", () => {
    const deep = Array.from({length: 10_000}, (_, level) =>
      code(`d${level}`, `Level ${level}`, level === 0 ? "t1" : `d${level - 1}`)
    );
    const codings = [...whole.codings, coding("d9999", second, "He told the nurse himself.")];
    const {extract, report} = applyMapping(
      tinyProject({codes: [...whole.codes, ...deep], codings}),
      tinyMapping()
    );
    expect(extract?.codebook).toHaveLength(10_006);
    expect(extract?.codebook.find((row) => row.code === "level-9999")).toMatchObject({
      label: "Level 9999",
      parent: "level-9998"
    });
    expect(report.balance.every(({balanced}) => balanced)).toBe(true);
  });
});
