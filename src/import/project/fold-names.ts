const shown = 5;
/** A name without spaces around it and with single ones within, its characters composed (NFC). */
export function tidy(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** What names have in common that differ in nothing but spaces, case and the composition of characters. */
export function foldKey(name: string): string {
  return tidy(name).toLowerCase();
}

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

/** What was folded, each sort once with its count. */
export class FoldLog {
  readonly #rows = new Map<string, {what: string; from: string; to: string; count: number}>();

  /** Notes that `from` became `to`, unless they are the same. */
  note(what: string, from: string, to: string, count = 1): void {
    if (from === to || count === 0) return;
    const key = JSON.stringify([what, from, to]);
    const row = this.#rows.get(key);
    if (row === undefined) this.#rows.set(key, {what, from, to, count});
    else row.count += count;
  }

  get rows(): {what: string; from: string; to: string; count: number}[] {
    return [...this.#rows.values()];
  }
}

/** Gives names that differ only in spaces and case one form: that of the levels given, else the first seen. */
export class NameFolder {
  readonly #forms = new Map<string, string>();

  constructor(
    readonly what: string,
    readonly log: FoldLog,
    given: readonly string[] = []
  ) {
    for (const name of given) this.#forms.set(foldKey(name), tidy(name));
  }

  /** The one form of a name; a change is noted. */
  fold(name: string): string {
    const key = foldKey(name);
    const form = this.#forms.get(key) ?? tidy(name);
    this.#forms.set(key, form);
    this.log.note(this.what, name, form);
    return form;
  }

  /** The forms, in the order given, then seen. */
  get forms(): string[] {
    return [...this.#forms.values()];
  }
}
