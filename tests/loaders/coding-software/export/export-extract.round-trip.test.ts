import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {makeExportMapping} from "../../../../loaders/coding-software/export/export-mapping.js";
import {listChanges} from "../../../../loaders/coding-software/export/list-changes.js";
import {makeProjectFiles} from "../../../../loaders/coding-software/export/project-files.js";
import {applyMapping} from "../../../../src/import/apply/apply-mapping.js";
import type {MappedExtract, MemoRow} from "../../../../src/import/apply/mapped-extract.js";
import {writeArchive} from "../../../../src/import/formats/archive/write-archive.js";
import {readCodedFile} from "../../../../src/import/formats/read-coded-file.js";
import {readMapping} from "../../../../src/import/mapping/read-mapping.js";
import {writeMapping} from "../../../../src/import/mapping/write-mapping.js";
import {bytesOf} from "../../../../src/model/byte-source.js";
import {smallExtract} from "./small-extract.js";

/** An extract exported, and imported by the mapping that was exported with it; what was said to be missing, if anything. */
async function thereAndBack(rows: MappedExtract) {
  const mapping = readMapping("m.yaml", writeMapping(makeExportMapping(rows), []));
  const read = await readCodedFile(bytesOf("e.qdpx", await writeArchive(makeProjectFiles(rows))));
  if (read.kind === "table") throw new Error("a project came back as a table");
  const {extract, report} = applyMapping(read, mapping, "e.qdpx");
  return {extract, missing: report.missing};
}

/** Headings are made again, of the columns' names, when the extract is described. */
const withoutHeadings = (rows: MappedExtract | undefined) => ({
  ...rows,
  characteristics: rows?.characteristics.map(({column, levels}) => ({column, levels}))
});

describe("an extract that is exported and imported", () => {
  it("comes back as it was: codes, definitions, patients, variables, identifications, codings and coders", async () => {
    const {extract, missing} = await thereAndBack(smallExtract);
    expect(missing).toEqual([]);
    expect(withoutHeadings(extract)).toEqual(withoutHeadings(smallExtract));
  });

  it("comes back with its memos, but those on what a project has no place for", async () => {
    const memo = (about: MemoRow["about"], id: string, title: string, author: string): MemoRow => ({
      ...{about, id, title, author},
      text: `On ${about} ${id}.\n\nMore.`
    });
    const memos = [
      memo("code", "trust", "Limits", "coder-a"),
      memo("code", "trust", "", "Eve"),
      memo("excerpt", "E0001", "", ""),
      memo("patient", "Ann", "After the call", ""),
      memo("study", "", "Saturation", "coder-b")
    ];
    const {extract, missing} = await thereAndBack({...smallExtract, memos});
    expect([missing, extract?.memos]).toEqual([[], memos]);
    expect(extract?.codings).toEqual(smallExtract.codings);
    expect(listChanges({...smallExtract, memos})).toEqual([]);
    const excerpts = smallExtract.excerpts.map((row) => ({...row, text: ""}));
    expect(listChanges({...smallExtract, excerpts, memos})).toEqual([
      "memos on patients without an excerpt, or on excerpts without words or a coder (1): a project has no place for them"
    ]);
  });

  it("comes back with what was coded without words", async () => {
    const excerpts = smallExtract.excerpts.map((row) =>
      row.excerpt_id === "E0003" ? {...row, text: ""} : row
    );
    const {extract, missing} = await thereAndBack({...smallExtract, excerpts});
    expect([missing, extract?.excerpts, extract?.codings]).toEqual([[], excerpts, smallExtract.codings]);
  });

  it("comes back with who read an excerpt and put no code on it, alone or together", async () => {
    const excerpts = [
      ...smallExtract.excerpts,
      {excerpt_id: "E0004", patient_id: "Bo", record_type: "", professional_role: "", text: "nothing here"}
    ];
    const readings = [
      ["E0001", "coder-a"],
      ["E0001", "coder-b"],
      ["E0002", "coder-a"],
      ["E0002", "coder-b"],
      ["E0003", "coder-a"],
      ["E0004", "coder-a"],
      ["E0004", "coder-b"]
    ].map(([excerpt_id = "", coder = ""]) => ({excerpt_id, coder}));
    const rows = {...smallExtract, excerpts, readings};
    expect(listChanges(rows)).toEqual([]);
    expect(withoutHeadings((await thereAndBack(rows)).extract)).toEqual(withoutHeadings(rows));
  });

  it("tells the primary way apart where a route and an informant have the same label", async () => {
    const codebook = smallExtract.codebook.map((row) =>
      row.code === "disclosed" ? {...row, label: "School"} : row
    );
    const identifications = [
      {patient_id: "Ann", route: "told", informant: "school", is_primary: false},
      {patient_id: "Ann", route: "disclosed", informant: "", is_primary: true},
      ...smallExtract.identifications.slice(2)
    ];
    const rows = {...smallExtract, codebook, identifications};
    expect((await thereAndBack(rows)).extract?.identifications).toEqual(identifications);
  });

  it("comes back whatever its texts, names and codings are, as long as nothing is told to change", () =>
    fc.assert(
      fc.asyncProperty(anyExtract(), async (rows) => {
        fc.pre(listChanges(rows).length === 0);
        const {extract, missing} = await thereAndBack(rows);
        expect(missing).toEqual([]);
        expect(withoutHeadings(extract)).toEqual(withoutHeadings(rows));
      }),
      {numRuns: 100, seed: 7}
    ));
});

/** Extracts of the small one's codes, with texts, coders and labels of any characters that XML can hold. */
function anyExtract(): fc.Arbitrary<MappedExtract> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
  const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufeff]/g;
  const word = fc
    .string({unit: "grapheme", minLength: 1, maxLength: 12})
    .map((text) => text.replace(unwritable, "").replace(/\s+/g, " ").trim().normalize("NFC"))
    .filter((text) => text !== "");
  const text = fc
    .array(fc.oneof(word, fc.constantFrom("😀", "e\u0301", "سلام", "\n", "a < b & c", "]]>")), {
      minLength: 1,
      maxLength: 8
    })
    .map((parts) => parts.join(" "));
  return fc
    .record({
      texts: fc.array(text, {minLength: 3, maxLength: 3}),
      labels: fc.uniqueArray(word, {minLength: 9, maxLength: 9, selector: (label) => label.toLowerCase()}),
      coders: fc.uniqueArray(word, {minLength: 2, maxLength: 2, selector: (name) => name.toLowerCase()}),
      definition: text
    })
    .map(({texts, labels, coders, definition}) => ({
      ...smallExtract,
      excerpts: smallExtract.excerpts.map((row, index) => ({...row, text: texts[index] ?? ""})),
      codebook: smallExtract.codebook.map((row, index) => ({
        ...row,
        label: labels[index] ?? "",
        ...(index === 0 && {definition: definition.trim()})
      })),
      codings: smallExtract.codings.map((row) => ({
        ...row,
        coder: coders[row.coder === "coder-a" ? 0 : 1] ?? ""
      }))
    }));
}
