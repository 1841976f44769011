/** The maximum length of a name that is made from a label. */
const maxLength = 60;

/**
 * Makes a code's name from a label: small letters, figures and hyphens, at most 60. Empty where the label has none of
 * them.
 */
export function makeCodeSlug(label: string): string {
  return makeSlug(label, "-");
}

/** Makes a column's name from a label: small letters, figures and underscores. */
export function makeColumnSlug(label: string): string {
  return makeSlug(label, "_");
}

/** Gives distinct names: a repeated one gets -2, -3 and so on. */
export class UniqueNames {
  readonly #given = new Map<string, number>();

  has(name: string): boolean {
    return this.#given.has(name);
  }

  give(name: string, joint = "-"): string {
    let own = name;
    for (let number = this.#given.get(name) ?? 1; this.#given.has(own); ) {
      number += 1;
      this.#given.set(name, number);
      own = `${name}${joint}${number}`;
    }
    this.#given.set(own, this.#given.get(own) ?? 1);
    return own;
  }
}

function makeSlug(label: string, joint: string): string {
  const plain = label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .replace(/['’]/g, "");
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
  let name = "";
  for (const word of words) {
    const longer = name === "" ? word.slice(0, maxLength) : `${name}${joint}${word}`;
    if (longer.length > maxLength) break;
    name = longer;
  }
  return name;
}
