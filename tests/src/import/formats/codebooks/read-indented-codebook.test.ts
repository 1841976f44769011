import {describe, expect, it} from "vitest";
import {readIndentedCodebook} from "../../../../../src/import/formats/codebooks/read-indented-codebook.js";

describe("readIndentedCodebook", () => {
  it("stands each line under the nearest that is indented less", () => {
    const {codes, warnings} = readIndentedCodebook(
      "Harm\n\t- Fear: of staff\n\t\tof police\n\t- Loss\n\nRoutes\n  Police\n",
      "c.txt"
    );
    expect(codes.map(({name, parent, description}) => [name, parent, description])).toEqual([
      ["Harm", undefined, ""],
      ["Fear", "Harm", "of staff"],
      ["of police", "Harm › Fear", ""],
      ["Loss", "Harm", ""],
      ["Routes", undefined, ""],
      ["Police", "Routes", ""]
    ]);
    expect(warnings[0]).toMatch(/list of 6 codes/);
  });

  it("keeps lines of one name in one place apart", () => {
    const {codes} = readIndentedCodebook("A\nA\n", "c.txt");
    expect(codes.map(({id}) => id)).toEqual(["A", "line 2"]);
  });

  it("refuses the text of a record", () => {
    expect(() => readIndentedCodebook("The patient came in. She told a nurse.\n", "note.txt")).toThrow(
      /^note\.txt: this is a text, neither a table nor a list of codes/
    );
  });

  it("reads 10,000 lines, each deeper than the last", () => {
    const lines = Array.from({length: 10_000}, (_, at) => `${" ".repeat(Math.min(at, 250))}code ${at}`);
    expect(readIndentedCodebook(lines.join("\n"), "c.txt").codes).toHaveLength(10_000);
  });
});
