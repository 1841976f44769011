import {describe, expect, it} from "vitest";
import {addSetVariables} from "../../../../../src/import/formats/refi/set-variables.js";
import {tinyProject} from "../../tiny-project.js";

const [one = "", two = ""] = tinyProject().sources.map(({id}) => id);

const read = (sets: Record<string, string[]>) => {
  const project = tinyProject({
    sets: Object.entries(sets).map(([name, members]) => ({id: name, name, members}))
  });
  const made = addSetVariables(project);
  const added = made.variables.slice(project.variables.length);
  const of = (id: string) =>
    made.sources
      .find((source) => source.id === id)
      ?.values.filter(({variable}) => added.some((each) => each.id === variable))
      .map(({value}) => value);
  return {added: added.map(({name}) => name), one: of(one), two: of(two), warnings: made.warnings};
};

describe("sets of documents", () => {
  it("are a variable where their names say its values", () => {
    expect(read({"gender: male": [one], "Gender:female ": [two], Images: [two]})).toEqual({
      added: ["gender"],
      one: ["male"],
      two: ["female"],
      warnings: ["The sets “gender: male” and “Gender:female ” are read as the variable “gender” too."]
    });
  });

  it.each([
    ["one alone", {"gender: male": [one]}],
    ["one document in two of them", {"topic: food": [one, two], "topic: drink": [two]}],
    ["a variable of that name", {"age group: 1": [one], "age group: 2": [two]}],
    ["sets of codes", {"mood: good": ["t1"], "mood: bad": ["t2"]}]
  ])("are none with %s", (_, sets) => {
    expect(read(sets as never).added).toEqual([]);
  });
});
