import {counted} from "../../../text/numbers.js";

/**
 * What no XML document may hold: control characters but tab and line ends, and U+FFFE and U+FFFF (XML 1.0, section 2.2). Not
 * the null character, which tells of another encoding or of a damaged file.
 */
const forbidden = /(?![\0\t\n\r\x7f-\x9f])[\p{Cc}\ufffe\uffff]/gu;

/** References to characters, of which some are to forbidden ones. */
const reference = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;

/** Stands for a forbidden character until its element is known: one that stands for nothing else, and that XML allows. */
const mark = "\ufdd0";

/** How many elements are named; a damaged file has no more to say. */
const maxDescribed = 20;

/** Puts a mark in the place of each forbidden character in the pieces of a document. */
export function* markForbidden(pieces: Iterable<string>): Generator<string> {
  let kept = "";
  for (const piece of pieces) {
    const text = kept + piece;
    const open = text.lastIndexOf("&");
    const isCut = open >= 0 && text.length - open < 12 && !text.includes(";", open);
    kept = isCut ? text.slice(open) : "";
    yield replaceForbidden(isCut ? text.slice(0, open) : text);
  }
  yield replaceForbidden(kept);
}

function replaceForbidden(text: string): string {
  return text.replace(forbidden, mark).replace(reference, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0xffff && String.fromCharCode(code).search(forbidden) === 0 ? mark : whole;
  });
}

/** The forbidden characters of a document, which are left out and counted by their element. */
export class ForbiddenCharacters {
  readonly #counts = new Map<string, number>();

  /** A text of an element without its marks. */
  strip(text: string, element: string): string {
    if (!text.includes(mark)) return text;
    const parts = text.split(mark);
    this.#counts.set(element, (this.#counts.get(element) ?? 0) + parts.length - 1);
    return parts.join("");
  }

  /** A warning for each of the first elements that had some, and one for all others. `place` begins it. */
  describe(place: string): string[] {
    const counts = [...this.#counts];
    const others = counts.slice(maxDescribed).reduce((sum, [, count]) => sum + count, 0);
    return [
      ...counts.slice(0, maxDescribed),
      ...(others > 0 ? [["other elements", others] as const] : [])
    ].map(
      ([element, count]) =>
        `${place}: ${counted(count, "character")} that XML forbids ${count === 1 ? "was" : "were"} left out of ${element}`
    );
  }
}
