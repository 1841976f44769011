/**
 * Names for columns of a file that are levels, coders or whatever else an extract calls so: one that would take the place of
 * another column has an underscore before it.
 * @param taken the columns that the file has besides
 * @param ends what follows a name in its columns, where it names several
 */
export function freeNames(
  names: readonly string[],
  taken: readonly string[],
  ends: readonly string[] = [""]
): string[] {
  const columns = new Set(taken);
  return names.map((name) => {
    let free = name;
    while (ends.some((end) => columns.has(free + end))) free = `_${free}`;
    for (const end of ends) columns.add(free + end);
    return free;
  });
}
