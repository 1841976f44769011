import {ageLevels} from "../../../src/import/mapping/group-levels.js";
import type {Mapping} from "../../../src/import/mapping/mapping.js";
import type {
  Project,
  ProjectCode,
  ProjectCoding,
  ProjectSource
} from "../../../src/import/project/coded-project.js";

/** A code that can be put on passages. */
export function code(id: string, name: string, parent?: string, description = ""): ProjectCode {
  return {id, name, parent, description, codable: true};
}

/** A source with its text. */
export function source(id: string, text: string, values: ProjectSource["values"] = []): ProjectSource {
  return {id, name: `${id}.txt`, kind: "text", text, missing: undefined, values};
}

/** A code on the first occurrence of some words of a text, by a user, on a selection of its own. */
export function coding(
  codeId: string,
  on: ProjectSource,
  words: string,
  user: string | undefined = "anna"
): ProjectCoding {
  const start = (on.text ?? "").indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in ${on.id}`);
  return {
    code: codeId,
    source: on.id,
    span: {start, end: start + words.length},
    selection: `${codeId} ${on.id} ${words} ${user}`,
    user,
    quote: undefined,
    case: undefined
  };
}

const first = source("one", "Police wrote to the ward. She did not trust us. She gave no history.", [
  {variable: "type", value: "Letter"}
]);
const second = source("two", "He told the nurse himself. He missed three visits.");

/** Two cases with a source each, two routes with one informant, two themes with a subtheme, two coders. */
export function tinyProject(changes: Partial<Project> = {}): Project {
  return {
    kind: "REFI-QDA project",
    software: "NVivo 12.6",
    name: "Small study",
    users: [
      {id: "anna", name: "Anna"},
      {id: "ben", name: "Ben"}
    ],
    codes: [
      code("r", "Identification routes"),
      code("r1", "Another service told staff", "r"),
      code("r1p", "Police", "r1"),
      code("r2", "Patient disclosed", "r"),
      code("t", "Themes"),
      code(
        "t1",
        "Engagement",
        "t",
        "Being reached.\n\nInclude: distrust.\n\nExclude: absence.\n\nOrigin: paper"
      ),
      code("t1a", "Distrust", "t1"),
      code("t2", "History", "t")
    ],
    variables: [
      {id: "age", name: "Age group", type: "text"},
      {id: "sex", name: "Sex", type: "text"},
      {id: "type", name: "Record type", type: "text"}
    ],
    cases: [
      {
        id: "c1",
        name: "Case A",
        description: "",
        values: [
          {variable: "age", value: "Adult"},
          {variable: "sex", value: "Female"}
        ],
        sources: ["one"],
        passages: [],
        codes: []
      },
      {
        id: "c2",
        name: "Case B",
        description: "",
        values: [
          {variable: "age", value: "Child"},
          {variable: "sex", value: "Male"}
        ],
        sources: ["two"],
        passages: [],
        codes: ["r2"]
      }
    ],
    sources: [first, second],
    sets: [],
    codings: [
      coding("r1p", first, "Police wrote to the ward."),
      coding("t1a", first, "She did not trust us."),
      coding("t1a", first, "She did not trust us.", "ben"),
      coding("t2", first, "She gave no history."),
      coding("t1", second, "He missed three visits.")
    ],
    leftBehind: [],
    warnings: [],
    offsets: undefined,
    ...changes
  };
}

/** The mapping that fits the small project. */
export function tinyMapping(changes: Partial<Mapping> = {}): Mapping {
  return {
    title: "Small study",
    synthetic: true,
    patient: "case",
    patientIds: "numbered",
    unit: undefined,
    groups: {variable: "Age group", levels: ageLevels(["adult"], ["child"])},
    characteristics: [{variable: "Sex", column: "sex", levels: undefined}],
    routes: {under: ["Identification routes"]},
    informants: {under: "routes"},
    themes: {under: ["Themes"]},
    primary: undefined,
    excerpts: {recordType: "Record type", professionalRole: undefined},
    renamed: [],
    columns: undefined,
    ...changes
  };
}
