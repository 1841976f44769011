const delimiters = [",", ";", "\t", "|"] as const;
const most = 65536;
const mostLines = 100;

/** The share of lines that must have a delimiter at all for a text to be a table, where the header has it once. */
const leastShare = 0.6;

/** The character between a table's cells, as `delimiterOf` finds it; a comma where it finds none. */
export function findDelimiter(text: string): string {
  return delimiterOf(text) ?? ",";
}

/**
 * The character between a table's cells, by the beginning of its content: the one that stands equally often on most
 * lines, quoted cells left out. Undefined where none does, as in a list or a text.
 */
export function delimiterOf(text: string): string | undefined {
  const lines = countByLine(text.slice(0, most), text.length > most);
  const scored = delimiters.map((delimiter, at) => {
    const header = lines[0]?.[at] ?? 0;
    const alike = lines.filter((counts) => counts[at] === header).length;
    const any = lines.filter((counts) => (counts[at] ?? 0) > 0).length;
    if (header === 0) return {delimiter, header, share: 0, spread: 0};
    return {delimiter, header, share: alike / lines.length, spread: any / lines.length};
  });
  scored.sort((one, other) => other.share - one.share || other.header - one.header);
  const best = scored[0];
  if (best === undefined || best.share === 0) return undefined;
  return best.spread >= leastShare || best.header >= 2 ? best.delimiter : undefined;
}

/** How often each delimiter stands on each of the first lines, outside quotes; empty lines are passed over. */
function countByLine(text: string, isCut: boolean): number[][] {
  const lines: number[][] = [];
  let counts = delimiters.map(() => 0);
  let isQuoted = false;
  let isEmpty = true;
  const close = () => {
    if (!isEmpty) lines.push(counts);
    counts = delimiters.map(() => 0);
    isEmpty = true;
  };
  for (const character of text) {
    if (lines.length === mostLines) return lines;
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && (character === "\n" || character === "\r")) close();
    else {
      isEmpty = false;
      const at = isQuoted ? -1 : (delimiters as readonly string[]).indexOf(character);
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  if (!isCut || lines.length === 0) close();
  return lines;
}
