import type {OffsetReading} from "../../project/coded-project.js";
import {indexPositions} from "./index-positions.js";

/** Why a passage cannot be read by its positions. */
export type PassageFault =
  | "it begins before the text"
  | "it ends before it begins"
  | "it has no length"
  | "it reaches beyond the end of the text"
  | "it begins or ends within a character";

/** A passage as indices of the stored text, in UTF-16 units; the end is not in it. */
export type FoundPassage = {from: number; to: number};

/** Reads passages of one text by their positions. */
export type PassageReader = {
  /** The text's length in the units of the reading. */
  length: number;
  /** The index in the stored text of one position; undefined beyond its ends or within a character. */
  indexOf(position: number): number | undefined;
  /** Where a passage stands in the stored text, or why it stands nowhere. */
  find(start: number, end: number): FoundPassage | PassageFault;
  /** The passage as stored; undefined where `find` has a fault. */
  slice(start: number, end: number): string | undefined;
};

/** A reader of passages of `text` by `reading`. A lookup takes the same short time wherever it is. */
export function passageReader(text: string, reading: OffsetReading): PassageReader {
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
