/** The mean number of words of some cells. */
export function countWords(cells: readonly string[]): number {
  const words = cells.reduce((sum, cell) => sum + cell.trim().split(/\s+/).length, 0);
  return words / Math.max(1, cells.length);
}
