import type {OffsetReading} from "../../project/coded-project.js";

/** What makes readings differ in a text: characters beyond ASCII, surrogate pairs, CRLF, a byte order mark. */
type TextTraits = {ascii: boolean; paired: boolean; folds: boolean; marked: boolean};

/** Every reading, the standard's first: code points of the text as stored, without a byte order mark. */
export const readings: readonly OffsetReading[] = (
  ["code points", "UTF-16 units", "UTF-8 bytes"] as const
).flatMap((unit) =>
  (["as stored", "LF"] as const).flatMap((lineEnds) =>
    (["not counted", "counted"] as const).map((byteOrderMark) => ({unit, lineEnds, byteOrderMark}))
  )
);

/** Finds the traits of a text. */
export function findTraits(text: string): TextTraits {
  return {
    ascii: !/[\u0080-\uffff]/.test(text),
    paired: /[\ud800-\udbff][\udc00-\udfff]/.test(text),
    folds: text.includes("\r\n"),
    marked: text.startsWith("\ufeff")
  };
}

/**
 * Finds what a reading means in one text. Readings with the same answer read every passage of it alike. "as indexed" is
 * a text whose positions are the indices of its UTF-16 units.
 */
export function findEffectiveReading(
  {ascii, paired, folds, marked}: TextTraits,
  reading: OffsetReading
): string {
  const unit =
    ascii || reading.unit === "UTF-16 units" || (reading.unit === "code points" && !paired)
      ? "UTF-16 units"
      : reading.unit;
  const lineEnds = folds ? reading.lineEnds : "as stored";
  const mark = marked ? reading.byteOrderMark : "counted";
  return unit === "UTF-16 units" && lineEnds === "as stored" && mark === "counted"
    ? "as indexed"
    : `${unit}, ${lineEnds}, ${mark}`;
}

/** Describes a reading: "UTF-16 units, CRLF as 1, byte order mark not counted". */
export function describeReading({unit, lineEnds, byteOrderMark}: OffsetReading): string {
  return `${unit}, CRLF as ${lineEnds === "LF" ? 1 : 2}, byte order mark ${byteOrderMark}`;
}
