import type {Draws} from "../draws/random.js";

/** A document's text, and the planted passage as it stands there. */
export interface RoughenedText {
  readonly text: string;
  readonly passage: string | undefined;
}

/** Where in a text a planted passage begins and ends. */
type Extent = readonly [from: number, to: number];

const lineWidth = 76;

/**
 * Does to a text what typing and old systems do: puts a few texts in capitals, wraps some letters into lines, swaps two
 * letters of a word here and there. The text keeps its length and no letters are swapped within a planted passage, so
 * that the passage keeps its place.
 */
export function roughen(
  clean: string,
  planted: Extent | undefined,
  {wrapped}: {readonly wrapped: boolean},
  draws: Draws
): RoughenedText {
  let text = clean;
  const at = draws.uniform();
  if (at < 0.18) text = swapLetters(text, planted, draws);
  if (draws.chance(wrapped ? 0.25 : 0.02)) text = wrap(text);
  if (at > 0.997) text = text.toUpperCase();
  return {text, passage: planted && text.slice(...planted)};
}

function swapLetters(text: string, planted: Extent | undefined, draws: Draws): string {
  const at = draws.below(text.length);
  if (planted !== undefined && at + 1 >= planted[0] && at < planted[1]) return text;
  const [one, other] = [text.charAt(at), text.charAt(at + 1)];
  if (!isSmallLetter(one) || !isSmallLetter(other)) return text;
  return text.slice(0, at) + other + one + text.slice(at + 2);
}

function isSmallLetter(character: string): boolean {
  return character >= "a" && character <= "z";
}

/** Breaks lines at the last space before the width, as a space becomes a line break. */
function wrap(text: string): string {
  let wrapped = "";
  let start = 0;
  while (text.length - start > lineWidth) {
    const ending = text.lastIndexOf("\n", start + lineWidth);
    const breaking = ending >= start ? ending : text.lastIndexOf(" ", start + lineWidth);
    const end = breaking > start ? breaking : start + lineWidth;
    if (breaking <= start && ending < start) {
      wrapped += text.slice(start, end);
      start = end;
      continue;
    }
    wrapped += `${text.slice(start, end)}\n`;
    start = end + 1;
  }
  return wrapped + text.slice(start);
}
