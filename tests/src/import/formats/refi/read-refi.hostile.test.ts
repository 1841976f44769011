import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {writeArchive} from "../../../../../src/import/formats/archive/write-archive.js";
import {readRefiProject} from "../../../../../src/import/formats/refi/read-refi.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";
import {FileFault} from "../../../../../src/text/errors.js";
import {refiEntries, refiFile, refiProject} from "../../../../support/coding-software/refi.js";
import {rawArchive} from "../../../../support/coding-software/refi-raw-archive.js";
import {codebookXml, guid, type MadeCode, projectXml} from "../../../../support/coding-software/refi-xml.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readRefiProject refuses, with a sentence,", () => {
  const xml = projectXml({codes: [{guid: guid(1, 1), name: "Code"}]});
  it.each<[string, {name: string; bytes: Uint8Array}[], string]>([
    [
      "an archive without a document",
      [{name: "a.txt", bytes: utf8("")}],
      'p.qdpx: the archive holds "a.txt" and no *.qde'
    ],
    ["an empty archive", [], "p.qdpx: the archive is empty; export the project as REFI-QDA"],
    [
      "two documents",
      [
        {name: "one.qde", bytes: utf8(xml)},
        {name: "two.qde", bytes: utf8(xml)}
      ],
      'two documents, "one.qde" and "two.qde"; pack each project by itself'
    ],
    ["an empty document", [{name: "project.qde", bytes: utf8("")}], "p.qdpx: project.qde: line 1, column 1"],
    ["XML cut in the middle", [{name: "project.qde", bytes: utf8(xml.slice(0, -40))}], "the file is cut off"],
    [
      "a DOCTYPE",
      [{name: "project.qde", bytes: utf8(`<!DOCTYPE Project>${xml.slice(xml.indexOf("<Project"))}`)}],
      "DOCTYPE"
    ],
    [
      "a wrong encoding",
      [{name: "project.qde", bytes: latin(xml.replace('"Code"', '"Caf\u00e9"'))}],
      "is not valid UTF-8"
    ],
    [
      "a codebook",
      [{name: "project.qde", bytes: utf8(codebookXml([]))}],
      "line 2: the document begins with <CodeBook>"
    ]
  ])("%s", async (_, entries, reason) => {
    const reading = readRefiProject(bytesOf("p.qdpx", await writeArchive(entries)));
    await expect(reading).rejects.toThrow(FileFault);
    await expect(reading).rejects.toThrow(reason);
  });

  it("a text that claims more than it may", async () => {
    const [document, text] = refiEntries({sources: [{guid: guid(2, 1), name: "a", text: "Text."}]});
    const bytes = rawArchive([
      document ?? {name: ""},
      {...text, name: text?.name ?? "", claimedSize: 2 ** 31}
    ]);
    await expect(readRefiProject(bytesOf("p.qdpx", bytes))).rejects.toThrow("claims 2147483648 bytes");
  });

  it("codes more than 100 deep, before it has read them all", async () => {
    const reading = readRefiProject(await refiFile({codes: [nestedCodes(100_000)]}, {}, "p.qdpx"));
    await expect(reading).rejects.toThrow(
      'p.qdpx: project.qde: the code "101" stands under 100 others, and at most 100 levels of codes are read; give the code tree fewer levels'
    );
  });

  it("an empty file", async () => {
    await expect(readRefiProject(bytesOf("p.qdpx", new Uint8Array()))).rejects.toThrow(
      "p.qdpx: the file is empty"
    );
  });
});

describe("readRefiProject reads", () => {
  it("codes 100 deep", async () => {
    const {codes} = await readRefiProject(await refiFile({codes: [nestedCodes(100)]}));
    expect(codes).toHaveLength(100);
    expect(codes.at(-1)).toEqual({
      id: guid(1, 100).toLowerCase(),
      name: "100",
      parent: guid(1, 99).toLowerCase(),
      description: "",
      codable: true
    });
  });

  it("unknown elements 50,000 deep", async () => {
    const end = "<Deep>".repeat(50_000) + "</Deep>".repeat(50_000);
    const {leftBehind} = await readRefiProject(await refiFile({extra: {end}}));
    expect(leftBehind.map(({what, count}) => [what, count])).toEqual([["elements <Deep>", 50_000]]);
  });

  it("names that are those of an object's own properties", async () => {
    const codes = [{guid: "__proto__", name: "constructor"}];
    const end = "<constructor/><toString/>";
    const project = await readRefiProject(await refiFile({codes, extra: {end}}));
    expect(project.codes.map(({id, name}) => [id, name])).toEqual([["__proto__", "constructor"]]);
    expect(project.leftBehind.map(({what}) => what)).toEqual([
      "elements <constructor>",
      "elements <toString>"
    ]);
  });

  it("any archive with changed bytes, or refuses it with a sentence", async () => {
    const selections = [{guid: guid(6, 1), start: 0, end: 4, codings: [{code: guid(1, 1)}]}];
    const bytes = await refiProject({
      codes: [{guid: guid(1, 1), name: "Code"}],
      sources: [{guid: guid(2, 1), name: "a", text: "Text.", selections}]
    });
    const change = fc.record({at: fc.nat(bytes.length - 1), to: fc.nat(255)});
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, {minLength: 1, maxLength: 4}),
        fc.nat(bytes.length),
        async (changes, length) => {
          const changed = bytes.slice(0, length % 3 === 0 ? length : bytes.length);
          for (const {at, to} of changes) if (at < changed.length) changed[at] = to;
          await readOrRefuse(changed);
        }
      ),
      {numRuns: 150}
    );
  });

  it("any document with changed letters, or refuses it with a sentence", async () => {
    const selections = [{guid: guid(6, 1), start: 0, end: 4, codings: [{code: guid(1, 1)}]}];
    const cases = [{guid: guid(3, 1), name: "P", sources: [guid(2, 1)], selections: [guid(6, 1)]}];
    const sources = [{guid: guid(2, 1), name: "a", text: "Text.", inline: true, selections}];
    const xml = projectXml({codes: [{guid: guid(1, 1), name: "Code"}], cases, sources});
    const tags = [...xml.matchAll(/<\/?[A-Z]\w*/g)].map(({index}) => index);
    const cut = fc.record({from: fc.constantFrom(...tags), to: fc.constantFrom(...tags), copy: fc.boolean()});
    await fc.assert(
      fc.asyncProperty(fc.array(cut, {minLength: 1, maxLength: 3}), async (cuts) => {
        let text = xml;
        for (const {from, to, copy} of cuts) {
          const [first, last] = [Math.min(from, to), Math.max(from, to)];
          text = copy ? text.slice(0, last) + text.slice(first) : text.slice(0, first) + text.slice(last);
        }
        await readOrRefuse(utf8(text));
      }),
      {numRuns: 300}
    );
  });
});

/** Codes that stand each under the one before it. */
function nestedCodes(levels: number): MadeCode {
  let code: MadeCode = {guid: guid(1, levels), name: String(levels)};
  for (let level = levels - 1; level > 0; level -= 1)
    code = {guid: guid(1, level), name: String(level), codes: [code]};
  return code;
}

async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    const project = await readRefiProject(bytesOf("p.qdpx", bytes));
    const ids = project.codes.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const {code} of project.codings) expect(ids).toContain(code);
  } catch (error) {
    expect(error).toBeInstanceOf(FileFault);
    expect((error as Error).message).toMatch(/^p\.qdpx: .*; /);
  }
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
