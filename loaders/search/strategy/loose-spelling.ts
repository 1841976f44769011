import {escapePattern, letter} from "./compile-phrase.js";

/** The fewest letters of a word that may be spelt loosely: shorter words are too similar to others. */
export const shortestLoose = 7;

/**
 * RE2 for a word or phrase that also matches loose spellings: in one of its words of seven letters or more, one letter
 * may be missing, added, changed or swapped with its neighbour, or the word may be split by a space, a line break or a
 * hyphen. The first and the last letter never change, so that other endings do not match.
 */
export function compileLoosely(text: string): string {
  const words = text.trim().split(/[\s-]+/);
  return `\\b${words.map((word) => ([...word].length < shortestLoose ? escapePattern(word) : loosen(word))).join("[\\s-]+")}\\b`;
}

function loosen(word: string): string {
  const letters = [...word].map(escapePattern);
  const variants = new Set<string>([letters.join("")]);
  const at = (index: number, count: number, put: string) =>
    variants.add([...letters.slice(0, index), put, ...letters.slice(index + count)].join(""));
  const last = letters.length - 1;
  for (let index = 1; index <= last; index += 1) {
    at(index, 0, "[\\s-]{1,2}");
    at(index, 0, letter);
    if (index === last) break;
    at(index, 1, letter);
    at(index, 1, "");
    const [here, next] = [letters[index], letters[index + 1]];
    if (index + 1 < last && here !== next) at(index, 2, `${next}${here}`);
  }
  return `(?:${[...variants].join("|")})`;
}
