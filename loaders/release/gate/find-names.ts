/** The words of a text in lower case, with one space between and around them. Markup and line breaks are gone. */
export function normaliseWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

/** The names that are whole words of a text from `normaliseWords`. It is split once for all names. */
export function findNames(words: string, names: readonly string[]): string[] {
  const each = new Set(words.split(" "));
  return names.filter((name) => {
    const sought = normaliseWords(name);
    const word = sought.trim();
    return word.includes(" ") ? words.includes(sought) : word !== "" && each.has(word);
  });
}
