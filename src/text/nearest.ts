/** A text that a statement compares with a column: a whole value, or a pattern of one. */
type ComparedLiteral = {column: string; literal: string; like?: "LIKE" | "ILIKE" | undefined};

/** A sentence on a text that a statement compares with a field in which it does not occur: the nearest that do, or all of a few. */
export function missingLiteralWords(
  {column, literal, like}: ComparedLiteral,
  occurring: readonly string[]
): string {
  const near = nearestWords(like ? literal.replace(/[%_]+/g, " ").trim() : literal, occurring);
  const quoted = (near.length > 0 ? near : occurring.length <= 12 ? occurring : []).map(
    (value) => `“${value}”`
  );
  const place = like
    ? `No value of ${column} is ${like} “${literal}”`
    : `“${literal}” does not occur in ${column}`;
  if (quoted.length === 0) return `${place}.`;
  return `${place}; ${near.length > 0 ? "nearest" : "it has"}: ${quoted.join(", ")}.`;
}

/**
 * The words of a list that are nearest to one that is not in it, at most three; none where all are far. First those that
 * are a few letters away, then those that hold it, or are held by it, but for a letter in four.
 */
export function nearestWords(word: string, list: readonly string[]): string[] {
  const sought = word.toLowerCase();
  return list
    .map((known) => ({known, rank: rankOf(sought, known.toLowerCase())}))
    .filter(({rank}) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || a.known.length - b.known.length)
    .slice(0, 3)
    .map(({known}) => known);
}

/** How near two words are, the nearest first; infinite where they are far. */
function rankOf(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const edits = editDistance(a, b);
  if (edits <= Math.max(2, short.length / 3)) return edits;
  const inside = short.length < 3 ? short.length : distanceInside(short, long);
  return inside <= short.length / 4 ? long.length + inside : Number.POSITIVE_INFINITY;
}

/** How many letters to add, drop or change to make one word of the other (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  const first = Array.from({length: b.length + 1}, (_, j) => j);
  return lastRow(a, b, first)[b.length] as number;
}

/** The same for a word and the part of the other that is nearest to it (Sellers 1980). */
function distanceInside(word: string, other: string): number {
  return Math.min(...lastRow(word, other, Array<number>(other.length + 1).fill(0)));
}

/** What it costs to make a word of each beginning of another, given what it costs to skip the other's letters. */
function lastRow(a: string, b: string, first: number[]): number[] {
  let last = first;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, changed));
    }
    last = row;
  }
  return last;
}
