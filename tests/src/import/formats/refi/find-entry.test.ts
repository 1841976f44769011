import {describe, expect, it} from "vitest";
import {makeEntryFinder} from "../../../../../src/import/formats/refi/find-entry.js";

const named = (...names: string[]) => names.map((name) => ({name, size: 1}));

describe("makeEntryFinder", () => {
  it.each([
    ["internal://A1.txt", "Sources/a1.txt"],
    ["internal://A1.txt", "sources/A1.TXT"],
    ["internal:///A1.txt", "Sources/A1.txt"],
    ["INTERNAL://A1.txt", "A1.txt"],
    ["A1.txt", "Sources/A1.txt"],
    ["sources/A1.txt", "Sources/A1.txt"],
    ["Sources\\A1.txt", "sources/A1.txt"],
    ["internal://My%20text.txt", "sources/My text.txt"],
    ["internal://My text.txt", "sources/My text.txt"],
    ["internal://50%.txt", "sources/50%.txt"],
    ["internal://e\u0301.txt", "sources/\u00e9.txt"]
  ])("finds %s in %s", (path, name) => {
    expect(makeEntryFinder(named(name))(path)).toEqual({entry: {name, size: 1}});
  });

  it("looks beside the document first, where the archive holds a folder", () => {
    const find = makeEntryFinder(named("sources/a.txt", "Project/sources/a.txt"), "Project/");
    expect(find("internal://a.txt")).toEqual({entry: {name: "Project/sources/a.txt", size: 1}});
  });

  it("takes the one file of that name in another folder, and neither of two", () => {
    expect(makeEntryFinder(named("Sources/Text/a.txt"))("internal://A.txt")).toEqual({
      entry: {name: "Sources/Text/a.txt", size: 1}
    });
    expect(makeEntryFinder(named("one/a.txt", "two/a.txt"))("internal://a.txt")).toEqual({
      missing: "its file a.txt is not in the archive"
    });
  });

  it("says which file is not there", () => {
    expect(makeEntryFinder([])("internal://a.txt")).toEqual({
      missing: "its file a.txt is not in the archive"
    });
  });

  it.each(["relative:///a.m4a", "absolute://C:/a.txt"])("says that %s is outside the archive", (path) => {
    const find = makeEntryFinder(named("a.m4a", "a.txt"));
    expect(find(path)).toEqual({missing: `its file is kept outside the archive, at ${path}`});
  });

  const given = named("thesis/p.qdpx", "thesis/Sources/a.txt", "thesis/media/a.txt", "thesis/media/b.txt");
  const findBeside = makeEntryFinder(given, "thesis/", true);

  it.each([
    ["relative:///media/a.txt", "thesis/media/a.txt"],
    ["relative://../old/Media/A.txt", "thesis/media/a.txt"],
    ["absolute://C:\\Users\\kim\\thesis\\media\\a.txt", "thesis/media/a.txt"],
    ["file:///home/kim/b.txt", "thesis/media/b.txt"],
    ["internal://a.txt", "thesis/Sources/a.txt"],
    ["relative:///media/a%2Etxt", "thesis/media/a.txt"]
  ])("follows %s among the files that were given", (path, name) => {
    expect(findBeside(path)).toEqual({entry: {name, size: 1}});
  });

  it.each([
    ["relative:///old/a.txt", "its file old/a.txt is not among the files given"], // two of that name
    ["relative:///../../etc/passwd", "its file ../../etc/passwd is not among the files given"],
    ["https://example.org/b.txt", "its file is kept outside the archive, at https://example.org/b.txt"]
  ])("does not follow %s", (path, missing) => {
    expect(findBeside(path)).toEqual({missing});
  });

  it("takes neither of two files whose names differ in case alone", () => {
    expect(makeEntryFinder(named("t/a.txt", "t/A.txt"), "t/", true)("internal://a.txt")).toEqual({
      missing: "its file a.txt is not among the files given"
    });
  });
});
