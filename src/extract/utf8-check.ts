/** Checks that chunks of bytes are UTF-8 when put together; a character may span two chunks. */
export class Utf8Check {
  badLine: number | undefined;
  #rest: Uint8Array = new Uint8Array();

  push(chunk: Uint8Array, line: number): void {
    if (this.badLine !== undefined) return;
    const bytes = this.#rest.length === 0 ? chunk : join(this.#rest, chunk);
    const end = findEndOfLastCharacter(bytes);
    this.#check(bytes.subarray(0, end), line);
    this.#rest = bytes.slice(end);
  }

  end(line: number): void {
    if (this.badLine === undefined) this.#check(this.#rest, line);
  }

  #check(bytes: Uint8Array, line: number): void {
    if (isUtf8(bytes)) return;
    const text = new TextDecoder().decode(bytes);
    const before = text.slice(0, text.indexOf("\ufffd"));
    this.badLine = line + (before.match(/\r\n|\r|\n/g)?.length ?? 0);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Where the last character begins that may be unfinished, or the length of the bytes. */
function findEndOfLastCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}
