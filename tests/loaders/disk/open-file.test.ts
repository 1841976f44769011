import {writeFile} from "node:fs/promises";
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

  it("is named where it is missing, or is a folder", () =>
    inTemporaryFolder(async (folder) => {
      const use = async () => undefined;
      const missing = join(folder, "none.qdpx");
      await expect(withFile(missing, use)).rejects.toThrow(`${missing} is missing; correct the path`);
      await expect(withFile(folder, use)).rejects.toThrow(`${folder} is a folder; name a file in it`);
    }));
});
