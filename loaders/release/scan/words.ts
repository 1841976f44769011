/** A text in words only, one space between and around them, in lower case, so that neither markup nor line breaks hide anything. */
export function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

/** Whether words, as `wordsOf` gives them, hold a name, as whole words. */
export function holdsName(words: string, name: string): boolean {
  const sought = wordsOf(name);
  return sought.length > 2 && words.includes(sought);
}
