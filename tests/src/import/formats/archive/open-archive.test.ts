import {describe, expect, it} from "vitest";
import {openArchive} from "../../../../../src/import/formats/archive/open-archive.js";
import {type ByteSource, bytesOf} from "../../../../../src/model/byte-source.js";
import {FileFault} from "../../../../../src/text/errors.js";
import {
  claimOfEntries,
  type RawEnd,
  type RawEntry,
  rawArchive
} from "../../../../support/coding-software/refi-raw-archive.js";

const hello = new TextEncoder().encode("hello");

describe("openArchive", () => {
  it("lists the files in their order, without folders, and reads each", async () => {
    const bytes = rawArchive([
      {name: "b.txt", bytes: hello},
      {name: "folder/", mode: 0o040755},
      {name: "folder/ä.txt", bytes: hello, method: 8}
    ]);
    const archive = await openArchive(bytesOf("a.zip", bytes));
    expect(archive.entries).toEqual([
      {name: "b.txt", size: 5},
      {name: "folder/ä.txt", size: 5}
    ]);
    for (const entry of archive.entries) expect(await archive.read(entry)).toEqual(hello);
  });

  it("reads a backslash between folders as a slash", async () => {
    const archive = await openArchive(bytesOf("a.zip", rawArchive([{name: "Sources\\a.txt", bytes: hello}])));
    expect(archive.entries.map(({name}) => name)).toEqual(["Sources/a.txt"]);
  });

  it("does not read what nobody asks for", async () => {
    const bytes = rawArchive([
      {name: "film.mp4", bytes: new Uint8Array(3_000_000)},
      {name: "a.txt", bytes: hello}
    ]);
    const asked = {bytes: 0};
    const file: ByteSource = {
      name: "a.zip",
      size: bytes.length,
      read: async (from, to) => {
        asked.bytes += to - from;
        return bytes.subarray(from, to);
      }
    };
    const archive = await openArchive(file);
    const [, text] = archive.entries;
    expect(await archive.read(text ?? {name: "", size: 0})).toEqual(hello);
    expect(asked.bytes).toBeLessThan(400_000);
  });

  it.each<[string, Uint8Array, string]>([
    ["no archive", hello, "this is not a ZIP archive"],
    ["an empty file", new Uint8Array(), "this is not a ZIP archive"],
    [
      "a truncated one",
      rawArchive([{name: "a.txt", bytes: hello}]).subarray(0, 60),
      "is cut off before its end"
    ],
    [
      "one that claims a million entries",
      claimOfEntries(1_000_000),
      "claims 1000000 entries, more than the 100000"
    ],
    [
      "one that claims a huge list",
      made([{name: "a"}], {claimedLength: 2 ** 31}),
      "claims a list of entries of 2147483648"
    ],
    [
      "one whose list is shorter than claimed",
      made([{name: "a"}], {claimedEntries: 9}),
      "list of entries is damaged"
    ]
  ])("refuses %s", async (_, bytes, reason) => {
    await expect(fault(bytes)).resolves.toContain(`a.zip: `);
    await expect(fault(bytes)).resolves.toContain(reason);
  });

  it.each<[string, RawEntry[], string]>([
    ["..", [{name: "../a.txt"}], 'entry "../a.txt" leads out of the archive by ".."'],
    [".. in Windows' way", [{name: "x\\..\\..\\a.txt"}], 'entry "x/../../a.txt" leads out'],
    ["an absolute path", [{name: "/etc/a.txt"}], 'entry "/etc/a.txt" has an absolute path'],
    ["a drive", [{name: "C:\\a.txt"}], 'entry "C:/a.txt" has an absolute path'],
    ["a link", [{name: "a.txt", mode: 0o120777, bytes: hello}], "is a link to another file"],
    [
      "a password",
      [{name: "a.txt", flags: 1, bytes: hello}],
      "is protected by a password; export the project without"
    ],
    [
      "a claim of 2 GB",
      [{name: "a.txt", claimedSize: 2 ** 31}],
      "claims 2147483648 bytes, more than the 268435456"
    ],
    ["a ratio of a bomb", [{name: "a.txt", claimedSize: 2 ** 27, bytes: hello}], "more than 200 to one"],
    [
      "names that differ in case",
      [{name: "A.txt"}, {name: "a.TXT"}],
      'entries "A.txt" and "a.TXT" have the same name'
    ],
    ["no name", [{name: ""}], "has no proper name"]
  ])("refuses %s", async (_, entries, reason) => {
    await expect(fault(rawArchive(entries))).resolves.toContain(reason);
  });

  it("refuses texts that claim more than a gigabyte together", async () => {
    const entries = Array.from({length: 5}, (_, index) => ({
      name: `${index}.txt`,
      claimedSize: 250 * 2 ** 20,
      claimedPackedSize: 2 * 2 ** 20
    }));
    await expect(fault(rawArchive(entries))).resolves.toContain(
      "claims 1310720000 bytes, more than the 1073741824"
    );
  });

  it("stops at 100,000 entries where there are more than the archive claims", async () => {
    const entries = Array.from({length: 131_072}, (_, index) => ({name: String(index)}));
    const bytes = rawArchive(entries, {claimedEntries: 0});
    await expect(fault(bytes)).resolves.toContain(
      "the archive holds more than the 100000 entries that are read"
    );
  });

  it("reads no list of more than 64 MB, whatever the archive claims of its length", async () => {
    const list = rawArchive([{name: "a.txt"}]);
    const [end, gap] = [list.subarray(-22), 2 ** 28];
    const from = new DataView(end.buffer, end.byteOffset).getUint32(16, true);
    const file: ByteSource = {
      name: "a.zip",
      size: from + 46 + 5 + gap + 22,
      read: async (start, to) => {
        const part = new Uint8Array(to - start);
        for (let at = start; at < to; at++) {
          if (at < from + 51) part[at - start] = list[at] ?? 0;
          else if (at >= from + 51 + gap) part[at - start] = end[at - from - 51 - gap] ?? 0;
        }
        return part;
      }
    };
    await expect(openArchive(file)).rejects.toThrow("the archive's list of files would take");
  });

  it("tells all faults at once, and how many there are beyond twenty", async () => {
    const entries = Array.from({length: 25}, (_, index) => ({name: `../${index}`}));
    const lines = (await fault(rawArchive(entries))).split("\n");
    expect(lines).toHaveLength(21);
    expect(lines[20]).toBe("a.zip: … and 5 more such entries");
  });
});

