import {FileFault} from "../../../text/errors.js";

/** How a document's bytes are read: the encoding's name, as `TextDecoder` knows it, and what is odd about it. */
export type XmlEncoding = {encoding: string; warning: string | undefined};

/**
 * The encoding of an XML document: by its byte order mark, else by the zeros that UTF-16 leaves in the first characters,
 * else as its declaration says, else UTF-8. `place` begins the messages. Throws a `FileFault` for an encoding that is not
 * known; where the declaration says UTF-16 but each character is one byte, it is read as UTF-8 with a warning.
 */
export function xmlEncoding(place: string, bytes: Uint8Array): XmlEncoding {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  const found = (encoding: string): XmlEncoding => ({encoding, warning: undefined});
  if (first === 0xef && second === 0xbb && third === 0xbf) return found("utf-8");
  if (first === 0xff && second === 0xfe && (third !== 0 || fourth !== 0)) return found("utf-16le");
  if (first === 0xfe && second === 0xff) return found("utf-16be");
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return found("utf-16le");
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return found("utf-16be");
  const label = declaredLabel(bytes);
  if (label === undefined) return found("utf-8");
  const encoding = knownEncoding(label);
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

function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
}

function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
