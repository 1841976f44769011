import type {Draws} from "../draws/random.js";

/** A piece of a phrase: words as they stand, the name of a slot, or a choice between phrases. */
type Piece = string | {readonly slot: string} | readonly Phrase[];

/** A template read once, so that it can be written out millions of times. */
export type Phrase = readonly Piece[];

/** For each slot, the phrases that may stand in it. */
export type Voice = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Reads a template. `[one|other]` is a choice (`[|word]` may be empty) and `{slot}` is filled from a voice. Choices
 * do not nest, but a choice may hold slots and a slot's filling may hold choices. Spaces stay as they stand.
 */
export function readPhrase(template: string): Phrase {
  return template
    .split(/(\[[^\][]*\])/)
    .flatMap((part): Piece[] =>
      part.startsWith("[") ? [part.slice(1, -1).split("|").map(readSlots)] : [...readSlots(part)]
    );
}

/** Templates read one by one. */
export function readPhrases(templates: readonly string[]): readonly Phrase[] {
  return templates.map(readPhrase);
}

/** Writes a phrase in words and draws its choices. Throws an Error for a slot that the voice does not fill. */
export function writePhrase(phrase: Phrase, voice: Voice, draws: Draws): string {
  let text = "";
  for (const piece of phrase) {
    if (typeof piece === "string") text += piece;
    else if ("slot" in piece) text += writePhrase(draws.pick(fillings(voice, piece.slot)), voice, draws);
    else text += writePhrase(draws.pick(piece), voice, draws);
  }
  return text;
}

function readSlots(words: string): Phrase {
  return words
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("{") ? {slot: part.slice(1, -1)} : part));
}

function fillings(voice: Voice, slot: string): readonly Phrase[] {
  const found = voice.get(slot);
  if (found === undefined) throw new Error(`nothing fills the slot {${slot}}`);
  return found;
}
