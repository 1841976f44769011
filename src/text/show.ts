const longest = 60;
const invisible = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value in quotes as messages print it: at most 60 characters, what cannot be seen written as an escape. */
export function showValue(value: string): string {
  const characters = [...value];
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : value;
  return JSON.stringify(short).replace(invisible, escapeCharacter);
}

/** A list as words: `a`, `a and b`, `a, b and c`. */
export function inWords(items: readonly string[], conjunction = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

function escapeCharacter(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
