import {describe, expect, it} from "vitest";
import {readSearchSource} from "../../../loaders/search/search-source.js";
import type {DataPackage} from "../../../src/extract/data-package.js";

const sourceOf = (search: unknown) =>
  readSearchSource({descriptor: {search}, synthetic: true} as unknown as DataPackage, "extract");

describe("where an extract says that its search is", () => {
  it("is a register to make, of which only the sizes are taken from its description", () => {
    const register = {people: 60, documentsPerPerson: 2, seed: 1, strategy: "../../s.yaml", kind: "results"};
    expect(sourceOf({strategy: "s.yaml", register})).toEqual({
      kind: "made",
      strategy: "s.yaml",
      people: 60,
      documentsPerPerson: 2,
      seed: 1
    });
  });

  it.each(["../s.yaml", "/s.yaml", "a/../../s.yaml"])("is nothing outside it: %s", (strategy) => {
    expect(() => sourceOf({strategy, results: "found"})).toThrow("search.strategy names no file inside");
    expect(() => sourceOf({strategy: "s.yaml", results: strategy})).toThrow(
      "search.results names no folder inside"
    );
  });
});
