/** Letters, digits and what combines with them; of scripts that write without spaces only what combines. */
const word = /[\p{L}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const combining = /[\p{M}\u200d]/u;

/**
 * Whether an index of a text is at the edge of a word: it does not cut one. It cuts one where the characters on both of its
 * sides are letters or digits, or where the one after it combines with the one before it. The text's beginning and
 * end are edges. In scripts that write without spaces between words, each character is a word.
 */
export function isWordEdge(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  const after = String.fromCodePoint(text.codePointAt(index) as number);
  if (combining.test(after)) return false;
  const before = characterBefore(text, index);
  if (before === "\u200d") return false;
  const joins = (word.test(before) || combining.test(before)) && word.test(after);
  return !joins || unspaced.test(before) || unspaced.test(after);
}

/** Whether the character at an index, or before it, is there and is no space: an edge that fits closely. */
export function isClose(text: string, index: number, side: "start" | "end"): boolean {
  const character = side === "start" ? text.charAt(index) : text.charAt(index - 1);
  return /\S/.test(character);
}

function characterBefore(text: string, index: number): string {
  const last = text.charCodeAt(index - 1);
  const paired = last >= 0xdc00 && last < 0xe000 && index > 1;
  return paired ? text.slice(index - 2, index) : text.charAt(index - 1);
}
