import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {refiProject} from "./refi.js";
import {guid, type MadeProject} from "./refi-xml.js";
import {database, qualCoderTables, taguetteTables} from "./sqlite.js";
import {sheetData, workbook} from "./tables.js";

/** A passage that was coded: whose it is, its code with what stands above it, and its coder. */
type Coded = {patient: string; text: string; code: string[]; coder: string};

/**
 * One small study, which every program has in its own way: five patients, a theme with two subthemes and a theme without,
 * two coders, a passage that both coded, and a patient without a code, whom tables of codings do not have.
 */
const coded: readonly Coded[] = [
  {patient: "P01", text: "She would not speak in his presence.", code: ["Trust", "Fear"], coder: "AB"},
  {patient: "P01", text: "No place to sleep 😀 that night.", code: ["Housing"], coder: "AB"},
  {patient: "P02", text: "Moved three times in one month.", code: ["Housing"], coder: "CD"},
  {patient: "P03", text: "Afraid of being sent away.", code: ["Trust", "Fear"], coder: "AB"},
  {patient: "P03", text: "Afraid of being sent away.", code: ["Trust", "Fear"], coder: "CD"},
  {patient: "P04", text: "Asked the nurse for help herself.", code: ["Trust", "Help"], coder: "CD"}
];

const sexes: Readonly<Record<string, string>> = {
  P01: "Female",
  P02: "Male",
  P03: "Female",
  P04: "Female",
  P05: "Male"
};

const patients = Object.keys(sexes);

const codes = [["Trust"], ["Trust", "Fear"], ["Trust", "Help"], ["Housing"]];

const coders = ["AB", "CD"];

/** Writes the study as a file of each program, in the form in which the program exports it; gives the file's path. */
export const programFiles: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  MAXQDA: (folder) => save(folder, "segments.xlsx", maxqda()),
  NVivo: (folder) => save(folder, "nvivo.qdpx", nvivo()),
  "ATLAS.ti": (folder) => save(folder, "atlas.qdpx", atlas()),
  Dedoose: (folder) => save(folder, "excerpts.xlsx", dedoose()),
  QualCoder: (folder) => save(folder, "thesis.qda/data.qda", qualCoder(), "thesis.qda"),
  Taguette: (folder) => save(folder, "taguette.sqlite3", taguette()),
  "Taguette’s highlights": (folder) => save(folder, "highlights.csv", highlights()),
  R: (folder) => save(folder, "codings.csv", fromR()),
  Qualtrics: (folder) => save(folder, "answers.csv", qualtrics())
};

async function save(
  folder: string,
  name: string,
  content: string | Promise<Uint8Array>,
  given = name
): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, await content);
  return join(folder, given);
}

/** The *Overview of coded segments*: a row for each segment with its code, in the order of its columns. */
function maxqda(): Promise<Uint8Array> {
  const rows = coded.map(({patient, text, code, coder}) => [
    ...["●", sexes[patient] ?? "", patient, code.join(" > "), "1", "1", "0", text],
    ...[coder, "2024-03-12 10:00:00", "30", "1.5", ""]
  ]);
  const header = [
    ...["Color", "Document group", "Document name", "Code", "Beginning", "End", "Weight score", "Segment"],
    ...["Modified by", "Modified on", "Area", "Coverage %", "Comment"]
  ];
  return workbook([{name: "Coded segments", xml: sheetData(header, ...rows)}]);
}

/** The *Excerpts*: a row for each excerpt with the marks of all codes. */
function dedoose(): Promise<Uint8Array> {
  const names = codes.map((code) => code.join("\\"));
  const header = [
    ...[
      "Media Title",
      "Excerpt Creator",
      "Excerpt Date",
      "Excerpt Copy",
      "Excerpt Range",
      "Resource Creator"
    ],
    ...["Resource Date", "Codes Applied Combined", ...names.map((name) => `Code: ${name} Applied`)],
    "Descriptor: Sex"
  ];
  const rows = coded.map(({patient, text, code, coder}) => [
    ...[patient, coder, "3/12/2024", text, "0-30", "AB", "3/11/2024", code.join("\\")],
    ...names.map((name) => (name === code.join("\\") ? "True" : "False")),
    sexes[patient] ?? ""
  ]);
  return workbook([{name: "Dedoose Excerpts", xml: sheetData(header, ...rows)}]);
}

/** `write.csv` of codings, with row names and with NA where a patient's sex is not known. */
function fromR(): string {
  const rows = coded.map(({patient, text, code, coder}, at) => [
    ...[`${at + 1}`, patient, sexes[patient] ?? "NA", code.join(" > "), coder, text]
  ]);
  return csv([["", "patient_id", "sex", "code", "coder", "segment"], ...rows]);
}

/** Three rows of headers, and a column for each choice of a question of which several can be chosen. */
function qualtrics(): string {
  const topics = ["Fear", "Help", "Housing"];
  const question = "What was it about? (Choose all that apply) - Selected Choice - ";
  const header = ["StartDate", "ResponseId", "Q1", "Q2_1", "Q2_2", "Q2_3", "Q3"];
  const questions = [
    ...["Start Date", "Response ID", "What happened?", ...topics.map((topic) => question + topic), "Sex"]
  ];
  const identifiers = ["startDate", "_recordId", "QID1_TEXT", "QID2_1", "QID2_2", "QID2_3", "QID3"];
  const answers = patients.map((patient) => {
    const own = coded.filter((one) => one.patient === patient);
    const chosen = topics.map((topic) => (own.some(({code}) => code.at(-1) === topic) ? topic : ""));
    const said = [...new Set(own.map(({text}) => text))].join(" ");
    return ["2024-03-12 10:00:00", patient, said, ...chosen, sexes[patient] ?? ""];
  });
  return csv([header, questions, identifiers.map((name) => `{"ImportId":"${name}"}`), ...answers]);
}

