import {describe, expect, it} from "vitest";
import {chooseFiles} from "../../../src/import/choose-files.js";
import {type ByteSource, bytesOf} from "../../../src/model/byte-source.js";
import {projectXml} from "../../support/coding-software/refi-xml.js";
import {database, qualCoderTables} from "../../support/coding-software/sqlite.js";
import {utf8} from "../../support/coding-software/tables.js";

const text = (name: string, content = "Some words.") => bytesOf(name, utf8(content));
const table = (name: string) => text(name, "case,code\nA,b\n");
const project = (name: string) => text(name, projectXml({}));
const qualCoder = async (name: string) => bytesOf(name, await database(qualCoderTables));

async function choose(...files: ByteSource[]): Promise<{files: string[]; beside: string[]}> {
  const chosen = await chooseFiles(files);
  return {files: chosen.files.map(({name}) => name), beside: chosen.beside.map(({name}) => name)};
}

describe("chooseFiles", () => {
  it("takes a single file as it is, and several that are no project together", async () => {
    expect(await choose(text("a.txt"))).toEqual({files: ["a.txt"], beside: []});
    expect(await choose(table("a.csv"), table("b.csv"))).toEqual({files: ["a.csv", "b.csv"], beside: []});
  });

  it("takes the REFI-QDA project among several files, and the others as its own", async () => {
    expect(await choose(text("P01.txt"), project("p.qde"), text("P02.txt"))).toEqual({
      files: ["p.qde"],
      beside: ["P01.txt", "P02.txt"]
    });
  });

  it("takes the project nearest the top of a folder", async () => {
    expect(await choose(project("a/old/p.qde"), text("a/old/1.txt"), project("a/p.qde"))).toEqual({
      files: ["a/p.qde"],
      beside: ["a/old/p.qde", "a/old/1.txt"]
    });
    expect(await choose(text("a/documents/1.txt"), await qualCoder("a/data.qda"))).toEqual({
      files: ["a/data.qda"],
      beside: []
    });
  });

  it("takes the only table of a folder", async () => {
    expect(await choose(text("a/notes.txt", "x,y\n1,2\n"), table("a/codings.csv"))).toEqual({
      files: ["a/codings.csv"],
      beside: []
    });
  });

  it("leaves it to the reader to refuse a file named beside a project that reads no others", async () => {
    expect((await choose(await qualCoder("data.qda"), table("a.csv"))).files).toEqual(["data.qda", "a.csv"]);
  });

  it.each([
    [
      [project("a/1.qde"), project("a/2.qde")],
      "“a/1.qde” and “a/2.qde” are projects of their own; name one of them"
    ],
    [
      [table("a/1.csv"), table("a/2.csv")],
      "a holds 2 tables: “a/1.csv” and “a/2.csv”; name those to import one by one, and a table of patients as --patients"
    ],
    [
      [table("a/patients.csv"), text("a/datapackage.json", "{}")],
      "a is an extract already, with its datapackage.json"
    ],
    [[text("a/thesis.pdf", "%PDF-1.7"), text("a/b.txt")], "a/thesis.pdf: this is a PDF"],
    [[text("a/b.txt")], "a holds no file that can be imported; give a REFI-QDA export"]
  ])("says what to name where a folder does not say it (%#)", async (files, sentence) => {
    await expect(chooseFiles(files)).rejects.toThrow(sentence);
  });
});
