import {westernText} from "../western-text.js";

/** A source's text, and whether it had to be taken for Windows-1252 since it is no Unicode. */
export type DecodedText = {text: string; guessed: boolean};

/**
 * The text of a file exactly as stored, carriage returns and byte order mark included: UTF-16 where it says so or where
 * every other byte is zero, as in Latin letters, else UTF-8, else Windows-1252.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16(bytes);
  if (wide !== undefined) return {text: decode(wide, bytes, false), guessed: false};
  try {
    return {text: decode("utf-8", bytes, true), guessed: false};
  } catch {
    return {text: westernText(bytes), guessed: true};
  }
}

function utf16(bytes: Uint8Array): string | undefined {
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