/** *Export this view* of all highlights: a row for each tag on a highlight. */
function highlights(): string {
  return csv([
    ["id", "document", "tag", "content"],
    ...listHighlights().map(({id, document, tag, text}) => [`${id}`, document, tag, text])
  ]);
}

/** *Export project*: highlights count bytes of the documents' HTML without its tags. */
function taguette(): Promise<Uint8Array> {
  const made = listHighlights();
  return database(taguetteTables, {
    projects: [[1, "Thesis", ""]],
    documents: patients.map((patient, at) => [at + 1, patient, "", 1, `<p>${textOf(patient)}</p>`]),
    tags: codes.map((code, at) => [at + 1, 1, code.join("."), ""]),
    highlights: made.map(({id, document, text}) => {
      const before = textOf(document).slice(0, textOf(document).indexOf(text));
      const start = Buffer.byteLength(before);
      return [id, patients.indexOf(document) + 1, start, start + Buffer.byteLength(text), `<p>${text}</p>`];
    }),
    highlight_tags: made.map(({id, code}) => [id, codeNumber(code) + 1])
  });
}

/** A project of QualCoder: its database in its folder, which counts code points. */
function qualCoder(): Promise<Uint8Array> {
  return database(qualCoderTables, {
    project: [["v11", "2024-01-01", "", "QualCoder 3.6"]],
    source: patients.map((patient, at) => [at + 1, `${patient}.txt`, textOf(patient), null, ""]),
    code_cat: [[1, "Trust", "", null]],
    code_name: [
      [2, "Fear", "", 1],
      [3, "Help", "", 1],
      [4, "Housing", "", null]
    ],
    code_text: coded.map(({patient, text, code, coder}, at) => {
      const start = [...textOf(patient).slice(0, textOf(patient).indexOf(text))].length;
      const end = start + [...text].length;
      return [at + 1, codeNumber(code) + 1, patients.indexOf(patient) + 1, text, start, end, coder, ""];
    }),
    cases: patients.map((patient, at) => [at + 1, patient, ""]),
    case_text: patients.map((patient, at) => [at + 1, at + 1, at + 1, 0, [...textOf(patient)].length]),
    attribute_type: [["Sex", "case", "character"]],
    attribute: patients.map((patient, at) => [at + 1, "Sex", "case", sexes[patient] ?? "", at + 1])
  });
}

/** A REFI-QDA project of NVivo: cases with attributes, a selection for each coding, CRLF and UTF-16 units. */
function nvivo(): Promise<Uint8Array> {
  const variable = guid(5, 1);
  const made: MadeProject = {
    ...refi("NVivo 14"),
    codes: [
      {
        guid: guid(1, 1),
        name: "Trust",
        codes: [
          {guid: guid(1, 2), name: "Fear"},
          {guid: guid(1, 3), name: "Help"}
        ]
      },
      {guid: guid(1, 4), name: "Housing"}
    ],
    variables: [{guid: variable, name: "Sex"}],
    cases: patients.map((patient, at) => ({
      guid: guid(4, at + 1),
      name: patient,
      sources: [guid(3, at + 1)],
      values: [{variable, value: sexes[patient] ?? ""}]
    }))
  };
  return refiProject(made, {document: "Project.qde", sources: "Sources/"});
}

/** A REFI-QDA project of ATLAS.ti: folders in the names of codes, and groups of documents instead of variables. */
function atlas(): Promise<Uint8Array> {
  const made: MadeProject = {
    ...refi("ATLAS.ti 24"),
    codes: codes.map((code, at) => ({guid: guid(1, at + 1), name: code.join("::")})),
    sets: ["Female", "Male"].map((sex, at) => ({
      guid: guid(7, at + 1),
      name: `Sex: ${sex}`,
      members: patients.flatMap((patient, place) =>
        sexes[patient] === sex ? [{element: "MemberSource", guid: guid(3, place + 1)}] : []
      )
    }))
  };
  return refiProject(made, {document: "Thesis.qde"});
}

/** What the projects have in common: users, and a source for each patient with its selections. */
function refi(origin: string): MadeProject {
  const users = coders.map((name, at) => ({guid: guid(2, at + 1), name}));
  return {
    origin,
    users,
    sources: patients.map((patient, at) => ({
      guid: guid(3, at + 1),
      name: patient,
      text: textOf(patient),
      selections: coded.flatMap((one, nth) => {
        if (one.patient !== patient) return [];
        const start = textOf(patient).indexOf(one.text);
        const user = users.find(({name}) => name === one.coder)?.guid ?? "";
        const codings = [{code: guid(1, codeNumber(one.code) + 1), user}];
        return [{guid: guid(6, nth + 1), start, end: start + one.text.length, codings}];
      })
    }))
  };
}

/** The whole text of a patient's record: more than was coded, with a character of two UTF-16 units before it. */
function textOf(patient: string): string {
  const own = new Set(coded.flatMap((one) => (one.patient === patient ? [one.text] : [])));
  return ["Record 📄.", ...own, "Seen again in a week."].join("\n");
}

function codeNumber(code: string[]): number {
  return codes.findIndex((one) => one.join() === code.join());
}

/** The passages and their tags. Taguette knows one project without coders: what two coded alike is one highlight. */
function listHighlights(): {id: number; document: string; tag: string; code: string[]; text: string}[] {
  const seen = new Set<string>();
  return coded.flatMap(({patient, text, code}, at) => {
    const key = `${patient} ${text} ${code.join()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{id: at + 1, document: patient, tag: code.join("."), code, text}];
  });
}

function csv(rows: string[][]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map((text) => (text === "NA" ? text : cell(text))).join(",")}\n`).join("");
}
