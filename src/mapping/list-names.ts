const shown = 5;

/** Names as a message lists them: five in quotes, and how many more there are. */
export function listNames(names: readonly string[]): string {
  const first = names.slice(0, shown).map((name) => `“${name}”`);
  const rest = names.length - shown;
  return rest > 0
    ? `${first.join(", ")} and ${rest} more`
    : first.length < 2
      ? first.join("")
      : `${first.slice(0, -1).join(", ")} and ${first.at(-1)}`;
}
