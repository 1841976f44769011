import {normaliseWords} from "../../release/gate/find-names.js";

/** How many words in a row of an excerpt are taken for the excerpt. */
const passageWords = 7;

/** The stretches of words by which excerpts are known; those that the software's own words hold tell nothing. */
export class Passages {
  readonly #whole: Set<string>;
  /** The two words that each begins with: most places of a text are passed over by these. */
  readonly #openings: Set<string>;

  /** @param ownWords the words of the software, as `wordsOf` gives them */
  constructor(texts: readonly string[], ownWords: string) {
    const all = texts.map((text) => listOf(normaliseWords(text)));
    const starts = all.flatMap((words) => words.slice(0, 1 - passageWords).map((_, at) => ({words, at})));
    this.#whole = new Set(starts.map(({words, at}) => passageAt(words, at)));
    this.#openings = new Set(starts.map(({words, at}) => openingAt(words, at)));
    for (const passage of [...this.#foundIn(ownWords)]) this.#whole.delete(passage);
  }

  /** The first of them that stands among words, as `wordsOf` gives them. */
  firstIn(words: string): string | undefined {
    const {value} = this.#foundIn(words).next();
    return value ?? undefined;
  }

  *#foundIn(text: string): Generator<string, undefined> {
    const words = listOf(text);
    for (let at = 0; at + passageWords <= words.length; at++) {
      if (!this.#openings.has(openingAt(words, at))) continue;
      const passage = passageAt(words, at);
      if (this.#whole.has(passage)) yield passage;
    }
  }
}

function listOf(words: string): string[] {
  return words.trim().split(" ");
}

function passageAt(words: readonly string[], at: number): string {
  return words.slice(at, at + passageWords).join(" ");
}

function openingAt(words: readonly string[], at: number): string {
  return `${words[at]} ${words[at + 1]}`;
}
