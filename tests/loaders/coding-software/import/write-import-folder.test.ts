import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {writeImportFolder} from "../../../../loaders/coding-software/import/write-import-folder.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";

const files = (rows: string) =>
  new Map([
    ["patients.csv", rows],
    ["mapping.yaml", "title: A\n"]
  ]);
const accept = async () => {};

describe("the folder of an import", () => {
  it("appears whole, with the sum of each file in its report", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "deep", "extract");
      await writeImportFolder(out, files("a\n"), {kind: "long table"}, accept);
      expect((await readdir(out)).sort()).toEqual(["import-report.json", "mapping.yaml", "patients.csv"]);
      expect(JSON.parse(await readFile(join(out, "import-report.json"), "utf8"))).toMatchObject({
        kind: "long table",
        files: {"patients.csv": "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"}
      });
      expect(await readdir(join(folder, "deep"))).toEqual(["extract"]);
    }));

  it("does not appear where the check finds a fault, and leaves nothing beside it", () =>
    inTemporaryFolder(async (folder) => {
      const fail = async (draft: string) => {
        expect(await readFile(join(draft, "patients.csv"), "utf8")).toBe("a\n");
        throw new Error("not valid");
      };
      await expect(writeImportFolder(join(folder, "out"), files("a\n"), {}, fail)).rejects.toThrow(
        "not valid"
      );
      expect(await readdir(folder)).toEqual([]);
    }));

  it("takes the place of an earlier import, which stays where the new one has a fault", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "out");
      await writeImportFolder(out, files("a\n"), {}, accept);
      const fail = () => Promise.reject(new Error("not valid"));
      await expect(writeImportFolder(out, files("b\n"), {}, fail)).rejects.toThrow("not valid");
      expect(await readFile(join(out, "patients.csv"), "utf8")).toBe("a\n");
      await writeImportFolder(out, files("b\n"), {}, accept);
      expect(await readFile(join(out, "patients.csv"), "utf8")).toBe("b\n");
      expect(await readdir(folder)).toEqual(["out"]);
    }));

  it("is not written over a file that was added to an earlier import, or changed in it", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "out");
      await writeImportFolder(out, files("a\n"), {}, accept);
      await writeFile(join(out, "notes.txt"), "mine");
      await writeFile(join(out, "patients.csv"), "corrected\n");
      await expect(writeImportFolder(out, files("b\n"), {}, accept)).rejects.toThrow(
        `${out} holds notes.txt, patients.csv, which is not as an import wrote it; nothing was written. Move it away, or choose another --out`
      );
      expect(await readFile(join(out, "patients.csv"), "utf8")).toBe("corrected\n");
    }));

  it("may hold the mapping that is used, but no other", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "out");
      await mkdir(out);
      await writeFile(join(out, "mapping.yaml"), "title: B\n");
      await expect(writeImportFolder(out, files("a\n"), {}, accept)).rejects.toThrow("holds mapping.yaml");
      await writeFile(join(out, "mapping.yaml"), "title: A\n");
      await writeImportFolder(out, files("a\n"), {}, accept);
      expect(await readdir(out)).toHaveLength(3);
    }));

  it("is not a file", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "out");
      await writeFile(out, "");
      await expect(writeImportFolder(out, files("a\n"), {}, accept)).rejects.toThrow(
        "is a file, not a folder"
      );
    }));
});
