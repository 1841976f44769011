import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {runCommand, runScript} from "../../support/command.js";
import {namesIn, temporaryFolder} from "../synthetic/register/small-register.js";

const {folder, remove} = await temporaryFolder();
afterAll(remove);

describe("npm run register", () => {
  it("writes a register and says what it holds, without a word on stderr", async () => {
    const out = join(folder, "register");
    const {code, stdout, stderr} = runScript(
      "register",
      "--people",
      "60",
      "--out",
      out,
      "--documents-per-person",
      "3"
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/register: 60 people, \d+ documents, 1 true case, 7 near misses, from seed 1\n$/);
    expect(await namesIn(out)).toContain("key.parquet");
  });

  it.each([
    [["--people", "many"], '--people "many" is not a whole number'],
    [["--people", "1.5"], '--people "1.5" is not a whole number'],
    [["--people", "0"], '--people "0" is not a whole number from 1'],
    [["--people", "99999999"], "from 1 to 10000000"],
    [["--seed", "-1"], '--seed is followed by what begins with "-", not by a value'],
    [["--seed", "one"], '--seed "one" is not a whole number'],
    [["--documents-per-person", "0"], '--documents-per-person "0" is not a whole number from 1 to 1000'],
    [["--cohort", ""], "--cohort names no file"],
    [["--peeple", "3"], "--peeple"],
    [["stray"], '"stray" is one argument too many']
  ])("exits 2 with sentences for %j", async (words, sentence) => {
    const out = join(folder, "refused");
    const whole = words.includes("--people") ? words : ["--people", "10", ...words];
    const {code, stdout, stderr} = await runCommand("register", "--out", out, ...whole);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain("npm run register -- --help says what can be given");
    expect(await namesIn(out)).toEqual([]);
  });

  it("tells every missing option at once", async () => {
    const {code, stderr} = await runCommand("register", "--seed", "x");
    expect(code).toBe(2);
    for (const told of ["--people is missing", "--out is missing", '--seed "x"'])
      expect(stderr).toContain(told);
    expect(stderr.trimEnd().split("\n")).toHaveLength(4);
  });

  it("exits 1 with a sentence for a cohort that is not there", async () => {
    const {code, stderr} = await runCommand(
      "register",
      "--people",
      "10",
      "--out",
      join(folder, "x"),
      "--cohort",
      "none.csv"
    );
    expect(code).toBe(1);
    expect(stderr).toBe("none.csv cannot be read (ENOENT); --cohort takes the patients.csv of an extract\n");
  });
});
