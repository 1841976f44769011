/** The bytes of a WebAssembly binary, as they are written. */
export class WasmWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  byte(value: number): this {
    this.#grow(1);
    this.#bytes[this.#length++] = value;
    return this;
  }

  /** An unsigned number, LEB128. */
  unsigned(value: number): this {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.byte((rest % 128) + 128);
    return this.byte(rest);
  }

  /** A signed number of 32 bits, LEB128. */
  signed(value: number): this {
    let rest = value;
    for (; rest < -64 || rest > 63; rest >>= 7) this.byte((rest & 127) | 128);
    return this.byte(rest & 127);
  }

  bytes(values: Uint8Array): this {
    this.#grow(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
    return this;
  }

  name(text: string): this {
    return this.sized(new TextEncoder().encode(text));
  }

  /** Bytes after their number. */
  sized(values: Uint8Array): this {
    return this.unsigned(values.length).bytes(values);
  }

  /** Items after their number. */
  list<Item>(items: readonly Item[], write: (item: Item) => void): this {
    this.unsigned(items.length);
    for (const item of items) write(item);
    return this;
  }

  /** All that has been written, as a view. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
