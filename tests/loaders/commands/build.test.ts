import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {changedExtract, runCommand, runScript} from "../../support/command.js";

const newFolder = () => mkdtemp(join(tmpdir(), "casebook-out-"));

describe("npm run build", () => {
  it("refuses to replace a folder that holds anything else than an earlier site", async () => {
    const out = await newFolder();
    await writeFile(join(out, "thesis.docx"), "years of work");
    const {code, stderr} = runScript("build", "--out", out);
    expect(code).toBe(1);
    expect(stderr).toContain("holds other files than an earlier site");
    expect(await readdir(out)).toEqual(["thesis.docx"]);
  });

  it("leaves an earlier site as it was when the extract has faults, and names them", async () => {
    const out = await newFolder();
    await writeFile(join(out, "index.html"), "earlier");
    await writeFile(join(out, "_observablehq"), "earlier");
    const extract = await changedExtract({"patients.csv": (text) => text.replace(",adult,", ",Adlt,")});
    const {code, stderr, stdout} = await runCommand("build", "--extract", extract, "--out", out);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^patients\.csv:\d+: age_group: "Adlt" is not one of adult, child; /m);
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("earlier");
    expect((await readdir(out)).sort()).toEqual(["_observablehq", "index.html"]);
  });

  it("builds nothing of an extract that is not synthetic without a policy of what may leave", async () => {
    const out = join(await newFolder(), "site");
    const extract = await changedExtract({
      "datapackage.json": (text) =>
        text
          .replace('"synthetic": true', '"synthetic": false')
          .replace(/ {2}"search": \{[\s\S]*?\n {2}\},\n/, "")
    });
    await rm(join(extract, "disclosure.yaml"));
    const {code, stderr} = await runCommand("build", "--extract", extract, "--out", out);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /disclosure\.yaml: the disclosure policy cannot be read .*; copy data\/disclosure\.yaml/
    );
    await expect(readdir(out)).rejects.toThrow("ENOENT");
  });
});
