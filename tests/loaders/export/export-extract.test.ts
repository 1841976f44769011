import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {exportExtract} from "../../../loaders/export/export-extract.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";
import {writeSmallExtract} from "../extract/small-extract.js";

describe("an export", () => {
  it("writes the same bytes again, and over nothing else", () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "thesis.qdpx");
      await exportExtract("data", file);
      const before = await readFile(file);
      await exportExtract("data", file);
      expect(await readFile(file)).toEqual(before);
      await writeFile(join(folder, "thesis.mapping.yaml"), "title: mine\n");
      await expect(exportExtract("data", file)).rejects.toThrow(
        `${folder}/thesis.mapping.yaml exists already and holds something else; remove it, or choose another --out`
      );
      expect((await readdir(folder)).sort()).toEqual(["thesis.mapping.yaml", "thesis.qdpx"]);
    }));

  it("writes neither file where one of them cannot be", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "taken"), "");
      await expect(exportExtract("data", join(folder, "taken", "thesis.qdpx"))).rejects.toThrow(
        /thesis\.qdpx/
      );
      expect(await readdir(folder)).toEqual(["taken"]);
    }));
});
