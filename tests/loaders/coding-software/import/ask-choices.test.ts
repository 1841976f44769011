import {PassThrough, Writable} from "node:stream";
import {setImmediate} from "node:timers/promises";
import {describe, expect, it} from "vitest";
import {askChoices} from "../../../../loaders/coding-software/import/ask-choices.js";
import {guessMapping} from "../../../../src/import/guess/guess-mapping.js";
import type {Project} from "../../../../src/import/project/coded-project.js";
import {code, tinyProject} from "../../../src/import/tiny-project.js";

const [down, up, enter, cancel] = ["\u001b[B", "\u001b[A", "\r", "\u0003"];
const whole = tinyProject();

/** A project of which neither the groups nor the routes are plain: sex and ward, and a branch called Arrival. */
const project: Project = tinyProject({
  codes: [
    code("a", "Arrival"),
    code("a1", "By ambulance", "a"),
    code("t", "Trust"),
    code("t1", "Of staff", "t")
  ],
  variables: [
    {id: "sex", name: "Sex", type: "text"},
    {id: "ward", name: "Ward", type: "text"}
  ],
  cases: whole.cases.map((one, index) => ({
    ...one,
    codes: [],
    values: [
      {variable: "sex", value: ["Female", "Male"][index] ?? ""},
      {variable: "ward", value: ["North", "South"][index] ?? ""}
    ]
  })),
  codings: []
});

/** Answers the questions on a project by keys, some for each question; gives the answers and what the terminal shows. */
async function answer(of: Project, ...keys: string[][]) {
  const input = new PassThrough();
  const waiting = [...keys];
  const press = async (each: readonly string[]) => {
    for (const key of each) {
      await setImmediate(); // a terminal sends a key at a time
      input.write(key);
    }
  };
  let shown = "";
  let question = "";
  const output = new Writable({
    write(chunk, _, done) {
      shown += String(chunk);
      const [, asked] = /(Which variable|Under which code)/.exec(String(chunk)) ?? [];
      if (asked !== undefined && asked !== question) {
        question = asked;
        void press(waiting.shift() ?? []);
      }
      done();
    }
  });
  const decisions = await askChoices(guessMapping(of), {input, output});
  return {decisions, shown};
}

describe("the questions in a terminal", () => {
  it("are which variable is compared and where the routes are; the answers are those of the mapping", async () => {
    const {decisions, shown} = await answer(project, [up, up, enter], [down, down, enter]);
    expect(decisions).toEqual({
      groups: {variable: "Sex", levels: undefined},
      routes: {under: ["Trust"]}
    });
    expect(shown).toContain("Which variable is compared?");
    expect(shown).toContain("Under which code are the routes by which patients were identified?");
    const {mapping, guesses} = guessMapping(project, decisions);
    expect(mapping).toMatchObject({...decisions, themes: {under: ["Arrival"]}});
    expect(guesses.filter(({decided}) => decided).map(({key}) => key)).toEqual(["groups", "routes"]);
  });

  it("keep the defaults where only return is pressed: nothing is compared, and there are no routes", async () => {
    const {decisions} = await answer(project, [enter], [enter]);
    expect(decisions).toEqual({groups: undefined, routes: undefined});
    expect(guessMapping(project, decisions).mapping).toEqual(guessMapping(project).mapping);
  });

  it("are not asked where the file answers them", async () => {
    expect(await answer(tinyProject())).toEqual({decisions: {}, shown: ""});
  });

  it("can be cancelled", async () => {
    await expect(answer(project, [cancel])).rejects.toThrow("cancelled; nothing was written");
  });
});
