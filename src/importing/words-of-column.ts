/** A column's name as a heading: `region_of_origin` is "Region of origin". */
export function wordsOfColumn(column: string): string {
  const words = column.replaceAll("_", " ").trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
