import {describe, expect, it} from "vitest";
import {splitFolders} from "../../../../../src/import/formats/refi/split-folders.js";
import type {Project} from "../../../../../src/import/project/coded-project.js";
import {tinyProject} from "../../tiny-project.js";

const split = (names: string[], sets: string[] = []) =>
  splitFolders(
    tinyProject({
      codes: names.map((name) => ({id: name, name, parent: undefined, description: "", codable: true})),
      sets: sets.map((name) => ({id: name, name, members: []}))
    })
  );

/** Each code as its path. */
function paths({codes}: Project): string[] {
  const known = new Map<string, string>();
  for (const {id, name, parent} of codes)
    known.set(id, parent === undefined ? name : `${known.get(parent)} › ${name}`);
  return [...known.values()];
}

describe("splitFolders", () => {
  it("puts codes under a folder that is a code itself", () => {
    const project = split([
      "happiness",
      "Coke::full-fat Coke",
      "coke :: diet Coke",
      "Coke",
      "milk",
      "tea",
      "a::b"
    ]);
    expect(paths(project)).toEqual([
      "happiness",
      "Coke",
      "Coke › full-fat Coke",
      "Coke › diet Coke",
      "milk",
      "tea",
      "a::b"
    ]);
    expect(project.warnings).toEqual([
      '2 codes are read as standing under the folder before "::" in their names, since the folder is a code or a group itself: “Coke::full-fat Coke” and “coke :: diet Coke”.'
    ]);
  });

  it("makes a folder of a group of codes, and of any where most codes have one", () => {
    const folder = {name: "Coke", codable: false};
    const grouped = split(["milk", "tea", "water", "Coke::diet"], ["Coke"]);
    expect(paths(grouped)).toEqual(["milk", "tea", "water", "Coke", "Coke › diet"]);
    expect(grouped.codes[3]).toMatchObject(folder);
    expect(paths(split(["milk", "a::b::c", "a::d"]))).toEqual(["milk", "a", "a › b", "a › b › c", "a › d"]);
  });

  it.each([[["milk", "tea", "water", "std::vector"]], [["::a", "b::"]], [["milk"]]])(
    "leaves %j as they are",
    (names) => {
      const project = split(names);
      expect([paths(project), project.warnings]).toEqual([names, []]);
    }
  );
});
