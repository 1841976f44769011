import {editDistance} from "./nearest.js";

const longest = 60;
const invisible = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value in quotes for messages: at most 60 characters, with invisible characters as escapes. */
export function showValue(value: string): string {
  const characters = [...value];
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : value;
  return showInvisible(JSON.stringify(short));
}

/** A text with its invisible characters, and accents that stand for themselves, as escapes. */
export function showInvisible(text: string): string {
  const visible = text.replace(invisible, escapeCharacter);
  return text === text.normalize("NFC") ? visible : visible.replace(/\p{M}/gu, escapeCharacter);
}

/** A list as words: `a`, `a and b`, `a, b and c`. */
export function inWords(items: readonly string[], conjunction = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/**
 * The candidate that a misspelt value most likely means: the same but for case, else the one with the fewest
 * single-character edits, at most two and at most a third of the value's length.
 */
export function nearestName(value: string, candidates: readonly string[]): string | undefined {
  const lower = value.toLowerCase();
  const same = candidates.find((candidate) => candidate.toLowerCase() === lower);
  if (same !== undefined || value.length > 60) return same;
  let best: {candidate: string; edits: number} | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - value.length) > 2) continue;
    const edits = editDistance(lower, candidate.toLowerCase());
    if (edits <= Math.min(2, value.length / 3) && edits < (best?.edits ?? Number.POSITIVE_INFINITY))
      best = {candidate, edits};
  }
  return best?.candidate;
}

function escapeCharacter(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
