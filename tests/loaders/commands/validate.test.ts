import {describe, expect, test} from "vitest";
import {smallExtract, withExtract} from "../../src/extract/small-extract.js";
import {runCommand, runCommandWith, runScript} from "../../support/command.js";

const validate = (words: string[]) => runCommand("validate", ...words);

const rows = "6 patients, 7 identifications, 5 excerpts, 6 codings, 9 codebook, 2 reported";

describe("npm run validate", () => {
  test("counts the rows of a valid extract and ends with 0", async () => {
    await withExtract(smallExtract(), async (directory) => {
      const {code, stdout, stderr} = await validate([directory]);
      expect({code, stderr}).toEqual({code: 0, stderr: ""});
      expect(stdout.split("\n")[0]).toBe(`${directory}: valid: ${rows}`);
      expect(stdout.split("\n")[3]).toBe("  excerpts.csv: 5 rows");
    });
  });

  test("takes the folder from --extract and from EXTRACT too", async () => {
    await withExtract(smallExtract(), async (directory) => {
      expect((await validate(["--extract", directory])).stdout).toContain(rows);
      expect((await runCommandWith({EXTRACT: directory}, "validate")).stdout).toContain(rows);
    });
  });

  test("finds the extract in data/ valid", () => {
    const {code, stdout, stderr} = runScript("validate", "data");
    expect({code, stderr}).toEqual({code: 0, stderr: ""});
    expect(stdout).toMatch(/^data: valid: 130 patients, /);
  });

  test("tells faults on stderr, counts them and ends with 1", async () => {
    const files = smallExtract();
    files["patients.csv"] = String(files["patients.csv"]).replace("P2,adult", "P2,Adlt");
    files["codings.csv"] = String(files["codings.csv"]).replace("E3,trust", "E3,tust").replace("E5,", "E9,");
    await withExtract(files, async (directory) => {
      expect(await validate([directory])).toEqual({
        code: 1,
        stdout: "",
        stderr: [
          'patients.csv:3: age_group: "Adlt" is not one of adult, child; correct it, or add it to the levels in datapackage.json',
          'codings.csv:5: code: "tust" is not in codebook.csv; did you mean "trust"?',
          'codings.csv:7: excerpt_id: "E9" is not in excerpts.csv; add it there, or correct or remove this row',
          "3 faults in 2 files; nothing was written",
          ""
        ].join("\n")
      });
    });
  });

  test("ends with 2 and a sentence on a wrong command line", async () => {
    const help = "npm run validate -- --help says what can be given\n";
    expect(await validate(["--strict"])).toEqual({
      code: 2,
      stdout: "",
      stderr: `unknown option '--strict'; ${help}`
    });
    expect(await validate(["a", "b"])).toEqual({
      code: 2,
      stdout: "",
      stderr: `"b" is one argument too many; ${help}`
    });
    expect(await validate(["a", "--extract", "b"])).toEqual({
      code: 2,
      stdout: "",
      stderr: 'the extract is named twice, "a" and "b"; name it once\n'
    });
  });

  test("prints its usage", async () => {
    const {code, stdout} = await validate(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run validate -- \[DIR\]/);
    expect(stdout).toContain("--extract DIR");
  });
});
