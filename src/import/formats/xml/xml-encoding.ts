import {FileFault} from "../../../text/errors.js";

/** How a document's bytes are read: the encoding's name for `TextDecoder`, and a warning. */
type XmlEncoding = {encoding: string; warning: string | undefined};

const chunkLength = 2 ** 20;

/**
 * Finds the encoding of an XML document: by its byte order mark, else by the zeros of UTF-16 in the first characters,
 * else by its declaration, else UTF-8. `place` begins the messages. Throws a `FileFault` for an unknown encoding. Where
 * the declaration says UTF-16 but each character is one byte, it is UTF-8 with a warning.
 */
export function findXmlEncoding(place: string, bytes: Uint8Array): XmlEncoding {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  const found = (encoding: string): XmlEncoding => ({encoding, warning: undefined});
  if (first === 0xef && second === 0xbb && third === 0xbf) return found("utf-8");
  if (first === 0xff && second === 0xfe && (third !== 0 || fourth !== 0)) return found("utf-16le");
  if (first === 0xfe && second === 0xff) return found("utf-16be");
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return found("utf-16le");
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return found("utf-16be");
  const label = findDeclaredLabel(bytes);
  if (label === undefined) return found("utf-8");
  const encoding = findKnownEncoding(label);
  if (encoding === undefined) {
    throw new FileFault(
      `${place}: declares the encoding ${JSON.stringify(label)}, which is not known here; save the file as UTF-8`
    );
  }
  if (!encoding.startsWith("utf-16")) return found(encoding);
  return {
    encoding: "utf-8",
    warning: `${place} declares UTF-16 but is not written in it; it was read as UTF-8`
  };
}

/**
 * Decodes bytes in an encoding, in parts of about a megabyte, without the byte order mark. Throws a `FileFault` at
 * invalid bytes, with their position and line; `place` begins its message.
 */
export function* decodeChunks(place: string, bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, {fatal: true});
  let line = 1;
  for (let from = 0; from < bytes.length; from += chunkLength) {
    const chunk = bytes.subarray(from, from + chunkLength);
    let text: string;
    try {
      text = decoder.decode(chunk, {stream: true});
    } catch (error) {
      const at = findFirstInvalid(bytes, from, encoding);
      const here = line + countLineEnds(decodeLoosely(bytes.subarray(from, at), encoding));
      throw new FileFault(
        `${place}: line ${here}: byte ${at} is not valid ${encoding.toUpperCase()}; save or export the file as UTF-8`,
        {cause: error}
      );
    }
    line += countLineEnds(text);
    yield text;
  }
  try {
    decoder.decode();
  } catch (error) {
    throw new FileFault(
      `${place}: line ${line}: the file ends in the middle of a character; export or copy it again`,
      {cause: error}
    );
  }
}

function findDeclaredLabel(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
}

function findKnownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/**
 * Finds the first byte that cannot be read, in a chunk that holds one: by halving, then stepping back to the beginning
 * of its character.
 */
function findFirstInvalid(bytes: Uint8Array, from: number, encoding: string): number {
  const start = findCharacterStart(bytes, from, encoding);
  let valid = from;
  let invalid = Math.min(bytes.length, from + chunkLength);
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValid(bytes.subarray(start, middle), encoding, true)) valid = middle;
    else invalid = middle;
  }
  while (valid > start && !isValid(bytes.subarray(start, valid), encoding, false)) valid -= 1;
  return valid;
}

function findCharacterStart(bytes: Uint8Array, from: number, encoding: string): number {
  if (encoding !== "utf-8") return Math.max(0, from - (from % 2));
  let start = from;
  while (start > 0 && from - start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** Whether bytes can be read. `cut` allows an incomplete last character. */
function isValid(bytes: Uint8Array, encoding: string, cut: boolean): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes, {stream: cut});
    return true;
  } catch {
    return false;
  }
}

function decodeLoosely(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes, {stream: true});
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
