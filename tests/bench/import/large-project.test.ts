import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {importExtract} from "../../../loaders/coding-software/import/import-extract.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";
import {writeLargeProject} from "./large-project.js";

describe("the project that the import is measured on", () => {
  it("is imported whole: each coding is a passage of its own", () =>
    inTemporaryFolder(async (folder) => {
      await writeLargeProject(folder, {sources: 10, characters: 20_000, codings: 200});
      const {made, offsets, leftBehind} = await importExtract({
        files: [join(folder, "large.qdpx")],
        out: join(folder, "extract"),
        map: join(folder, "large.mapping.yaml"),
        codebook: undefined,
        sheet: undefined
      });
      expect(made).toMatchObject({patients: 10, identifications: 10, excerpts: 200, codings: 200});
      expect([offsets?.chosen.unit, offsets?.score, leftBehind]).toEqual(["code points", 1, []]);
    }));
});
