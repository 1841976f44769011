import {showInvisible} from "../../../text/message-words.js";

const maxLength = 40;

/** Formats a cell in quotes for messages: at most 40 characters, invisible ones as escapes. */
export function showCell(value: string): string {
  const beginning = [...value.slice(0, 2 * maxLength + 2)];
  const short = beginning.length > maxLength ? `${beginning.slice(0, maxLength - 1).join("")}…` : value;
  return showInvisible(JSON.stringify(short));
}

/** Joins sentences as the lines of one message: at most twenty, then the number of others. */
export function listAtMostTwenty(sentences: readonly string[]): string {
  if (sentences.length <= 20) return sentences.join("\n");
  return [...sentences.slice(0, 20), `and ${sentences.length - 20} more of the kind`].join("\n");
}
