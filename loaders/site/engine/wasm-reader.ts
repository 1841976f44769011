/** A place in a WebAssembly binary, from which numbers are read (core specification, 5.2). */
export class WasmReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0
  ) {}

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new Error("the WebAssembly ends in the middle of something");
    return byte;
  }

  /** An unsigned number, LEB128. */
  unsigned(): number {
    let number = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      number += (byte & 127) * scale;
      if (byte < 128) return number;
    }
  }

  /** A signed number of 32 bits, LEB128. */
  signed(): number {
    let number = 0;
    for (let shift = 0; ; ) {
      const byte = this.byte();
      number |= (byte & 127) << shift;
      shift += 7;
      if (byte < 128) return shift < 32 && byte & 64 ? number | (-1 << shift) : number;
    }
  }

  /** Passes a number of either kind. */
  pass(): void {
    while (this.byte() >= 128);
  }

  /** The next bytes. They are a view, not a copy. */
  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length)
      throw new Error("the WebAssembly ends in the middle of something");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** What `read` reads, as bytes. */
  spanOf(read: () => void): Uint8Array {
    const start = this.at;
    read();
    return this.bytes.subarray(start, this.at);
  }

  name(): string {
    return new TextDecoder().decode(this.take(this.unsigned()));
  }

  /** A count, and as many items. */
  list<Item>(read: (index: number) => Item): Item[] {
    return Array.from({length: this.unsigned()}, (_, index) => read(index));
  }
}
