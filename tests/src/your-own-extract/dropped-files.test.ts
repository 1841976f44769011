import {describe, expect, it} from "vitest";
import {droppedFiles} from "../../../src/your-own-extract/dropped-files.js";

type Tree = {[name: string]: string | Tree};

/** What a browser gives of a dropped file or folder: the entries of a folder in parts of one. */
function entryOf(fullPath: string, content: string | Tree): unknown {
  const name = fullPath.slice(fullPath.lastIndexOf("/") + 1);
  if (typeof content === "string")
    return {
      name,
      fullPath,
      isFile: true,
      isDirectory: false,
      file: (give: (file: unknown) => void) => give({name})
    };
  return {
    name,
    fullPath,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = Object.entries(content);
      return {
        readEntries: (give: (entries: unknown[]) => void) =>
          give(left.splice(0, 1).map(([each, inside]) => entryOf(`${fullPath}/${each}`, inside)))
      };
    }
  };
}

const drop = (tree: Tree) =>
  droppedFiles({
    items: Object.entries(tree).map(([name, content]) => ({
      webkitGetAsEntry: () => entryOf(`/${name}`, content)
    })),
    files: Object.keys(tree).map((name) => ({name}))
  } as unknown as DataTransfer);

describe("droppedFiles", () => {
  it("gives the files of folders, however deep, by their paths, and leaves hidden ones out", async () => {
    const files = await drop({
      "demo.qdpx": "",
      "Demo Sources": {"P01.txt": "", ".DS_Store": "", more: {"P02.txt": ""}}
    });
    expect(files.map(({path, file}) => [path, file.name])).toEqual([
      ["demo.qdpx", "demo.qdpx"],
      ["Demo Sources/P01.txt", "P01.txt"],
      ["Demo Sources/more/P02.txt", "P02.txt"]
    ]);
  });

  it("gives files by their names where no folder was dropped", async () => {
    expect((await drop({"a.csv": "", "b.csv": ""})).map(({path}) => path)).toEqual(["a.csv", "b.csv"]);
  });
});
