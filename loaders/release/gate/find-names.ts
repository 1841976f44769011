/** A text in words only, one space between and around them, in lower case, so that neither markup nor line breaks hide anything. */
export function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

/** The names that stand as whole words among words, as `wordsOf` gives them. These are gone through once for all names. */
export function namesIn(words: string, names: readonly string[]): string[] {
  const each = new Set(words.split(" "));
  return names.filter((name) => {
    const sought = wordsOf(name);
    const word = sought.trim();
    return word.includes(" ") ? words.includes(sought) : word !== "" && each.has(word);
  });
}
