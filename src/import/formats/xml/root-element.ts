/**
 * Finds the local name of an XML document's root element, by its beginning in UTF-8 or UTF-16. Undefined where it is
 * not XML or the beginning does not reach the root. Skips what stands before the root; reading the file checks that.
 */
export function findRootElement(bytes: Uint8Array): string | undefined {
  const text = decodeBeginning(bytes);
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at += 1;
    const end = text.startsWith("<!--", at)
      ? "-->"
      : text.startsWith("<?", at)
        ? "?>"
        : text.startsWith("<!", at)
          ? ">"
          : undefined;
    if (end === undefined) break;
    const found = text.indexOf(end, at);
    if (found < 0) return undefined;
    at = found + end.length;
  }
  return /^<(?:[\p{L}_][\p{L}\p{N}_.-]*:)?([\p{L}_][\p{L}\p{N}_.-]*)[\s/>]/u.exec(
    text.slice(at, at + 500)
  )?.[1];
}

/** Decodes the first bytes as text. A cut or invalid character becomes a replacement. */
export function decodeBeginning(bytes: Uint8Array): string {
  const little = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
  const big = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c);
  return new TextDecoder(little ? "utf-16le" : big ? "utf-16be" : "utf-8").decode(bytes);
}
