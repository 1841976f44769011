import {describe, expect, it} from "vitest";
import {readTaguette} from "../../../../../src/import/formats/taguette/read-taguette.js";
import {database, taguetteTables} from "../../../../support/coding-software/sqlite.js";

const small = () =>
  database(taguetteTables, {
    projects: [[1, "Study", ""]],
    documents: [[7, "Note", "first visit", 1, "<p>Café &amp; nurse</p>\n<p>Police</p>"]],
    tags: [
      [1, 1, "routes", "ways in"],
      [2, 1, "routes.police", ""],
      [3, 1, "e.g. other", ""]
    ],
    highlights: [
      [1, 7, 8, 13, "<p>nurse</p>"],
      [2, 7, 14, 20, "<p>Police</p>"],
      [3, 7, 0, 5, "<p>Café</p>"]
    ],
    highlight_tags: [
      [1, 1],
      [1, 3],
      [2, 2],
      [2, 99]
    ],
    commands: [[1, "{}"]]
  });

describe("readTaguette", () => {
  it("reads documents as text, in whose UTF-8 bytes highlights count", async () => {
    const project = await readTaguette(await small(), "export.sqlite3");
    expect(project.sources).toEqual([
      {
        id: "document 7",
        name: "Note",
        kind: "text",
        text: "Café & nurse\nPolice",
        missing: undefined,
        values: []
      }
    ]);
    expect(project.offsets?.unit).toBe("UTF-8 bytes");
    expect([project.kind, project.name, project.users]).toEqual(["Taguette project", "Study", []]);
  });

  it("makes a coding of each tag on a highlight, with the snippet as its quote and no coder", async () => {
    const {codings} = await readTaguette(await small(), "a");
    expect(
      codings.map(({code, span, selection, quote, user}) => [
        code,
        span?.start,
        span?.end,
        selection,
        quote,
        user
      ])
    ).toEqual([
      ["tag 1", 8, 13, "highlight 1", "nurse", undefined],
      ["tag 3", 8, 13, "highlight 1", "nurse", undefined],
      ["tag 2", 14, 20, "highlight 2", "Police", undefined]
    ]);
  });

  it("splits a tag at a full stop only where what stands before it is a tag", async () => {
    const {codes} = await readTaguette(await small(), "a");
    expect(codes.map(({name, parent}) => [name, parent])).toEqual([
      ["routes", undefined],
      ["police", "tag 1"],
      ["e.g. other", undefined]
    ]);
  });

  it("counts highlights without a tag, and tags that the file does not have", async () => {
    const {leftBehind} = await readTaguette(await small(), "a");
    expect(Object.fromEntries(leftBehind.map(({what, count}) => [what, count]))).toEqual({
      "highlights without a tag": 1,
      "tags on highlights": 1,
      "entries of the history of changes": 1
    });
  });

  it("refuses a database of several projects", async () => {
    const several = await database(taguetteTables, {
      projects: [
        [1, "A", ""],
        [2, "B", ""]
      ]
    });
    await expect(readTaguette(several, "taguette.sqlite3")).rejects.toThrow(
      /has 2 projects; open the one in Taguette/
    );
  });
});