describe("an entry of an archive", () => {
  it.each<[string, RawEntry, string]>([
    ["a wrong checksum", {name: "a", bytes: hello, claimedCrc: 1}, "does not match its checksum"],
    [
      "a wrong checksum, deflated",
      {name: "a", bytes: hello, method: 8, claimedCrc: 1},
      "does not match its checksum"
    ],
    [
      "more bytes than claimed",
      {name: "a", bytes: hello, method: 8, claimedSize: 2},
      "does not inflate to the 2 bytes"
    ],
    [
      "fewer bytes than claimed",
      {name: "a", bytes: hello, method: 8, claimedSize: 9},
      "does not match its checksum or size"
    ],
    [
      "a way of packing that is not known",
      {name: "a", bytes: hello, method: 98},
      "is packed in a way that is not read"
    ],
    [
      "fewer bytes than claimed, stored",
      {name: "a", bytes: hello, claimedSize: 9},
      "does not inflate to the 9 bytes"
    ],
    [
      "bytes beyond the file",
      {name: "a", bytes: hello, claimedPackedSize: 5000, claimedSize: 5000},
      "is not where"
    ]
  ])("is refused for %s", async (_, entry, reason) => {
    const archive = await openArchive(bytesOf("a.zip", rawArchive([entry])));
    const [first] = archive.entries;
    await expect(archive.read(first ?? {name: "", size: 0})).rejects.toThrow(FileFault);
    await expect(archive.read(first ?? {name: "", size: 0})).rejects.toThrow(`a.zip: entry "a" ${reason}`);
  });

  it("that hides 200 MB behind a claim of 10 bytes stops at once", async () => {
    const bytes = rawArchive([
      {name: "a.txt", bytes: new Uint8Array(200_000_000), method: 8, claimedSize: 10}
    ]);
    const archive = await openArchive(bytesOf("a.zip", bytes));
    const [first] = archive.entries;
    const before = performance.now();
    await expect(archive.read(first ?? {name: "", size: 0})).rejects.toThrow(
      "does not inflate to the 10 bytes"
    );
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it("is refused where it is larger than the reader can take", async () => {
    const archive = await openArchive(bytesOf("a.zip", rawArchive([{name: "a.txt", bytes: hello}])));
    const [first] = archive.entries;
    await expect(archive.read(first ?? {name: "", size: 0}, 4)).rejects.toThrow(
      "claims 5 bytes, more than the 4"
    );
  });
});

function made(entries: RawEntry[], end: RawEnd): Uint8Array {
  return rawArchive(entries, end);
}

async function fault(bytes: Uint8Array): Promise<string> {
  try {
    await openArchive(bytesOf("a.zip", bytes));
  } catch (error) {
    if (error instanceof FileFault) return error.message;
    throw error;
  }
  return "no fault";
}
