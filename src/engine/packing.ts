const marks = {gzip: [0x1f, 0x8b], zstd: [0x28, 0xb5, 0x2f, 0xfd]} as const;

/** How a file can be packed. */
export type Packing = keyof typeof marks;

/** How a file is packed, by its first bytes. Where the host declares how, the browser has unpacked the file already. */
export function packingOf(start: Uint8Array): Packing | undefined {
  const names = Object.keys(marks) as Packing[];
  return names.find((name) => marks[name].every((byte, i) => start[i] === byte));
}
