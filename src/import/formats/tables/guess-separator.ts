/**
 * What separates codes in cells that list several; undefined where each cell names one. A semicolon, bar or line break
 * is taken where it stands; a comma only where every piece between commas is a code elsewhere too.
 */
export function guessSeparator(cells: readonly string[]): string | undefined {
  const filled = cells.filter((cell) => cell.trim() !== "");
  for (const separator of [";", "|"])
    if (filled.some((cell) => piecesOf(cell, separator).length > 1)) return separator;
  if (filled.some((cell) => /[\r\n]/.test(cell.trim()))) return "\n";
  const lists = filled.map((cell) => piecesOf(cell, ",")).filter((pieces) => pieces.length > 1);
  if (lists.length === 0) return undefined;
  const count = new Map<string, number>();
  for (const cell of filled)
    for (const piece of new Set(piecesOf(cell, ","))) count.set(piece, (count.get(piece) ?? 0) + 1);
  const isShared = lists.every((pieces) => pieces.every((piece) => (count.get(piece) ?? 0) > 1));
  return isShared ? "," : undefined;
}

function piecesOf(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((piece) => piece.trim().toLowerCase())
    .filter((piece) => piece !== "");
}
