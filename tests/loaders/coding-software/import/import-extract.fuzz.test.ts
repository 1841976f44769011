import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {writeArchive} from "../../../../src/import/formats/archive/write-archive.js";
import {ageLevels} from "../../../../src/import/mapping/group-levels.js";
import {refiProject} from "../../../support/coding-software/refi.js";
import {guid, type MadeProject, projectXml} from "../../../support/coding-software/refi-xml.js";
import {change, changed} from "./changed-bytes.js";
import {kinds, mapping, qualCoderBytes, wholeProject} from "./fuzz-files.js";
import {longTable} from "./sample-files.js";
import {fuzz, survive} from "./survive.js";

/** The reading of positions that a person has named, so that any position is read by it. */
const decided = {unit: "code points", lineEnds: "as stored", byteOrderMark: "not counted"} as const;

describe("2,000 files that something happened to", () => {
  let archive: Uint8Array;
  let database: Uint8Array;
  beforeAll(async () => {
    archive = await refiProject(wholeProject());
    database = await qualCoderBytes();
  });

  it("are whole before it happens", async () => {
    const ends = {extract: 0, missing: 0, fault: 0};
    await survive(archive, ends);
    await survive(database, ends);
    expect(ends).toEqual({extract: 2, missing: 0, fault: 0});
  });

  it("survive changes of an archive's bytes", async () => {
    const mutated = fc
      .array(change, {minLength: 1, maxLength: 4})
      .map((changes) => changed(archive, changes));
    const {fault} = await fuzz(500, mutated);
    expect(fault).toBeGreaterThan(100);
  });

  it("survive changes of the document's XML", async () => {
    const xml = projectXml(wholeProject());
    const parts = xml.split(/(?=<)/);
    const place = fc.nat(parts.length - 1);
    const edit = fc.oneof(
      fc.tuple(place, place).map(([one, other]) => ({kind: "swap", one, other, text: ""})),
      fc.tuple(place, place).map(([one, other]) => ({kind: "copy", one, other, text: ""})),
      place.map((one) => ({kind: "drop", one, other: 0, text: ""})),
      fc
        .tuple(
          place,
          fc.constantFrom(
            "<Code>",
            "</Code>",
            "&#0;",
            "&x;",
            "<!DOCTYPE a>",
            '<Set guid="">',
            "\u0000",
            "]]>"
          )
        )
        .map(([one, text]) => ({kind: "put", one, other: 0, text})),
      fc
        .tuple(
          place,
          fc.constantFrom('guid=""', 'name=""', 'startPosition="x"', 'endPosition="1e9"', 'targetGUID="0"')
        )
        .map(([one, text]) => ({kind: "attribute", one, other: 0, text}))
    );
    const mutated = fc.array(edit, {minLength: 1, maxLength: 5}).map((edits) => {
      const written = [...parts];
      for (const {kind, one, other, text} of edits) {
        const [first = "", second = ""] = [written[one], written[other]];
        if (kind === "swap") [written[one], written[other]] = [second, first];
        else if (kind === "copy") written[other] = first + second;
        else if (kind === "drop") written[one] = "";
        else if (kind === "put") written[one] = text + first;
        else written[one] = first.replace(/\w+="[^"]*"/, text);
      }
      return entriesOf(written.join(""), wholeProject());
    });
    const {extract, fault} = await fuzz(500, mutated);
    expect(extract).toBeGreaterThan(5);
    expect(fault).toBeGreaterThan(100);
  });

  it("survive positions and references that lead anywhere", async () => {
    const position = fc.oneof(fc.integer({min: -3, max: 60}), fc.constantFrom(2 ** 31, 2 ** 53, -(2 ** 40)));
    const anyGuid = fc
      .tuple(fc.constantFrom(...Object.values(kinds)), fc.integer({min: 0, max: 9}))
      .map(([kind, number]) => guid(kind, number));
    const selections = fc.array(
      fc.record({
        guid: anyGuid,
        start: position,
        end: position,
        codings: fc.array(fc.record({code: anyGuid, user: anyGuid}), {maxLength: 4})
      }),
      {maxLength: 6}
    );
    const mutated = fc
      .record({
        selections: fc.array(selections, {minLength: 3, maxLength: 3}),
        texts: fc.array(fc.string({unit: "grapheme", maxLength: 40}), {minLength: 3, maxLength: 3}),
        cases: fc.array(
          fc.record({sources: fc.array(anyGuid), codes: fc.array(anyGuid), selections: fc.array(anyGuid)}),
          {
            minLength: 3,
            maxLength: 3
          }
        ),
        keepText: fc.boolean(),
        keepCases: fc.boolean()
      })
      .map(({selections: given, texts, cases, keepText, keepCases}) => {
        const project = wholeProject();
        const sources = project.sources?.map((source, index) => ({
          ...source,
          ...(!keepText && {text: texts[index] ?? ""}),
          selections: [...(keepText ? (source.selections ?? []) : []), ...(given[index] ?? [])],
          codings: [{code: guid(kinds.code, index)}]
        }));
        const people = project.cases?.map((one, index) => ({...one, ...(!keepCases && cases[index])}));
        return refiProject({...project, ...(sources && {sources}), ...(people && {cases: people})});
      });
    const {extract, missing} = await fuzz(400, mutated, {...mapping, offsets: decided});
    expect(extract).toBeGreaterThan(5);
    expect(missing).toBeGreaterThan(20);
  });

  it("survive changes of a database's bytes", async () => {
    const mutated = fc
      .array(change, {minLength: 1, maxLength: 6})
      .map((changes) => changed(database, changes));
    const {fault, extract} = await fuzz(300, mutated);
    expect(fault).toBeGreaterThan(20);
    expect(extract).toBeGreaterThan(5);
  });

  it("survive tables of any cells", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        "1",
        "0",
        "x",
        "yes",
        "adult",
        "child",
        "Themes > Housing",
        '"',
        "a;b",
        "a,b",
        "\t",
        "\n"
      ),
      fc.string({maxLength: 12}),
      fc.string({unit: "grapheme", maxLength: 6})
    );
    const headers = [
      ["case", "age", "text", "code", "coder"],
      ["Case", "Text", "Housing", "Food", "Coder"],
      ["id", "tag", "document", "content", "age"],
      ["code", "description", "parent", "", ""],
      ["", "", "a", "a", "b"]
    ];
    const mutated = fc
      .record({
        header: fc.constantFrom(...headers),
        rows: fc.array(fc.array(cell, {minLength: 5, maxLength: 5}), {maxLength: 12}),
        delimiter: fc.constantFrom(",", ";", "\t"),
        quoted: fc.boolean()
      })
      .map(({header, rows, delimiter, quoted}) => tableText([header, ...rows], delimiter, quoted));
    await fuzz(150, mutated);
  });

  it("survive cells of a whole table that are changed", async () => {
    const [header = [], ...rows] = longTable("\t")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    const edit = fc.record({
      row: fc.nat(rows.length - 1),
      column: fc.nat(header.length - 1),
      text: fc.oneof(
        fc.constantFrom("", " A ", "CHILD", "kim", "Themes > Living", "Routes>Told", "\u00a0"),
        fc.string()
      )
    });
    const mutated = fc.array(edit, {maxLength: 3}).map((edits) => {
      const changedRows = rows.map((cells) => [...cells]);
      for (const {row, column, text} of edits) (changedRows[row] as string[])[column] = text;
      return tableText([header, ...changedRows], ",", true);
    });
    const {extract, missing} = await fuzz(150, mutated, {
      ...mapping,
      patient: "column",
      groups: {variable: "Age", column: "age_group", levels: ageLevels(["adult"], ["child"])}
    });
    expect(extract).toBeGreaterThan(10);
    expect(missing).toBeGreaterThan(10);
  });
});

const entriesOf = (xml: string, project: MadeProject) =>
  writeArchive([
    {name: "project.qde", bytes: new TextEncoder().encode(xml)},
    ...(project.sources ?? []).map((source) => ({
      name: `sources/${source.guid}.txt`,
      bytes: new TextEncoder().encode(source.text)
    }))
  ]);

function tableText(rows: readonly string[][], delimiter: string, quoted: boolean): Uint8Array {
  const lines = rows.map((cells) =>
    cells.map((text) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter)
  );
  return new TextEncoder().encode(lines.join("\r\n"));
}
