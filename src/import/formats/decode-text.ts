import {westernText} from "../../coding-software/western-text.js";
import {FileFault} from "../../sentences/file-fault.js";

/** The largest table or codebook of text that is read, in bytes. */
export const largestText = 256 * 1024 * 1024;

/**
 * The text of a file, without its byte order mark: UTF-8 or UTF-16 by the mark, else UTF-8, else windows-1252 with a
 * warning. Throws a FileFault for bytes that are no text (NUL) and for a file beyond 256 MB.
 */
export function decodeText(bytes: Uint8Array, name: string): {text: string; warnings: string[]} {
  if (bytes.length > largestText)
    throw new FileFault(
      `${name}: the file has ${Math.ceil(bytes.length / 1048576)} MB, and at most 256 MB of text are read; split it`
    );
  const marked = markedEncoding(bytes);
  if (marked === undefined) return decodeUnmarked(bytes, name);
  try {
    const text = new TextDecoder(marked, {fatal: true}).decode(bytes);
    return {text: withoutNul(text, name), warnings: []};
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(
      `${name}: the file begins as ${marked.toUpperCase()} and is not so throughout; save it as UTF-8 again`
    );
  }
}

function decodeUnmarked(bytes: Uint8Array, name: string): {text: string; warnings: string[]} {
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw nulFault(name, `byte ${nul + 1}`);
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes), warnings: []};
  } catch {
    return {
      text: westernText(bytes),
      warnings: [
        "The file is not UTF-8; it is read as windows-1252, the western encoding of Excel. Where letters with accents look wrong, save it as UTF-8."
      ]
    };
  }
}

function markedEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function withoutNul(text: string, name: string): string {
  const nul = text.indexOf("\0");
  if (nul >= 0) throw nulFault(name, `character ${nul + 1}`);
  return text;
}

function nulFault(name: string, place: string): FileFault {
  return new FileFault(
    `${name}: ${place} is NUL, which no text has; it is another kind of file, or a text to be saved as UTF-8`
  );
}
