import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {writeRegister} from "../../../../loaders/synthetic/register/write-register.js";
import {namesIn, temporaryFolder} from "./small-register.js";

const {folder, remove} = await temporaryFolder();
afterAll(remove);

async function holding(name: string, files: Record<string, string>): Promise<string> {
  const out = join(folder, name);
  await mkdir(out);
  for (const [file, text] of Object.entries(files)) await writeFile(join(out, file), text);
  return out;
}

const wish = {people: 20, seed: 1, documentsPerPerson: 2};

describe("the folder of a register", () => {
  it("may be new, empty, below a new folder, or hold an earlier register, which goes", async () => {
    for (const out of [join(folder, "new"), await holding("empty", {}), join(folder, "deep/er")]) {
      await writeRegister({...wish, out});
      await writeRegister({...wish, people: 30, out});
      expect(JSON.parse(await readFile(join(out, "register.json"), "utf8")).people).toBe(30);
    }
    expect((await namesIn(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it.each([
    ["notes", {"notes.txt": "mine"}, '"notes.txt"'],
    ["real", {"people.parquet": "rows"}, "no register.json"],
    ["unmarked", {"register.json": '{"synthetic": false}'}, "no register.json that says it is synthetic"],
    ["beside", {"register.json": '{"synthetic": true}', "screening.csv": ""}, '"screening.csv"']
  ])("is refused where it holds %s, and left as it was", async (name, files, sentence) => {
    const out = await holding(name, files as Record<string, string>);
    await expect(writeRegister({...wish, out})).rejects.toThrow(sentence);
    expect((await namesIn(out)).sort()).toEqual(Object.keys(files).sort());
  });

  it("is refused where it is a file, or below one", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(writeRegister({...wish, out: file})).rejects.toThrow(
      "is not a folder that can be read (ENOTDIR)"
    );
    await expect(writeRegister({...wish, out: join(file, "below")})).rejects.toThrow("ENOTDIR");
  });
});
