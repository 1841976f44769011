import {describe, expect, it} from "vitest";
import {makeProjectFiles} from "../../../../loaders/coding-software/export/project-files.js";
import {makeGuid} from "../../../../loaders/coding-software/export/project-xml.js";
import type {MappedExtract} from "../../../../src/import/apply/mapped-extract.js";
import {UserError} from "../../../../src/text/errors.js";
import {schemaFaults} from "./refi-schema.js";
import {smallExtract} from "./small-extract.js";

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
const xmlOf = (rows: MappedExtract) => textOf(makeProjectFiles(rows)[0]?.bytes);

/** The attributes and the inside of the one element with this name attribute. */
function elementNamed(xml: string, tag: string, name: string): string {
  const found = new RegExp(`<${tag} [^>]*name="${name}".*?</${tag}>`, "s").exec(xml);
  return found?.[0] ?? "";
}

describe("an extract as a project", () => {
  it("keeps to the schema's elements, their order and their attributes, and refers to nothing that is missing", () => {
    expect(schemaFaults(xmlOf(smallExtract))).toEqual([]);
  });

  it("has a note for each memo, with its title, its author and what it is about", () => {
    const memos = [
      {about: "code" as const, id: "trust", title: "Limits", author: "Eve", text: "Hands on < watching."},
      {about: "study" as const, id: "", title: "", author: "", text: "Saturation."}
    ];
    const xml = xmlOf({...smallExtract, memos});
    expect(schemaFaults(xml)).toEqual([]);
    const [eve] = /(?<=<User guid=")[^"]*(?=" name="Eve")/.exec(xml) ?? [];
    const note = elementNamed(xml, "Note", "Limits");
    expect(note).toContain(`creatingUser="${eve}"`);
    expect(note).toContain("<PlainTextContent>Hands on &lt; watching.</PlainTextContent>");
    const [id] = /(?<=guid=")[^"]*/.exec(note) ?? [];
    expect(elementNamed(xml, "Code", "Trust")).toContain(`<NoteRef targetGUID="${id}"/>`);
    expect(xml.match(/<NoteRef /g)).toHaveLength(2);
  });

  it("is told apart from what the schema refuses", () => {
    const xml = xmlOf(smallExtract);
    expect(schemaFaults(xml.replace(/<VariableRef[^>]*>/, ""))).toContain("VariableValue holds TextValue ");
    expect(schemaFaults(xml.replace("isCodable=", "codable="))).toContain("Code lacks isCodable");
    expect(schemaFaults(xml.replace("<Users>", "<Cases/><Users>"))).toContain("Cases holds ");
  });

  it("holds a file of text for each excerpt, as it is", () => {
    const files = makeProjectFiles(smallExtract);
    expect(files.map(({name}) => name.replace(/[0-9a-f-]{36}/, "GUID"))).toEqual([
      "project.qde",
      "Sources/GUID.txt",
      "Sources/GUID.txt",
      "Sources/GUID.txt"
    ]);
    expect(textOf(files[1]?.bytes)).toBe("😀 She said “no”.\nThen left");
  });

  it("counts positions in code points", () => {
    const source = elementNamed(xmlOf(smallExtract), "TextSource", "E0001");
    expect(source.match(/startPosition="0" endPosition="26"/g)).toHaveLength(3);
  });

  it("puts each coding under its own coder", () => {
    const xml = xmlOf(smallExtract);
    const [a, b] = ["coder-a", "coder-b"].map(
      (coder) => new RegExp(`<User guid="([^"]*)" name="${coder}"`).exec(xml)?.[1]
    );
    const source = elementNamed(xml, "TextSource", "E0001");
    const coders = [...source.matchAll(/<Coding [^>]*creatingUser="([^"]*)"/g)].map(([, user]) => user);
    expect(coders).toEqual([a, b, a]);
  });

  it("puts an informant on a case in its route's place", () => {
    const xml = xmlOf(smallExtract);
    const codes = ["Police", "School"].map(
      (label) => new RegExp(`<Code guid="([^"]*)" name="${label}"`).exec(xml)?.[1]
    );
    const found = [...elementNamed(xml, "Case", "Ann").matchAll(/<CodeRef targetGUID="([^"]*)"/g)];
    expect(found.map(([, target]) => target)).toEqual(codes);
  });

  it("gives a missing value no value", () => {
    expect(elementNamed(xmlOf(smallExtract), "Case", "Bo").match(/<TextValue>[^<]*/g)).toEqual([
      "<TextValue>child",
      "<TextValue>Disclosed"
    ]);
  });

  it("codes an empty text as a whole, since nothing can be selected in it", () => {
    const excerpts = smallExtract.excerpts.map((excerpt) => ({...excerpt, text: ""}));
    const xml = xmlOf({...smallExtract, excerpts});
    expect(schemaFaults(xml)).toEqual([]);
    expect(xml).not.toContain("PlainTextSelection");
    expect(xml.match(/<Coding /g)).toHaveLength(5);
  });

  it("is the same every time", () => {
    expect(makeProjectFiles(smallExtract)).toEqual(makeProjectFiles(structuredClone(smallExtract)));
  });

  it("refuses two codes that one branch gives the same label", () => {
    const codebook = smallExtract.codebook.map((row) =>
      row.code === "other" ? {...row, label: "housing "} : row
    );
    expect(() => makeProjectFiles({...smallExtract, codebook})).toThrow(
      'codebook.csv: label: the codes housing and other are both called "Housing" in one branch, so nobody could tell them apart in a project; give one another label'
    );
  });

  it("refuses a name that XML cannot hold", () => {
    const patients = [{patient_id: "A\u0001", age_group: "adult"}];
    expect(() => makeProjectFiles({...smallExtract, patients})).toThrow(UserError);
    expect(() => makeProjectFiles({...smallExtract, patients})).toThrow("U+0001");
  });
});

describe("identifiers", () => {
  it("are UUIDs of version 5, the same for the same names and others for others", () => {
    expect(makeGuid("a", "b")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    );
    expect(makeGuid("a", "b")).toBe(makeGuid("a", "b"));
    expect(makeGuid("a", "b")).not.toBe(makeGuid("ab"));
  });
});
