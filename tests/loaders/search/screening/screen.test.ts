import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {cohortFaults} from "../../../../loaders/search/screening/check-cohort.js";
import type {ScreeningOutcome} from "../../../../loaders/search/screening/decide-screening.js";
import {readScreening} from "../../../../loaders/search/screening/read-screening.js";
import {screen} from "../../../../loaders/search/screening/screen.js";
import {type Files, smallExtract, withExtract} from "../../../src/extract/small-extract.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-screening-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

const header = "person_id,reviewer,decision,reason";

async function write(...lines: string[]): Promise<string> {
  const file = join(folder, "screening.csv");
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}

/** What is told of a screening with these lines, without the path before the file's name. */
async function told(...lines: string[]): Promise<string[]> {
  const file = await write(...lines);
  const error = await readScreening(file).catch((failure: Error) => failure);
  return error instanceof Error ? error.message.replaceAll(file, "screening.csv").split("\n") : [];
}

describe("reading a screening", () => {
  it("takes columns in any order, quoted cells, semicolons and a reason of an included person", async () => {
    const file = await write(
      "Reviewer;reason;person_id;decision",
      'A;"Another person; her sister";P2;excluded',
      "A;Told by police;P1;included",
      "B;;P1; included "
    );
    expect((await readScreening(file)).rows).toEqual([
      {person_id: "P2", reviewer: "A", decision: "excluded", reason: "Another person; her sister"},
      {person_id: "P1", reviewer: "A", decision: "included", reason: "Told by police"},
      {person_id: "P1", reviewer: "B", decision: "included", reason: null}
    ]);
  });

  it("tells all faults at once, with line, column, value and next step", async () => {
    expect(
      await told(
        header,
        "P1,A,inclded,",
        "P2,A,maybe,",
        "P3,A,excluded,",
        '"P4","A","excluded","on two',
        'lines"',
        "P4,A,included,",
        ",A,included,",
        "P5,,included,",
        "P6,A,,",
        "P7,Consensus,included,",
        "P8,A"
      )
    ).toEqual([
      'screening.csv:2: decision: "inclded" is not a decision; did you mean "included"?',
      'screening.csv:3: decision: "maybe" is not a decision; write included or excluded',
      "screening.csv:4: reason: is empty, and the person is excluded; say why",
      'screening.csv:7: repeats the person_id and reviewer of line 5 ("P4", "A"); remove one of the two rows',
      "screening.csv:8: person_id: is empty; every row needs a value",
      "screening.csv:9: reviewer: is empty; every row needs a value",
      "screening.csv:10: decision: is empty; every row needs a value",
      'screening.csv:11: reviewer: "Consensus" would be one more reviewer; write consensus for the decision that settles',
      "screening.csv:12: has 2 cells, the header has 4"
    ]);
  });

  it("names the nearest column where the header is wrong", async () => {
    expect(await told("person_id,reviewr,decision,reason,seen", "P1,A,included,,")).toEqual([
      'screening.csv:1: "reviewr" is not a column of screening; did you mean "reviewer"?',
      'screening.csv:1: "seen" is not a column of screening; remove it',
      "screening.csv:1: has no column reviewer; add it or correct its name"
    ]);
    expect(await told("P1,A,included,")).toEqual([
      "screening.csv:1: is not a header row; the first row must name person_id, reviewer, decision, reason"
    ]);
  });

  it("says that the file is not there", async () => {
    await expect(readScreening(join(folder, "none.csv"))).rejects.toThrow(
      `${join(folder, "none.csv")}: is missing; correct the path, or put it there`
    );
  });
});

describe("the people included and the patients", () => {
  const outcome = (person: string, became: ScreeningOutcome["outcome"]): ScreeningOutcome => ({
    person,
    outcome: became,
    reason: null,
    overruled: false
  });

  it("are the same", () => {
    const outcomes = [
      outcome("P1", "included"),
      outcome("P2", "excluded"),
      outcome("P3", "awaiting agreement")
    ];
    expect(cohortFaults("s.csv", outcomes, {file: "patients.csv", patients: ["P1"]})).toEqual([]);
  });

  it("are compared by their ids, of which ten are told", () => {
    const strangers = Array.from({length: 13}, (_, index) => outcome(`X${index + 10}`, "included"));
    const outcomes = [
      ...strangers,
      outcome("P1", "included"),
      outcome("P2", "excluded"),
      outcome("P3", "awaiting agreement")
    ];
    const faults = cohortFaults("s.csv", outcomes, {
      file: "patients.csv",
      patients: ["P1", "P2", "P3", "P5", "P4"]
    });
    expect(faults.map(({file, column, message}) => `${file}: ${column}: ${message}`)).toEqual([
      's.csv: person_id: 13 included people are not patients of patients.csv; add the patients, or correct the decisions or the ids: "X10", "X11", "X12", "X13", "X14", "X15", "X16", "X17", "X18", "X19" and 3 more',
      'patients.csv: patient_id: a patient is excluded in s.csv; take the patient out, or correct the decision: "P2"',
      'patients.csv: patient_id: a patient awaits agreement in s.csv; add a row of the reviewer consensus: "P3"',
      'patients.csv: patient_id: 2 patients are not in s.csv; add the decisions, or correct the ids: "P4", "P5"'
    ]);
  });

  it("are looked up in the extract that is named, whatever else is wrong in it", async () => {
    const files: Files = {...smallExtract(), "codings.csv": "nothing of use"};
    await withExtract(files, async (extract) => {
      const patients = ["P1", "P2", "P3", "P4", "P5", "P6"];
      const rows = patients.map((id) => `${id},A,included,`);
      const file = await write(header, ...rows, "Q1,A,excluded,Metaphor");
      const {summary, notes} = await screen(file, [...patients.slice(1), "Q1", "Q2"], extract);
      expect(summary).toMatchObject({included: 5, awaiting: 1, notRetrieved: {screened: 1, included: 1}});
      expect(summary.excluded).toEqual([{reason: "Metaphor", people: 1}]);
      expect(notes).toEqual([
        `${file}: 1 screened person is not retrieved by this search, 1 of them included; the strategy or the register may have changed since, and these cases it now misses: "P1"`
      ]);
      const short = await write(header, ...rows.slice(0, 4));
      await expect(screen(short, patients, extract)).rejects.toThrow(
        /patients\.csv: patient_id: 2 patients are not in .*screening\.csv; .*: "P5", "P6"$/
      );
    });
  });

  it("need patients that can be read", async () => {
    const file = await write(header, "P1,A,included,");
    await withExtract({...smallExtract(), "patients.csv": "patient_id,age_group\nP1\n"}, async (extract) => {
      await expect(screen(file, [], extract)).rejects.toThrow(
        `${join(extract, "patients.csv")}:1: has no column sex; add it`
      );
    });
    await expect(screen(file, [], folder)).rejects.toThrow("datapackage.json: is missing");
  });
});
