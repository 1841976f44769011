/** A phrase as a sentence begins. */
export function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** A title or the beginning of a sentence inside another, where only abbreviations keep their capital. */
export function midSentence(words: string): string {
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** English words for what people are told apart by. Of a single word nothing else says whether it is a German noun. */
const known =
  "age|arm|cohort|ethnicity|gender|group|occupation|profession|region|role|service|sex|site|team|unit|ward";

const lowered = new RegExp(`^(?:(?:${known})|\\p{L}[^\\p{Lu}]*\\s[^\\p{Lu}]*)$`, "u");

/**
 * The title of a field inside a sentence: without its capital where it is a known word or a phrase in small letters, else
 * as it is written: `age group`, but `Altersgruppe` and `Art der Einrichtung`.
 */
export function titleInSentence(title: string): string {
  const small = midSentence(title);
  return lowered.test(small) ? small : title;
}
