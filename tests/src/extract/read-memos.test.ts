import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {copyFolder} from "../../../loaders/disk/copy-folder.js";
import {nativeDatabase} from "../../../loaders/disk/duckdb.js";
import {readExtract} from "../../../loaders/disk/read-extract.js";
import {collectSecrets} from "../../../loaders/publish/scan/secrets.js";
import {readMemos} from "../../../src/extract/read-memos.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";

const cafes = "examples/repair-cafes";

describe("the memos of an extract", () => {
  it("are read in their order, none where an extract has none, and their words are looked for in a release", async () => {
    const extract = await readExtract(cafes);
    const without = await readExtract("data");
    try {
      expect((await readMemos(nativeDatabase(extract.connection))).map(({about, id}) => [about, id])).toEqual(
        [
          ["code", "by-doing"],
          ["patient", "I01"],
          ["excerpt", "E001"],
          ["study", null]
        ]
      );
      expect(await readMemos(nativeDatabase(without.connection))).toEqual([]);
      const {texts} = await collectSecrets(extract.connection, new Map(), {tables: []}, {
        tables: [],
        codebook: [],
        reported: []
      } as never);
      expect(texts).toContain("Hands on the thing itself. Watching alone is another code.");
      expect(texts).toContain("After the call");
    } finally {
      extract.close();
      without.close();
    }
  });

  it("are each about something that is there", () =>
    inTemporaryFolder(async (folder) => {
      const copy = join(folder, "copy");
      await copyFolder(cafes, copy);
      const memos = await readFile(join(copy, "memos.csv"), "utf8");
      const broken = memos
        .replace("code,by-doing", "code,")
        .replace("patient,I01", "patient,I99")
        .replace("excerpt,E001", "excerpt,E1")
        .replace("study,", "study,X");
      await writeFile(join(copy, "memos.csv"), broken);
      await expect(readExtract(copy)).rejects.toThrow(
        [
          "memos.csv:2: id: is empty; a memo about a code needs the code of one there",
          'memos.csv:3: id: "I99" is not in patients.csv; a memo about a patient needs the patient_id of one there',
          'memos.csv:4: id: "E1" is not in excerpts.csv; a memo about an excerpt needs the excerpt_id of one there',
          'memos.csv:5: id: "X" is given, but a memo about the study has no id; empty this cell'
        ].join("\n")
      );
    }));
});
