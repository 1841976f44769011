import {FileFault} from "../../../text/errors.js";

/** A source's text, and whether its encoding is a guess: bytes that are no Unicode are read as Windows-1252. */
type DecodedText = {text: string; guessed: boolean};

/** The largest table or codebook of text that is read, in bytes. */
export const maxTextBytes = 256 * 1024 * 1024;

/**
 * Decodes the text of a file, without its byte order mark: UTF-8 or UTF-16 by the mark, else UTF-8, else windows-1252
 * with a warning. Throws a FileFault for bytes that are no text (NUL) and for a file beyond 256 MB.
 */
export function decodeText(bytes: Uint8Array, name: string): {text: string; warnings: string[]} {
  if (bytes.length > maxTextBytes)
    throw new FileFault(
      `${name}: the file has ${Math.ceil(bytes.length / 1048576)} MB, and at most 256 MB of text are read; split it`
    );
  const marked = findMarkedEncoding(bytes);
  if (marked === undefined) return decodeUnmarked(bytes, name);
  try {
    const text = new TextDecoder(marked, {fatal: true}).decode(bytes);
    return {text: refuseNul(text, name), warnings: []};
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(
      `${name}: the file begins as ${marked.toUpperCase()} and is not so throughout; save it as UTF-8 again`
    );
  }
}

/**
 * Decodes the text of a file exactly as stored, with carriage returns and byte order mark: UTF-16 where the mark says
 * so or every other byte is zero, as in Latin letters, else UTF-8, else Windows-1252.
 */
export function decodeStoredText(bytes: Uint8Array): DecodedText {
  const wide = findUtf16(bytes);
  if (wide !== undefined) return {text: decode(wide, bytes, false), guessed: false};
  try {
    return {text: decode("utf-8", bytes, true), guessed: false};
  } catch {
    return {text: decodeWestern(bytes), guessed: true};
  }
}

/**
 * Bytes as Windows-1252, the western encoding of spreadsheets. They go through a stream, because Node 20 otherwise
 * takes Windows-1252 for Latin-1.
 */
function decodeWestern(bytes: Uint8Array): string {
  const decoder = new TextDecoder("windows-1252", {ignoreBOM: true});
  return decoder.decode(bytes, {stream: true}) + decoder.decode();
}

function decodeUnmarked(bytes: Uint8Array, name: string): {text: string; warnings: string[]} {
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw makeNulFault(name, `byte ${nul + 1}`);
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes), warnings: []};
  } catch {
    return {
      text: decodeWestern(bytes),
      warnings: [
        "The file is not UTF-8; it is read as windows-1252, the western encoding of Excel. Where letters with accents look wrong, save it as UTF-8."
      ]
    };
  }
}

function findMarkedEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function refuseNul(text: string, name: string): string {
  const nul = text.indexOf("\0");
  if (nul >= 0) throw makeNulFault(name, `character ${nul + 1}`);
  return text;
}

function makeNulFault(name: string, place: string): FileFault {
  return new FileFault(
    `${name}: ${place} is NUL, which no text has; it is another kind of file, or a text to be saved as UTF-8`
  );
}

function findUtf16(bytes: Uint8Array): string | undefined {
  const [first = -1, second = -1] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 1000);
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > looked / 4) return "utf-16le";
  if (odd === 0 && even > looked / 4) return "utf-16be";
  return undefined;
}

function decode(encoding: string, bytes: Uint8Array, fatal: boolean): string {
  return new TextDecoder(encoding, {fatal, ignoreBOM: true}).decode(bytes);
}
