import {describe, expect, it} from "vitest";
import {readRefiProject} from "../../../../../src/import/formats/refi/read-refi.js";
import type {Project} from "../../../../../src/import/project/coded-project.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";
import {type Layout, refiFile} from "../../../../support/coding-software/refi.js";
import {guid, type MadeProject, projectXml} from "../../../../support/coding-software/refi-xml.js";

const source = guid(2, 1);
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(project: MadeProject, layout?: Layout): Promise<Project> {
  return readRefiProject(await refiFile(project, layout));
}

describe("where things are in the archive", () => {
  it.each([
    ["project.qde", "sources/"],
    ["Project.qde", "Sources/"],
    ["My study.QDE", "SOURCES/"],
    ["My study/project.qde", "My study/sources/"],
    ["project.qde", ""],
    ["My study.xml", "sources/"],
    ["My study", "sources/"]
  ])("the document %s and the sources in %s are found", async (document, sources) => {
    const project = await read({sources: [{guid: source, name: "a", text: "Text."}]}, {document, sources});
    expect(project.sources.map(({text}) => text)).toEqual(["Text."]);
  });

  it("a document by itself is read, with the texts that are in it", async () => {
    const xml = projectXml({
      sources: [
        {guid: source, name: "a", text: "Within.", inline: true},
        {guid: guid(2, 2), name: "b", text: "Elsewhere."}
      ]
    });
    const project = await readRefiProject(bytesOf("project.qde", utf8(xml)));
    expect(project.sources.map(({text, missing}) => [text, missing])).toEqual([
      ["Within.", undefined],
      [undefined, `its file ${guid(2, 2)}.txt is not among the files given`]
    ]);
    expect(project.warnings).toEqual([
      `sources whose text is not in what was given; give the folder that holds the project and the texts, or all of these files together: 1 (the first: b, at internal://${guid(2, 2)}.txt)`
    ]);
  });

  it("texts beside the archive are read, and those in it first", async () => {
    const sources = ["a", "b", "c"].map((name, at) => ({
      guid: guid(2, at),
      name,
      path: `internal://${name}.txt`
    }));
    const files = [{name: "sources/a.txt", bytes: utf8("Within.")}];
    const beside = ["a", "b"].map((name) => bytesOf(`study/Texts/${name}.txt`, utf8("Beside.")));
    const other = bytesOf("study/other.pdf", utf8("%PDF"));
    const file = await refiFile({sources}, {files}, "study/p.qdpx");
    const project = await readRefiProject(file, [...beside, other]);
    expect(project.sources.map(({text, missing}) => text ?? missing)).toEqual([
      "Within.",
      "Beside.",
      "its file c.txt is not among the files given"
    ]);
    expect(project.leftBehind.map(({what, count}) => [what, count])).toEqual([
      ["files beside the project that it does not name", 2]
    ]);
  });

  it("a file that was named beside the project and is none of its files is refused", async () => {
    const reading = readRefiProject(await refiFile({}, {}, "p.qdpx"), [bytesOf("codings.csv", utf8("a"))]);
    await expect(reading).rejects.toThrow(
      "p.qdpx: project.qde: the project does not name codings.csv; leave out what is not one of its files."
    );
  });

  it("a source whose file is missing, or kept elsewhere, or only formatted, says so", async () => {
    const project = await read({
      sources: [
        {guid: source, name: "a"},
        {guid: guid(2, 2), name: "b", path: "absolute://C:/b.txt"}
      ],
      extra: {sources: `<TextSource guid="${guid(2, 3)}" name="c" richTextPath="internal://c.docx"/>`}
    });
    expect(project.sources.map(({missing}) => missing)).toEqual([
      `its file ${source}.txt is not in the archive`,
      "its file is kept outside the archive, at absolute://C:/b.txt",
      "the file gives it only as a formatted text, c.docx"
    ]);
  });

  it("files that nothing names are counted, and what a system put there is not", async () => {
    const files = ["a.docx", "__MACOSX/._project.qde", ".DS_Store"].map((name) => ({
      name,
      bytes: new Uint8Array(1)
    }));
    const {leftBehind} = await read({}, {files});
    expect(leftBehind.map(({what, count}) => [what, count])).toEqual([
      ["files in the archive that the document does not name", 1]
    ]);
  });
});

describe("texts", () => {
  it("an empty text is a text", async () => {
    const project = await read({sources: [{guid: source, name: "a", text: ""}]});
    expect(project.sources.map(({text, missing}) => [text, missing])).toEqual([["", undefined]]);
  });

  it("that are not UTF-8 are read as Windows-1252, with a warning", async () => {
    const encode = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const project = await read({sources: [{guid: source, name: "a", text: "caf\u00e9 \u0096"}]}, {encode});
    expect(project.sources.map(({text}) => text)).toEqual(["café –"]);
    expect(project.warnings).toEqual([
      `texts that are not UTF-8, read as Windows-1252: 1 (the first: a, in sources/${source}.txt)`
    ]);
  });

  it("count as often as sources have them", async () => {
    const text = "x".repeat(2 ** 20);
    const shared = (sources: number) => [
      {guid: source, name: "s1", text},
      ...Array.from({length: sources - 1}, (_, at) => ({
        guid: guid(9, at),
        name: `s${at + 2}`,
        path: `internal://${source}.txt`
      }))
    ];
    expect((await read({sources: shared(256)})).sources).toHaveLength(256);
    await expect(read({sources: shared(257)})).rejects.toThrow(
      `project.qde: the source "s257", whose text is "sources/${source}.txt", brings the texts of the sources beyond the 268435456 characters that are read; give each source a text of its own, or split the project`
    );
  });

  it("in UTF-16 keep their byte order mark", async () => {
    const encode = (text: string) =>
      new Uint8Array(new Uint16Array([...`\ufeff${text}`].map((c) => c.charCodeAt(0))).buffer);
    const project = await read({sources: [{guid: source, name: "a", text: "café\r\n"}]}, {encode});
    expect(project.sources.map(({text}) => text)).toEqual(["\ufeffcafé\r\n"]);
  });
});
