/** The text size of labels, in pixels. */
export const fontSize = 13;

/** The size of words beside and around the marks, in pixels. Labels have `fontSize`. */
export const smallSize = 12;

/** From the baseline of a line of words to that of the next, in pixels. */
export const lineHeight = 16;

/** How words look: their size in pixels, and whether they are bold. */
export type Type = {size?: number; bold?: boolean};

/** Widths in parts of the type size, as in DejaVu Sans, which is among the widest faces that readers have. */
const widths: ReadonlyArray<{characters: RegExp; width: number}> = [
  {characters: /[ijl.,:;'|!]/, width: 0.33},
  {characters: /[ftr()\-·\s]/, width: 0.4},
  {characters: /[mwMW%@→←+−=<>]/, width: 0.92},
  {characters: /[A-Z]/, width: 0.7},
  {characters: /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/, width: 0.42}
];

/** How wide words are at most, in pixels: a figure is drawn where nothing can be measured. */
export function widthOf(words: string, {size = fontSize, bold = false}: Type = {}): number {
  const parts = [...words].map(
    (character) => widths.find(({characters}) => characters.test(character))?.width ?? 0.63
  );
  return parts.reduce((sum, part) => sum + part, 0) * size * (bold ? 1.12 : 1);
}

/**
 * Words in lines no wider than a width in pixels; a word that is wider on its own has a line of its own. A number keeps its
 * noun or its per cent sign, an interval in brackets stays whole, and no line begins or ends with the dot before a tag
 * such as `· synthetic`.
 */
export function wrap(words: string, width: number, type: Type = {}): string[] {
  const lines: string[] = [];
  for (const word of words.split(/(?<!·)(?<!\d(?= \p{Ll}))(?<!\([−+\d][^)]*) (?!%)/u)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, type) <= width)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word.replace(/^· /, ""));
  }
  return lines;
}
