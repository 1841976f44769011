import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {refiProject} from "../../../support/coding-software/refi.js";
import {sheetData, workbook} from "../../../support/coding-software/tables.js";
import {qualCoderBytes, wholeProject} from "./fuzz-files.js";

const header = ["Patient", "Age", "Text", "Code", "Coder"];
const rows = [
  ["A", "adult", "She was told by police.", "Routes > Told", "Kim"],
  ["A", "adult", "No place to live.", "Themes > Living > Housing", "Kim"],
  ["A", "adult", "No place to live.", "Themes > Living > Housing ", "Lee"],
  ["B", "child", "He disclosed it.", "Routes > Disclosed", "Kim"],
  ["B", "child", "Nothing to eat 😀", "themes > Living > Food", "Kim"]
];

/** Small files in the style of several programs, each of which can be imported without a mapping. */
export const samples: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  "a REFI-QDA project": async (folder) => write(folder, "whole.qdpx", await refiProject(wholeProject())),
  "a QualCoder folder": async (folder) => {
    await mkdir(join(folder, "thesis.qda"));
    await write(folder, "thesis.qda/data.qda", await qualCoderBytes());
    return join(folder, "thesis.qda");
  },
  "a long table in CSV": (folder) => write(folder, "long.csv", longTable(",")),
  "a long table in TSV, named otherwise": (folder) => write(folder, "long.doc", longTable("\t")),
  "a workbook": async (folder) =>
    write(folder, "long.xlsx", await workbook([{name: "Codings", xml: sheetData(header, ...rows)}]))
};

/** A long table of two patients, two routes and two subthemes, by two coders. */
export function longTable(delimiter: string): string {
  return [header, ...rows].map((cells) => `${cells.join(delimiter)}\n`).join("");
}

/** The same content with a column for each code, which does not say what are routes and what themes. */
export const wideTable = `Patient;Age;Text;Told;Disclosed;Housing;Food
A;adult;She was told by police.;1;0;0;0
A;adult;No place to live.;0;0;1;1
B;child;He disclosed it.;0;1;;
B;child;Nothing to eat;0;0;0;x
`;

/** The mapping for the wide table. */
export const wideMapping = `title: Wide
synthetic: true
patient: column
patient_ids: names
age_group: {variable: Age, adult: [adult], child: [child]}
routes: {codes: [[Told], [Disclosed]]}
themes: {codes: [[Housing], [Food]]}
`;

/** Writes a file into a folder; gives its path. */
export async function write(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
