import {describe, expect, it} from "vitest";
import {addPatients} from "../../../src/import/add-patients.js";
import type {TextTable} from "../../../src/import/formats/tables/text-table.js";
import type {Project, ProjectCase, ProjectSource} from "../../../src/import/project/coded-project.js";

const source = (id: string, name: string): ProjectSource => ({
  id,
  name,
  kind: "text",
  text: "",
  missing: undefined,
  values: []
});

const known: ProjectCase = {
  id: "c1",
  name: "Ada ",
  description: "",
  values: [{variable: "v", value: "old"}],
  sources: ["s1"],
  passages: [],
  codes: []
};

const project: Project = {
  kind: "Taguette project",
  software: undefined,
  name: undefined,
  users: [],
  codes: [],
  variables: [{id: "v", name: "Note", type: "text"}],
  cases: [known],
  sources: [source("s1", "first"), source("s2", "Ben.docx")],
  sets: [],
  codings: [],
  leftBehind: [],
  warnings: [],
  offsets: undefined
};

const table = (columns: string[], ...rows: string[][]): TextTable => ({
  kind: "table",
  name: "patients.csv",
  columns,
  rows,
  lines: rows.map((_, index) => index + 2),
  warnings: []
});

describe("patients of a table of their own", () => {
  it("are the cases and the sources of their names, and those who were never coded", () => {
    const {cases, variables} = addPatients(
      project,
      table(["Age", "Patient"], ["child", "ada"], ["adult", "Ben"], ["adult", "Cleo"])
    );
    expect(variables.map(({name}) => name)).toEqual(["Note", "Age"]);
    expect(cases.map(({name, sources, values}) => [name, sources, values.map(({value}) => value)])).toEqual([
      ["Ada ", ["s1"], ["old", "child"]],
      ["Ben", ["s2"], ["adult"]],
      ["Cleo", [], ["adult"]]
    ]);
  });

  it("are refused where no column names them, where one has no name, and where one comes twice", () => {
    expect(() => addPatients(project, table(["Patient"], ["Dora"]))).toThrow(
      "patients.csv: none of its columns has a name of a case or a source of the project; name each patient as there"
    );
    const twice = table(["Patient", "Age"], ["Ada", "child"], [" ", "adult"], ["ADA", "adult"]);
    expect(() => addPatients(project, twice)).toThrow(
      "patients.csv:3: the patient has no name; fill the cell\npatients.csv:4: the patient of line 2 comes again; put both into one row"
    );
  });
  it("are not joined to codings over zeros that a spreadsheet program dropped, and both forms are named", () => {
    const cases = ["007", "012", "105"].map((name) => ({...known, id: name, name, sources: []}));
    const coded = {...project, cases, sources: []};
    const sentence =
      "patients.csv has 7, 12; the codings have 007, 012: the same numbers without their zeros, as a spreadsheet program leaves them.";
    const people = [
      ["7", "adult"],
      ["12", "child"],
      ["105", "adult"]
    ];
    expect(() => addPatients(coded, table(["patient_id", "age_group"], ...people))).toThrow(sentence);
    expect(() => addPatients(coded, table(["patient_id", "age_group"], ...people.slice(0, 2)))).toThrow(
      sentence
    );
    const both = table(["patient_id", "age_group"], ["007", "adult"], ["7", "child"]);
    expect(addPatients(coded, both).cases.map(({name}) => name)).toEqual(["007", "012", "105", "7"]);
  });

  it("are not added beside cases whose names are written otherwise, and the pairs are named", () => {
    const cases = ["P01", "P02", "P10"].map((name) => ({...known, id: name, name, sources: []}));
    const coded = {...project, cases, sources: []};
    const people = ["P-1", "p 2", "P10", "Q1"].map((name) => [name, "adult"]);
    expect(() => addPatients(coded, table(["id", "age"], ...people))).toThrow(
      "patients.csv has P-1, p 2; the codings have P01, P02: probably the same, written otherwise. 3 names of the table match no case (“P-1”, “p 2” and “Q1”), and 2 cases are not in the table (“P01” and “P02”). Write them alike in both files, then import again"
    );
    const others = table(["id", "age"], ["Zoe", "adult"], ["P10", "adult"]);
    expect(addPatients(coded, others).warnings).toEqual([
      "patients.csv: 1 name of the table matches no case (“Zoe”), and 2 cases are not in the table (“P01” and “P02”). Who is only in the table counts as a patient who was never coded; where two names are one patient, write them alike in both files, then import again."
    ]);
    expect(addPatients(coded, table(["id", "age"], ["P10", "adult"])).warnings).toEqual([]);
  });

  it("bring what is odd about their table into the report", () => {
    const odd = {
      ...table(["column 1", "Patient", "Age"], ["1", "ada", "10-Dec"]),
      rowNames: "column 1",
      warnings: ["It has a date."]
    };
    const {variables, warnings} = addPatients(project, odd);
    expect(warnings).toEqual(["patients.csv: It has a date."]);
    expect(variables.map(({name}) => name)).toEqual(["Note", "Age"]);
  });

  it("are those whose names look the same, and what was dropped is listed", () => {
    const {cases, folded} = addPatients(project, table(["Patient", "Age"], ["Ada\u200b", "child"]));
    expect(cases.map(({name, values}) => [name, values.length])).toEqual([["Ada ", 2]]);
    expect(folded).toEqual([
      {what: "name of a patient in patients.csv", from: "Ada\u200b", to: "Ada", count: 1}
    ]);
  });
});
