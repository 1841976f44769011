import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {withFile} from "../../../loaders/disk/open-file.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";

describe("a file to import", () => {
  it("is read in parts", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "a.csv"), "0123456789");
      const read = await withFile(join(folder, "a.csv"), async (file) => ({
        name: file.name,
        size: file.size,
        part: new TextDecoder().decode(await file.read(3, 7))
      }));
      expect(read).toEqual({name: "a.csv", size: 10, part: "3456"});
    }));

  it("may be the folder of a QualCoder project, under the folder's name", () =>
    inTemporaryFolder(async (folder) => {
      const project = join(folder, "thesis.qda");
      await mkdir(project);
      await writeFile(join(project, "data.qda"), "SQLite");
      expect(await withFile(`${project}/`, async ({name, size}) => [name, size])).toEqual(["thesis.qda", 6]);
    }));

  it("is named where it is missing, or is a folder of something else", () =>
    inTemporaryFolder(async (folder) => {
      const use = async () => undefined;
      const missing = join(folder, "none.qdpx");
      await expect(withFile(missing, use)).rejects.toThrow(`${missing} is missing; correct the path`);
      await expect(withFile(folder, use)).rejects.toThrow(
        `${folder} is a folder without a data.qda, so no QualCoder project; give the project's own file or folder`
      );
    }));
});
