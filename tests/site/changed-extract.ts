import {cp, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

const theme =
  'staff-strain,theme,,Strain on staff,"Caring for the patient strains staff.","Distress of staff.","Distress of the patient.",paper\n';

/**
 * Copies the extract and makes it another one: not synthetic unless asked for, of no known search, one route with another code and name, one theme more
 * that nothing is coded with, a region that one child from Asia is now from, a sex that nobody has, and a third coder,
 * who put the first half of what was the first one's.
 */
export async function changeExtract(folder: string, {synthetic = false} = {}): Promise<void> {
  await cp("data", folder, {recursive: true});
  await change(folder, "datapackage.json", [
    [/"synthetic": true/, `"synthetic": ${synthetic}`],
    [/ {2}"search": \{[\s\S]*?\n {2}\},\n/, ""],
    [/ In the synthetic extract [^"]*/, ""],
    [/"Asia", "Other"/, '"Asia", "Oceania", "Other"'],
    [/"Female", "Male"/, '"Female", "Male", "Not known"']
  ]);
  await change(folder, "patients.csv", [[/^(P\d+,child,[^,]*,[^,]*),Asia,/m, "$1,Oceania,"]]);
  await change(folder, "identifications.csv", [[/,family-friend,/g, ",relative,"]]);
  await change(folder, "codings.csv", [[/^(E0[0-4]\d\d,[^,]*),coder-a$/gm, "$1,coder-c"]]);
  await change(folder, "codebook.csv", [
    [/^family-friend,route,,Family or friend told staff,/m, "relative,route,,Relative told staff,"],
    [/\n*$/, `\n${theme}`]
  ]);
}

async function change(folder: string, file: string, changes: Array<[RegExp, string]>): Promise<void> {
  const path = join(folder, file);
  let text = await readFile(path, "utf8");
  for (const [before, after] of changes) {
    if (!before.test(text)) throw new Error(`${file} does not hold ${before}`);
    text = text.replace(before, after);
  }
  await writeFile(path, text);
}
