/** A sentence on a text that a statement compares with a field in which it does not occur: the nearest that do, or all of a few. */
export function missingLiteralWords(column: string, literal: string, occurring: readonly string[]): string {
  const near = nearestWords(literal, occurring);
  const quoted = (near.length > 0 ? near : occurring.length <= 12 ? occurring : []).map(
    (value) => `“${value}”`
  );
  const place = `“${literal}” does not occur in ${column}`;
  if (quoted.length === 0) return `${place}.`;
  return near.length > 0
    ? `${place}; nearest: ${quoted.join(", ")}.`
    : `${place}, which has ${quoted.join(", ")}.`;
}

/** The words of a list that are nearest to one that is not in it, the nearest first, at most three; none where all are far. */
export function nearestWords(word: string, list: readonly string[]): string[] {
  const sought = word.toLowerCase();
  return list
    .map((known) => ({known, edits: editDistance(sought, known.toLowerCase())}))
    .filter(({known, edits}) => edits <= Math.max(2, Math.min(word.length, known.length) / 3))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({known}) => known);
}

/** How many letters to add, drop or change to make one word of the other (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, changed));
    }
    last = row;
  }
  return last[b.length] as number;
}
