import {access, appendFile, cp, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {prepareKey} from "../../../loaders/build/prepare-key.js";
import {copyExtract, inTemporaryFolder, replaceInFile} from "../../support/shipped-copy.js";

/** The key of the extract in `data/` before and after a change to a copy of it. */
async function keys(change: (extract: string) => Promise<void>): Promise<{before: string; after: string}> {
  const found = {before: "", after: ""};
  await inTemporaryFolder(async (folder) => {
    const extract = await copyExtract(folder);
    found.before = await prepareKey(extract);
    await change(extract);
    found.after = await prepareKey(extract);
  });
  return found;
}

describe("prepareKey", () => {
  it("is short, and safe as the name of a folder", async () => {
    expect(await prepareKey("data")).toMatch(/^[0-9a-f]{16}$/);
  });

  it("stays when a file is written again with the same content", async () => {
    const {before, after} = await keys((extract) => cp("data/patients.csv", join(extract, "patients.csv")));
    expect(after).toBe(before);
  });

  it.each([
    {
      what: "a cell",
      change: (extract: string) => replaceInFile(join(extract, "patients.csv"), "Female", "Male")
    },
    {
      what: "the schema",
      change: (extract: string) => replaceInFile(join(extract, "datapackage.json"), "Patients", "People")
    },
    {
      what: "a file's name",
      change: (extract: string) => rename(join(extract, "patients.csv"), join(extract, "people.csv"))
    },
    {what: "the number of files", change: (extract: string) => writeFile(join(extract, "new.csv"), "a\n1\n")}
  ])("changes with $what", async ({change}) => {
    const {before, after} = await keys(change);
    expect(after).not.toBe(before);
  });
});

describe("the key of one extract", () => {
  /** The key in a copy of the project, and then as some of its files, and some more, have got an empty line more. */
  async function keysAsFilesChange(...steps: string[][]): Promise<string[]> {
    const found: string[] = [];
    await inTemporaryFolder(async (folder) => {
      for (const part of ["src", "loaders", "package-lock.json"])
        await cp(part, join(folder, part), {
          recursive: true,
          filter: (path) => !path.includes(".observablehq")
        });
      found.push(await prepareKey("data", folder));
      for (const files of steps) {
        for (const file of files) {
          await access(join(folder, file));
          await appendFile(join(folder, file), "\n");
        }
        found.push(await prepareKey("data", folder));
      }
    });
    return found;
  }

  it("changes with each file that preparing imports, however far, with programs it starts, and with SQL", async () => {
    const files = [
      "src/extract/describe-study.ts",
      "src/text/numbers.ts",
      "src/queries/views/cohort.sql",
      "loaders/search/sql/units.sql",
      "loaders/synthetic/register/part-child.ts",
      "package-lock.json"
    ];
    expect(new Set(await keysAsFilesChange(...files.map((file) => [file]))).size).toBe(files.length + 1);
  });

  it("stays when prose, style, a figure or the making of the site changes", async () => {
    const files = [
      "src/about.md",
      "src/style/card.css",
      "src/figures/findings/finding.ts",
      "loaders/site/make-site.ts"
    ];
    expect(new Set(await keysAsFilesChange(files)).size).toBe(1);
  });
});
