/** A word of two letters or more, or two characters of a script that has no spaces between words. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}|[\p{L}\p{M}]{2,}/gu;

/** The mean number of words of some cells. */
export function countWords(cells: readonly string[]): number {
  const words = cells.reduce((sum, cell) => sum + (cell.match(word)?.length ?? 0), 0);
  return words / Math.max(1, cells.length);
}
