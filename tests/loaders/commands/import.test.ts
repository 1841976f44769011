import {mkdir, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {runCommand} from "../../support/command.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";
import {longTable, samples, wideTable, write} from "../coding-software/import/sample-files.js";

describe("npm run import", () => {
  it("writes an extract that npm run validate accepts, and says what it took for granted", () =>
    inTemporaryFolder(async (folder) => {
      const file = await write(folder, "long.csv", longTable(","));
      const out = join(folder, "extract");
      const {code, stdout, stderr} = await runCommand("import", file, "--out", out);
      expect(code).toBe(0);
      expect(stdout).toBe(
        `2 patients, 2 identifications, 2 excerpts, 3 codings, 5 codes written to ${out}\n1 warning: see ${out}/import-report.md\n`
      );
      expect(stderr).toMatch(/^(long\.csv: taken for granted: .*\n)+$/);
      expect((await runCommand("validate", out)).code).toBe(0);
    }));

  it("prints what a file holds, and writes a first mapping once", () =>
    inTemporaryFolder(async (folder) => {
      const file = (await samples["a REFI-QDA project"]?.(folder)) ?? "";
      const {code, stdout} = await runCommand("import", file, "--inspect", "--out", folder);
      expect(code).toBe(0);
      expect(stdout).toContain("whole.qdpx: REFI-QDA project, written by NVivo 12\n");
      expect(stdout).toContain("\n  coder 0: 6\n  coder 1: 3\n");
      expect(stdout).toContain("\n  age (text) of cases: child 1, adult 2\n");
      expect(stdout).toContain("\n    Told: 3, 3, 3, 3\n    Disclosed: 0\n");
      expect(stdout).toContain("\n  with text: 3\n");
      expect(await readFile(join(folder, "mapping.yaml"), "utf8")).toMatch(/# guess: .*\ngroups:/);
      const again = await runCommand("import", file, "--inspect", "--out", folder);
      expect(again.code).toBe(1);
      expect(again.stderr).toBe(
        `${folder}/mapping.yaml exists already and is not written over; move it away, or choose another --out\n`
      );
      const out = join(folder, "extract");
      expect(
        (await runCommand("import", file, "--map", join(folder, "mapping.yaml"), "--out", out)).code
      ).toBe(0);
      expect(await readdir(out)).toHaveLength(10);
    }));

  it("imports into the folder that the first mapping was written to", () =>
    inTemporaryFolder(async (folder) => {
      const file = await write(folder, "long.csv", longTable(","));
      const out = join(folder, "extract");
      await runCommand("import", file, "--inspect", "--out", out);
      const {code} = await runCommand("import", file, "--map", join(out, "mapping.yaml"), "--out", out);
      expect([code, (await readdir(out)).length]).toEqual([0, 10]);
    }));

  it("prints the first mapping where no folder is named, with what is taken for granted", () =>
    inTemporaryFolder(async (folder) => {
      const {code, stdout} = await runCommand(
        "import",
        await write(folder, "wide.csv", wideTable),
        "--inspect"
      );
      expect(code).toBe(0);
      expect(stdout).toContain(
        "Taken for granted unless the mapping says otherwise\n  routes: no branch of codes"
      );
      expect(stdout).toContain("A first mapping:\n\n# ");
      expect(await readdir(folder)).toEqual(["wide.csv"]);
    }));

  it("ends with 1 and a sentence for what is no such file, and writes nothing", () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "photos"));
      const files = {
        "empty.qdpx": "",
        "cut.qdpx": "PK\u0003\u0004 and nothing more",
        "entity.qde": '<!DOCTYPE a [<!ENTITY x "y">]><Project name="&x;"/>',
        "paper.pdf": "%PDF-1.7\n"
      };
      for (const [name, content] of Object.entries(files)) {
        const file = await write(folder, name, content);
        const {code, stdout, stderr} = await runCommand("import", file, "--out", join(folder, "extract"));
        expect([name, code, stdout]).toEqual([name, 1, ""]);
        expect(stderr).toMatch(new RegExp(`^${name.replace(".", "\\.")}: .{20,}\\n$`, "s"));
        expect(stderr).not.toMatch(/unexpected failure|\n {4}at /);
      }
      expect((await readdir(folder)).sort()).toEqual([...Object.keys(files), "photos"].sort());
    }));

  it("ends with 2 where nothing is named to import, and says how, or nowhere to write to", async () => {
    const {code, stderr} = await runCommand("import");
    expect(code).toBe(2);
    expect(stderr).toBe(
      "name what to import, a file or the folder that holds it, and where to write: npm run import -- thesis.qdpx --out thesis; or ask what a file holds: npm run import -- thesis.qdpx --inspect\nnpm run import -- --help says what can be given\n"
    );
    const nowhere = await runCommand("import", "long.csv");
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      "--out DIR is missing, the folder to write to\nnpm run import -- --help says what can be given\n"
    ]);
  });
});
