import {describe, expect, it} from "vitest";
import {listChanges} from "../../../../loaders/coding-software/export/list-changes.js";
import {smallExtract} from "./small-extract.js";

const [first, ...others] = smallExtract.excerpts;
const [route, ...codes] = smallExtract.codebook;

describe("what an export says would come back otherwise", () => {
  it("is nothing for an extract as an import makes it", () => {
    expect(listChanges(smallExtract)).toEqual([]);
  });

  it("is excerpts that nobody coded, or that are spaces alone", () => {
    const excerpts = [{...smallExtract.excerpts[0], text: " "}, ...others] as typeof others;
    expect(listChanges({...smallExtract, excerpts, codings: smallExtract.codings.slice(0, 4)})).toEqual([
      "2 excerpts without a coding, or of spaces alone: an import makes excerpts of what is coded, or of text that two coders read"
    ]);
  });

  it("is what an import numbers, names and ends in its own way", () => {
    const excerpts = [{...first, excerpt_id: "first", text: "a\r\nb"}, ...others] as typeof others;
    const codings = smallExtract.codings.map((row) =>
      row.excerpt_id === "E0001" ? {...row, excerpt_id: "first", coder: `${row.coder} `} : row
    );
    const codebook = [
      {...route, code: "Told  twice", definition: "Say\nInclude: all"},
      ...codes
    ] as typeof codes;
    const characteristics = ["sex", "gender"].map((column) => ({
      column,
      title: "Legal sex",
      levels: ["Male"]
    }));
    expect(listChanges({...smallExtract, excerpts, codings, codebook, characteristics})).toEqual([
      "the names of excerpts: an import gives them new numbers, from E0001",
      "1 texts with CR or a byte order mark: an import ends lines with LF alone",
      "the codes Told  twice: an import makes spaces alike",
      'the descriptions of Told  twice: an import splits them at "Include:", "Exclude:" and "Origin:"',
      "the headings of sex, gender: an import makes them of the columns' names",
      "2 names with spaces around or doubled, or characters not composed: an import makes them alike"
    ]);
  });
});
