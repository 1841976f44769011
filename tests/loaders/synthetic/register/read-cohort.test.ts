import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {afterAll, expect, it} from "vitest";
import {readCohort} from "../../../../loaders/synthetic/register/read-cohort.js";
import {writeRegister} from "../../../../loaders/synthetic/register/write-register.js";
import {ask, namesIn, temporaryFolder} from "./small-register.js";

const {folder, remove} = await temporaryFolder();
afterAll(remove);

async function cohortOf(text: string): Promise<string> {
  const path = join(folder, "patients.csv");
  await writeFile(path, text);
  return path;
}

it("makes an extract's patients the true cases, with their sex, and their ages on every document's date", async () => {
  const out = join(folder, "register");
  await writeRegister({people: 3000, seed: 1, documentsPerPerson: 6, cohort: "data/patients.csv", out});
  const patients: Record<string, string>[] = parse(await readFile("data/patients.csv"), {columns: true});
  const found = await ask<{person_id: string; sex: string; youngest: number; oldest: number}>(
    out,
    // Somebody born in year Y is Y's distance from the year of the date, or one year younger before the birthday.
    `SELECT person_id, any_value(sex) AS sex,
            min(year(date) - 1 - year_of_birth) AS youngest, max(year(date) - year_of_birth) AS oldest
     FROM people JOIN documents USING (person_id)
     WHERE person_id IN (SELECT person_id FROM key WHERE planted = 'case')
     GROUP BY person_id ORDER BY person_id`
  );
  expect(found.map(({person_id, sex}) => [person_id, sex])).toEqual(
    patients.map(({patient_id, sex}) => [patient_id, sex]).sort()
  );
  const bands = new Map(patients.map(({patient_id, age_band}) => [patient_id, age_band]));
  for (const {person_id, youngest, oldest} of found) {
    const [from = Number.NaN, to = 120] = (bands.get(person_id) ?? "")
      .split(/[-+]/)
      .map((word) => Number(word) || 120);
    expect(
      [youngest >= from, oldest <= to],
      `${person_id} ${bands.get(person_id)} ${youngest} ${oldest}`
    ).toEqual([true, true]);
  }
  const [others] = await ask<{n: number}>(
    out,
    "SELECT count(*) AS n FROM people WHERE regexp_matches(person_id, '^R\\d{6}$')"
  );
  expect(others?.n).toBe(3000 - patients.length);
});

it("reads the group where the band tells nothing, and what the patient was exploited for", async () => {
  const path = await cohortOf(
    "patient_id,age_group,age_band,sex,exploitation,more\nA,child,,Female,Domestic servitude,x\nB,adult,not known,Male,Sexual,\nC,adult,34+,Male,,\n"
  );
  expect(await readCohort(path)).toEqual([
    {id: "A", sex: "Female", ages: [8, 17], purpose: "domestic"},
    {id: "B", sex: "Male", ages: [18, 60], purpose: "sexual"},
    {id: "C", sex: "Male", ages: [34, 60], purpose: "unknown"}
  ]);
});

it.each([
  ["no columns", "patient_id,age\nA,3\n", "patients.csv:1: there is no column sex, age_group, age_band"],
  ["no rows", "patient_id,sex,age_group,age_band\n", "no patient below the header"],
  [
    "an id twice",
    "patient_id,sex,age_group,age_band\nA,Male,adult,34+\nA,Male,adult,34+\n",
    'patient 2: patient_id "A" stands twice'
  ],
  ["no id", "patient_id,sex,age_group,age_band\n,Male,adult,34+\n", "patient 1: patient_id is empty"],
  ["no age", "patient_id,sex,age_group,age_band\nA,Male,,old\n", 'age_band "old" tell no age'],
  ["an open quote", 'patient_id,sex,age_group,age_band\n"A,Male,,old\n', "patients.csv: "]
])("tells %s in a sentence", async (_, text, sentence) => {
  await expect(readCohort(await cohortOf(text))).rejects.toThrow(sentence);
});

it("tells a file that is not there", async () => {
  await expect(readCohort(join(folder, "none.csv"))).rejects.toThrow(/none\.csv cannot be read \(ENOENT\)/);
});

it("tells a patient whose id is an invented person's, and a cohort larger than the register", async () => {
  const header = "patient_id,sex,age_group,age_band\n";
  const out = join(folder, "refused");
  const taken = await cohortOf(`${header}R000002,Male,adult,34+\n`);
  await expect(writeRegister({people: 10, seed: 1, cohort: taken, out})).rejects.toThrow(
    '"R000002" is also the id'
  );
  const large = await cohortOf(`${header}A,Male,adult,34+\nB,Male,adult,34+\n`);
  await expect(writeRegister({people: 1, seed: 1, cohort: large, out})).rejects.toThrow(
    "2 patients, more than --people 1"
  );
  expect(await namesIn(out)).toEqual([]);
});
