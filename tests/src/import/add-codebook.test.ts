import {describe, expect, it} from "vitest";
import {addCodebook} from "../../../src/import/add-codebook.js";
import type {Project, ProjectCode} from "../../../src/import/project/coded-project.js";

const code = (id: string, name: string, parent?: string, description = ""): ProjectCode => ({
  id,
  name,
  parent,
  description,
  codable: true
});

const project = (...codes: ProjectCode[]): Project => ({
  kind: "long table",
  software: undefined,
  name: undefined,
  users: [],
  codes,
  variables: [],
  cases: [],
  sources: [],
  sets: [],
  codings: [],
  leftBehind: [],
  warnings: [],
  offsets: undefined
});

const book = project(
  code("1", "Challenges"),
  code("2", "Housing", "1", "Where to live."),
  code("3", "Debt", "1", "What is owed.")
);

describe("a codebook of its own file", () => {
  it("gives flat codes their place in its tree and their definitions, and adds those that are not used", () => {
    const {codes} = addCodebook(project(code("a", "housing ")), book, "book.qdc");
    expect(codes).toEqual([
      code("book.qdc: 1", "Challenges"),
      code("a", "housing ", "book.qdc: 1", "Where to live."),
      code("book.qdc: 3", "Debt", "book.qdc: 1", "What is owed.")
    ]);
  });

  it("takes other forms of a name to the same place, so that none of their codings stays outside", () => {
    const {codes, warnings} = addCodebook(
      project(code("a", "Housing"), code("b", "housing ")),
      book,
      "book.qdc"
    );
    expect(codes.filter(({id}) => ["a", "b"].includes(id)).map(({id, parent}) => [id, parent])).toEqual([
      ["a", "book.qdc: 1"],
      ["b", "book.qdc: 1"]
    ]);
    expect(warnings).toEqual([]);
  });

  it("keeps the definition that the file itself has, and codes that it lacks, and says so", () => {
    const coded = project(code("a", "Challenges"), code("b", "Housing", "a", "Ours."), code("c", "New", "b"));
    const {codes, warnings} = addCodebook(coded, book, "book.qdc");
    expect(codes.map(({id, parent, description}) => [id, parent, description])).toEqual([
      ["a", undefined, ""],
      ["b", "a", "Ours."],
      ["book.qdc: 3", "a", "What is owed."],
      ["c", "b", ""]
    ]);
    expect(warnings).toEqual(['book.qdc lacks "New", which are kept as they are.']);
  });

  it("does not choose between two codes of one name", () => {
    const twice = project(code("1", "A"), code("2", "Other", "1"), code("3", "B"), code("4", "Other", "3"));
    const {codes} = addCodebook(project(code("a", "Other")), twice, "book.csv");
    expect(codes.find(({id}) => id === "a")).toEqual(code("a", "Other"));
    expect(codes).toHaveLength(5);
  });

  it("takes a tree of 10,000 levels", () => {
    const deep = Array.from({length: 10_000}, (_, level) =>
      code(`${level}`, `L${level}`, level === 0 ? undefined : `${level - 1}`)
    );
    expect(addCodebook(project(code("a", "L9999")), project(...deep), "deep.qdc").codes[9_999]?.id).toBe("a");
  });
});
