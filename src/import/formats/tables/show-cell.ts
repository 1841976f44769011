const maxLength = 40;
const invisible = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Formats a cell in quotes for messages: at most 40 characters, invisible ones as escapes. */
export function showCell(value: string): string {
  const beginning = [...value.slice(0, 2 * maxLength + 2)];
  const short = beginning.length > maxLength ? `${beginning.slice(0, maxLength - 1).join("")}…` : value;
  return JSON.stringify(short).replace(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

/** Joins sentences as the lines of one message: at most twenty, then the number of others. */
export function listAtMostTwenty(sentences: readonly string[]): string {
  if (sentences.length <= 20) return sentences.join("\n");
  return [...sentences.slice(0, 20), `and ${sentences.length - 20} more of the kind`].join("\n");
}
