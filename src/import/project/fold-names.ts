const maxListed = 5;
/** Trims a name, makes spaces within it single and composes its characters (NFC). */
export function tidy(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Makes a key that is equal for names that differ only in spaces, case and the composition of characters. */
export function foldKey(name: string): string {
  return tidy(name).toLowerCase();
}

/** Lists names for a message: five in quotes, and the number of others. */
export function listNames(names: readonly string[]): string {
  const first = names.slice(0, maxListed).map((name) => `“${name}”`);
  const rest = names.length - maxListed;
  return rest > 0
    ? `${first.join(", ")} and ${rest} more`
    : first.length < 2
      ? first.join("")
      : `${first.slice(0, -1).join(", ")} and ${first.at(-1)}`;
}

/** Records what was folded, each kind once with its count. */
export class FoldLog {
  readonly #rows = new Map<string, {what: string; from: string; to: string; count: number}>();

  /** Records that `from` became `to`, unless they are the same. */
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

/** Gives names that differ only in spaces and case one form: that of the given levels, else the first seen. */
export class NameFolder {
  readonly #forms = new Map<string, string>();

  constructor(
    readonly what: string,
    readonly log: FoldLog,
    given: readonly string[] = []
  ) {
    for (const name of given) this.#forms.set(foldKey(name), tidy(name));
  }

  /** Returns the one form of a name, and records a change. */
  fold(name: string): string {
    const key = foldKey(name);
    const form = this.#forms.get(key) ?? tidy(name);
    this.#forms.set(key, form);
    this.log.note(this.what, name, form);
    return form;
  }

  /** The forms: the given ones in their order, then those seen. */
  get forms(): string[] {
    return [...this.#forms.values()];
  }
}
