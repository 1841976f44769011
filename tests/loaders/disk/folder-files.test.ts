import {mkdir, rm, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {listFolderFiles} from "../../../loaders/disk/folder-files.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";

describe("the files of a folder", () => {
  it("are those in it and in its folders, by their paths, without hidden ones", () =>
    inTemporaryFolder(async (folder) => {
      const project = join(folder, "thesis");
      await mkdir(join(project, "Sources"), {recursive: true});
      await mkdir(join(project, ".git"));
      for (const name of ["project.qde", "Sources/P01.txt", ".hidden", ".git/config"])
        await writeFile(join(project, name), name);
      const files = await listFolderFiles(`${project}/`);
      expect(files.map(({name, size}) => [name, size])).toEqual([
        ["thesis/Sources/P01.txt", 15],
        ["thesis/project.qde", 11]
      ]);
      expect(new TextDecoder().decode(await files[0]?.read(8, 11))).toBe("P01");
    }));

  it("are never those that a link leads to, of a file or a folder, then or later", () =>
    inTemporaryFolder(async (folder) => {
      const project = join(folder, "thesis");
      await mkdir(project);
      await writeFile(join(folder, "secret.txt"), "secret");
      await writeFile(join(project, "c.txt"), "c");
      await symlink(join(folder, "secret.txt"), join(project, "a.txt"));
      await symlink(folder, join(project, "b"));
      const files = await listFolderFiles(project);
      expect(files.map(({name, size}) => [name, size])).toEqual([
        ["thesis/a.txt", 0],
        ["thesis/b", 0],
        ["thesis/c.txt", 1]
      ]);
      await expect(files[0]?.read(0, 6)).rejects.toThrow(
        `${join(project, "a.txt")} is a link, which is not followed; put the file itself in its place`
      );
      await rm(join(project, "c.txt"));
      await symlink(join(folder, "secret.txt"), join(project, "c.txt"));
      await expect(files[2]?.read(0, 1)).rejects.toThrow("is no longer a file");
    }));
});
