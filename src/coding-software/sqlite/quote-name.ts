/** A name of a table or column as SQL has it: in double quotes, which are doubled within. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
