import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

/** The files of an extract by name; a test replaces, adds or deletes some. */
export type Files = Record<string, string | Buffer>;

const lines = (...rows: string[]): string => `${rows.join("\n")}\n`;

const csv = {
  "patients.csv": lines(
    "patient_id,age_group,sex,region_of_origin,age,score",
    "P1,adult,female,Africa,31,50.0",
    "P2,adult,male,Asia,24,12.5",
    "P3,adult,female,,40,",
    "P4,child,female,Europe,15,0",
    "P5,child,male,Africa,12,7",
    "P6,child,female,Asia,,1e1"
  ),
  "identifications.csv": lines(
    "patient_id,route,informant,is_primary",
    "P1,another-service,police,true",
    "P2,another-service,,true",
    "P3,disclosed,,true",
    "P4,another-service,school,true",
    "P4,disclosed,,false",
    "P5,signs,,true",
    "P6,disclosed,,true"
  ),
  "excerpts.csv": lines(
    "excerpt_id,patient_id,record_type,text",
    'E1,P1,letter,"Seen with an interpreter, at home."',
    'E2,P1,note,"First line',
    'second line of ""the note"""',
    "E3,P2,note,Waiting for a decision.",
    "E4,P4,letter,Moved to another town.",
    "E5,P5,note,Did not attend."
  ),
  "codings.csv": lines(
    "excerpt_id,code,coder",
    "E1,housing,A",
    "E2,asylum,A",
    "E2,asylum,B",
    "E3,trust,A",
    "E4,instability,A",
    "E5,trust,B"
  ),
  "codebook.csv": lines(
    "code,kind,parent,label,definition,include,exclude,origin",
    "another-service,route,,Another service told staff,Told by a service,,,paper",
    "disclosed,route,,Patient disclosed,Told by the patient,,,illustrative",
    "signs,route,,Staff recognised signs,Seen by staff,,,illustrative",
    "police,informant,another-service,Police,The police,,,illustrative",
    "school,informant,another-service,School,A school,,,illustrative",
    "instability,theme,,Instability,Unsettled circumstances,,,paper",
    "housing,subtheme,instability,Housing,No safe home,,,illustrative",
    "asylum,subtheme,instability,Asylum,Waiting for a decision,,,illustrative",
    "trust,theme,,Trust,Little trust in services,,,paper"
  ),
  "reported.csv": lines(
    "id,place,statement,variable,level,group,n,denominator,percent,note,query,cell",
    "sample,abstract,patients,,,total,6,,,,,",
    "half,abstract,children,,,total,3,6,50.0,,,"
  )
} as const;

const column = (name: string, constraints: object = {}, type = "string") => ({name, type, constraints});
const key = (field: string, resource: string, target: string) => ({
  fields: [field],
  reference: {resource, fields: [target]}
});
const resource = (name: string, fields: object[], keys: object = {}) => ({
  name,
  path: `${name}.csv`,
  schema: {fields, ...keys}
});

/** A data package for the small extract. A test may change it before it is written. */
export function smallPackage() {
  return {
    name: "small",
    synthetic: true,
    study: {
      groups: {
        field: "age_group",
        levels: [
          {level: "adult", one: "adult", many: "adults"},
          {level: "child", one: "child", many: "children"}
        ]
      }
    },
    resources: [
      resource(
        "patients",
        [
          column("patient_id", {required: true, unique: true}),
          {...column("age_group", {required: true, enum: ["adult", "child"]}), title: "Age group"},
          {...column("sex", {required: true, enum: ["female", "male", "other"]}), title: "Sex"},
          column("region_of_origin"),
          column("age", {minimum: 0, maximum: 120}, "integer"),
          column("score", {minimum: 0, maximum: 100}, "number")
        ],
        {primaryKey: "patient_id"}
      ),
      resource(
        "identifications",
        [
          column("patient_id", {required: true}),
          column("route", {required: true}),
          column("informant"),
          column("is_primary", {required: true}, "boolean")
        ],
        {foreignKeys: [key("patient_id", "patients", "patient_id"), key("route", "codebook", "code")]}
      ),
      resource(
        "excerpts",
        [
          column("excerpt_id", {required: true, pattern: "E\\d+"}),
          column("patient_id", {required: true}),
          column("record_type", {enum: ["letter", "note"]}),
          column("text", {required: true})
        ],
        {primaryKey: ["excerpt_id"]}
      ),
      resource("codings", [column("excerpt_id"), column("code"), column("coder", {maxLength: 3})]),
      resource(
        "codebook",
        [
          column("code", {required: true, unique: true}),
          column("kind", {required: true}),
          column("parent"),
          column("label", {required: true}),
          column("definition"),
          column("include"),
          column("exclude"),
          column("origin", {enum: ["paper", "illustrative"]})
        ],
        {primaryKey: ["code"], foreignKeys: [key("parent", "", "code")]}
      ),
      resource("reported", [
        column("id", {required: true}),
        ...["place", "statement", "variable", "level", "group"].map((name) => column(name)),
        column("n", {minimum: 0}, "integer"),
        column("denominator", {minimum: 1}, "integer"),
        ...["percent", "note", "query", "cell"].map((name) => column(name))
      ])
    ]
  };
}

/** A valid extract of six patients; excerpt E2 spans lines 3 and 4 of its file. */
export function smallExtract(): Files {
  return {"datapackage.json": JSON.stringify(smallPackage(), null, 2), ...csv};
}

/** Writes an extract to a folder that is removed when `use` has ended. */
export async function withExtract<Result>(
  files: Files,
  use: (directory: string) => Promise<Result>
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), "extract-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(directory, name)), {recursive: true});
      await writeFile(join(directory, name), content);
    }
    return await use(directory);
  } finally {
    await rm(directory, {recursive: true, force: true});
  }
}
