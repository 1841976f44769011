import {describe, expect, it} from "vitest";
import {writeArchive} from "../../../../../src/import/formats/archive/write-archive.js";
import {readRefiCodebook} from "../../../../../src/import/formats/refi/read-refi.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";
import {codebookXml, guid, projectXml} from "../../../../support/coding-software/refi-xml.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = [
  {
    guid: guid(1, 1),
    name: "Challenges",
    codable: false,
    description: "What was hard.\nInclude: all.",
    codes: [{guid: guid(1, 2), name: "Time & again"}]
  }
];
const expected = [
  {
    id: guid(1, 1).toLowerCase(),
    name: "Challenges",
    parent: undefined,
    description: "What was hard.\nInclude: all.",
    codable: false
  },
  {
    id: guid(1, 2).toLowerCase(),
    name: "Time & again",
    parent: guid(1, 1).toLowerCase(),
    description: "",
    codable: true
  }
];

describe("readRefiCodebook", () => {
  it("reads the code tree with its definitions", async () => {
    const project = await readRefiCodebook(bytesOf("c.qdc", utf8(codebookXml(codes))));
    expect([project.kind, project.software]).toEqual(["REFI-QDA codebook", "Made"]);
    expect(project.codes).toEqual(expected);
    expect([project.sources, project.codings, project.warnings]).toEqual([[], [], []]);
  });

  it("reads one that is packed", async () => {
    const bytes = await writeArchive([{name: "Codes/My.QDC", bytes: utf8(codebookXml(codes))}]);
    expect((await readRefiCodebook(bytesOf("c.zip", bytes))).codes).toEqual(expected);
  });

  it.each(["urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:0:4"])(
    "reads one in the namespace %s",
    async (namespace) => {
      const project = await readRefiCodebook(bytesOf("c.qdc", utf8(codebookXml(codes, namespace))));
      expect(project.codes).toEqual(expected);
      expect(project.warnings).toHaveLength(1);
      expect(project.warnings[0]).toContain(namespace);
    }
  );

  it("reads sets of codes", async () => {
    const sets = `<Sets><Set guid="${guid(5, 1)}" name="Main"><MemberCode targetGUID="${guid(1, 2)}"/></Set></Sets>`;
    const xml = codebookXml(codes).replace("</CodeBook>", `${sets}</CodeBook>`);
    const {sets: read} = await readRefiCodebook(bytesOf("c.qdc", utf8(xml)));
    expect(read).toEqual([{id: guid(5, 1).toLowerCase(), name: "Main", members: [guid(1, 2).toLowerCase()]}]);
  });

  it("refuses a project", async () => {
    await expect(readRefiCodebook(bytesOf("c.qdc", utf8(projectXml({}))))).rejects.toThrow(
      "c.qdc: line 2: the document begins with <Project>, where a REFI-QDA codebook begins with <CodeBook>"
    );
  });
});
