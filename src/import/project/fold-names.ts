const maxListed = 5;

const maxFew = 4;

/** A name of ASCII characters with single spaces, of which most are: there is nothing to tidy. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Soft hyphens, zero-width spaces, marks of direction and byte order marks: nobody sees them in a name. */
const unseen = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * Trims a name, makes spaces of any kind within it single, drops what nobody sees and composes its characters (NFC).
 */
export function tidy(name: string): string {
  if (plain.test(name)) return name;
  return name.normalize("NFC").replace(unseen, "").replace(/\s+/gu, " ").trim();
}

/**
 * Makes a key that is equal for names that look the same: they differ only in spaces, invisible characters, the
 * composition of characters, and the forms of apostrophes, quotation marks and hyphens.
 */
export function foldLook(name: string): string {
  const tidied = tidy(name);
  if (plain.test(tidied)) return tidied;
  return tidied
    .replace(/[\u200c\u200d]/g, "")
    .replace(/[\u2018\u2019\u02bc\uff07]/g, "'")
    .replace(/[\u201c-\u201e]/g, '"')
    .replace(/[\u2010\u2011]/g, "-");
}

/** Makes a key that is equal for names that look the same but for capital letters. */
export function foldKey(name: string): string {
  return foldLook(name).toLowerCase();
}

/** Makes a key that is equal for names that look the same but for zeros before their numbers, such as 007 and 7. */
export function foldZeros(name: string): string {
  return foldLook(name).replace(/(^|[^\d.,])0+(?=\d)/g, "$1");
}

/**
 * Makes a key that is equal for names that may mean the same: they differ only in capital letters, zeros before numbers,
 * and what is neither letter nor digit and not between two digits: P-1, P 01 and p1.
 */
export function foldLoosely(name: string): string {
  return foldZeros(foldKey(name)).replace(/(?<!\d)[^\p{L}\p{N}]+|[^\p{L}\p{N}]+(?!\d)/gu, "");
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

/** Lists values: the first four, and the number of others. */
export function listFew(values: readonly string[]): string {
  const more = values.length - maxFew;
  return `${values.slice(0, maxFew).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** What was changed in a name or value, into what, and how often. */
export type FoldedName = {what: string; from: string; to: string; count: number};

/** Records what was folded, each kind once with its count. */
export class FoldLog {
  readonly #rows = new Map<string, FoldedName>();

  constructor(rows: readonly FoldedName[] = []) {
    for (const {what, from, to, count} of rows) this.note(what, from, to, count);
  }

  /** Records that `from` became `to`, unless they are the same. */
  note(what: string, from: string, to: string, count = 1): void {
    if (from === to || count === 0) return;
    const key = JSON.stringify([what, from, to]);
    const row = this.#rows.get(key);
    if (row === undefined) this.#rows.set(key, {what, from, to, count});
    else row.count += count;
  }

  get rows(): FoldedName[] {
    return [...this.#rows.values()];
  }
}

/** Gives names with the same key one form: that of the given levels, else the first seen. */
export class NameFolder {
  readonly #forms = new Map<string, string>();

  constructor(
    readonly what: string,
    readonly log: FoldLog,
    given: readonly string[] = [],
    readonly keyOf: (name: string) => string = foldKey
  ) {
    for (const name of given) this.#forms.set(keyOf(name), tidy(name));
  }

  /** Returns the one form of a name, and records a change. */
  fold(name: string): string {
    const key = this.keyOf(name);
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
