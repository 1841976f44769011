import {crc32, deflateRawSync} from "node:zlib";

/** An entry as it is put into an archive byte by byte; what is not given is true. */
export type RawEntry = {
  name: string;
  bytes?: Uint8Array;
  /** 0 for stored, 8 for deflated; others are only claimed. */
  method?: number;
  claimedSize?: number;
  claimedPackedSize?: number;
  claimedCrc?: number;
  /** Bit 0 is a password's. */
  flags?: number;
  /** The mode of Unix, such as 0o120777 for a link. */
  mode?: number;
};

/** What the record at an archive's end claims, where it is not true. */
export type RawEnd = {claimedEntries?: number; claimedLength?: number};

/** An archive with claims that a writer of archives would refuse to write. */
export function rawArchive(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const {bytes = new Uint8Array(), method = 0, flags = 0, mode = 0o100644} = entry;
    const packed = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes);
    const name = Buffer.from(entry.name, "utf8");
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(flags | 0x800, 2);
    about.writeUInt16LE(method, 4);
    about.writeUInt16LE(0x21, 8);
    about.writeUInt32LE(entry.claimedCrc ?? crc32(bytes), 10);
    about.writeUInt32LE(entry.claimedPackedSize ?? packed.length, 14);
    about.writeUInt32LE(entry.claimedSize ?? bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signature(0x04034b50), about, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 3]), about, rest, name]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const record = Buffer.alloc(18);
  const count = end.claimedEntries ?? entries.length;
  record.writeUInt16LE(count, 4);
  record.writeUInt16LE(count, 6);
  record.writeUInt32LE(end.claimedLength ?? directory.length, 8);
  record.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...bodies, directory, signature(0x06054b50), record]));
}

/** The end of an archive in the form for large ones, which claims so many entries and holds none. */
export function claimOfEntries(entries: number): Uint8Array {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(entries) * 46n, 40);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(0xffffffff, 8);
  end.fill(0xff, 8, 20);
  return new Uint8Array(Buffer.concat([record, locator, end]));
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
