import {describe, expect, it} from "vitest";
import {archiveLimits} from "../../../../../src/import/formats/archive/archive-limits.js";
import {archiveOfFiles} from "../../../../../src/import/formats/archive/loose-files.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";

const vast = (name: string, size: number) => ({name, size, read: async () => new Uint8Array()});

describe("archiveOfFiles", () => {
  it("reads the files that it was given", async () => {
    const archive = archiveOfFiles([bytesOf("a/b.txt", Uint8Array.of(1, 2))]);
    const [entry] = archive.entries;
    expect(entry).toEqual({name: "a/b.txt", size: 2});
    expect(await archive.read(entry as never)).toEqual(Uint8Array.of(1, 2));
  });

  it("reads no file and no sum of files beyond the limits of an archive", async () => {
    const one = archiveOfFiles([vast("a.txt", archiveLimits.entry + 1)]);
    await expect(one.read(one.entries[0] as never)).rejects.toThrow(
      "a.txt: the file has 268435457 bytes, more than the 268435456 that are read; split it"
    );
    const many = archiveOfFiles([1, 2, 3, 4, 5].map((number) => vast(`${number}.txt`, archiveLimits.entry)));
    for (const entry of many.entries.slice(0, 4)) await many.read(entry);
    await expect(many.read(many.entries[4] as never)).rejects.toThrow(
      "5.txt: the file would bring what is read beyond 1073741824 bytes"
    );
  });
});
