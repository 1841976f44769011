import type {OffsetReading} from "../../project/coded-project.js";
import {findEffectiveReading, findTraits} from "./offset-reading.js";

/** Reads passages of one text by their positions. */
export type PassageReader = {
  /** The text's length in the units of the reading. */
  length: number;
  /** The index in the stored text of a position. Undefined beyond its ends or within a character. */
  indexOf(position: number): number | undefined;
  /** Finds a passage in the stored text, or says why it is not there. */
  find(start: number, end: number): FoundPassage | PassageFault;
  /** The passage as stored. Undefined where `find` returns a fault. */
  slice(start: number, end: number): string | undefined;
};

/**
 * The text's length by a reading, and the index in the text of each position. Undefined beyond its ends or within a
 * character.
 */
type PositionIndex = {length: number; indexOf(position: number): number | undefined};

/** Why a passage cannot be read by its positions. */
type PassageFault =
  | "it begins before the text"
  | "it ends before it begins"
  | "it has no length"
  | "it reaches beyond the end of the text"
  | "it begins or ends within a character";

/** A passage as indices of the stored text, in UTF-16 units, without its end. */
type FoundPassage = {from: number; to: number};

/** The distance between indexed positions, in UTF-16 units of the text. A lookup walks from there. */
const stride = 64;

/** Makes a reader of passages of `text` by `reading`. Every lookup takes the same short time. */
export function makePassageReader(text: string, reading: OffsetReading): PassageReader {
  const {length, indexOf} = indexPositions(text, reading);
  const find = (start: number, end: number): FoundPassage | PassageFault => {
    if (!(start >= 0)) return "it begins before the text";
    if (!(end >= start)) return "it ends before it begins";
    if (end > length) return "it reaches beyond the end of the text";
    if (start === end) return "it has no length";
    const from = indexOf(start);
    const to = indexOf(end);
    return from === undefined || to === undefined ? "it begins or ends within a character" : {from, to};
  };
  return {
    length,
    indexOf,
    find,
    slice(start, end) {
      const found = find(start, end);
      return typeof found === "string" ? undefined : text.slice(found.from, found.to);
    }
  };
}

/**
 * Indexes the positions of a text. The position before a CRLF that counts as one is that of the carriage return. A byte
 * order mark that is not counted stands before position 0.
 */
function indexPositions(text: string, reading: OffsetReading): PositionIndex {
  const effective = findEffectiveReading(findTraits(text), reading);
  if (effective === "as indexed")
    return {length: text.length, indexOf: (wanted) => findPlainIndex(text, wanted)};
  const begin = reading.byteOrderMark === "not counted" && text.startsWith("\ufeff") ? 1 : 0;
  const widthAt = measureWidths(text, reading);
  const noted = new Float64Array(Math.floor((text.length - begin) / stride) + 1);
  let position = 0;
  for (let index = begin; index < text.length; index += 1) {
    if ((index - begin) % stride === 0) noted[(index - begin) / stride] = position;
    position += widthAt(index);
  }
  const length = position;
  if ((text.length - begin) % stride === 0) noted[(text.length - begin) / stride] = length;

  return {
    length,
    indexOf(wanted) {
      if (!Number.isInteger(wanted) || wanted < 0 || wanted > length) return undefined;
      const mark = findLastBelow(noted, wanted);
      let index = begin + mark * stride;
      let here = noted[mark] as number;
      while (here < wanted) {
        here += widthAt(index);
        index += 1;
      }
      return here === wanted && !isWithinPair(text, index) ? index : undefined;
    }
  };
}

function findPlainIndex(text: string, wanted: number): number | undefined {
  const within = Number.isInteger(wanted) && wanted >= 0 && wanted <= text.length;
  return within && !isWithinPair(text, wanted) ? wanted : undefined;
}

/**
 * How far each UTF-16 unit moves the position. The second half of a pair carries all of it, where the unit does not
 * count halves.
 */
function measureWidths(text: string, {unit, lineEnds}: OffsetReading): (index: number) => number {
  const folds = lineEnds === "LF";
  return (index) => {
    const code = text.charCodeAt(index);
    if (code === 0x0d && folds && text.charCodeAt(index + 1) === 0x0a) return 0;
    if (code < 0x80) return 1;
    const second = isWithinPair(text, index);
    const first = isWithinPair(text, index + 1);
    if (unit === "UTF-16 units") return 1;
    if (unit === "code points") return first ? 0 : 1;
    return first ? 0 : second ? 4 : code < 0x800 ? 2 : 3;
  };
}

/** Whether an index stands between the two halves of a surrogate pair. */
function isWithinPair(text: string, index: number): boolean {
  return isSurrogate(text.charCodeAt(index), 0xdc00) && isSurrogate(text.charCodeAt(index - 1), 0xd800);
}

function isSurrogate(code: number, base: number): boolean {
  return code >= base && code < base + 0x400;
}

/** The last mark whose position is below the wanted one, or the first mark. */
function findLastBelow(noted: Float64Array, wanted: number): number {
  let low = 0;
  let high = noted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((noted[middle] as number) < wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
