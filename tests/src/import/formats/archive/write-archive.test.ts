import {describe, expect, it} from "vitest";
import {openArchive} from "../../../../../src/import/formats/archive/open-archive.js";
import {writeArchive} from "../../../../../src/import/formats/archive/write-archive.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";

const entries = [
  {name: "z.txt", bytes: new TextEncoder().encode("last first ".repeat(100))},
  {name: "Sources/ä b.txt", bytes: new Uint8Array()}
];

describe("writeArchive", () => {
  it("keeps the entries' order, names and bytes", async () => {
    const archive = await openArchive(bytesOf("a.zip", await writeArchive(entries)));
    expect(archive.entries).toEqual([
      {name: "z.txt", size: 1100},
      {name: "Sources/ä b.txt", size: 0}
    ]);
    const read = await Promise.all(archive.entries.map((entry) => archive.read(entry)));
    expect(read).toEqual(entries.map(({bytes}) => bytes));
  });

  it("gives the same bytes for the same entries, with the first date that an archive can hold", async () => {
    const first = await writeArchive(entries);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await writeArchive(entries)).toEqual(first);
    expect([...first.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it("packs what can be packed", async () => {
    expect((await writeArchive(entries)).length).toBeLessThan(500);
  });
});
