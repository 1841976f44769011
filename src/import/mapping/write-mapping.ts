import {stringify} from "yaml";
import type {Guess, MappingDraft} from "./guess.js";
import {mappingNotes} from "./mapping-notes.js";
import {mappingValues} from "./mapping-values.js";

/**
 * A mapping as the text of its file, which `readMapping` reads back to the same. Each key has a comment that explains it, and
 * `# guess: why` where it was guessed; `open` are the questions that a person must answer, at the head. A key that is not known
 * stands as a comment with an example.
 */
export function writeMapping(
  mapping: MappingDraft,
  guesses: readonly Guess[] = [],
  open: readonly string[] = []
): string {
  const parts = mappingNotes.map(({key, name, about, example}) => {
    const value = mappingValues[key](mapping);
    const why = guesses.filter((guess) => guess.key === key).map((guess) => `guess: ${guess.why}`);
    const text = value === undefined ? commented(example) : yamlOf(name, value);
    return [commented([...about, ...why].join("\n")), text].join("\n");
  });
  return `${[commented(head(guesses, open)), ...parts].join("\n\n")}\n`;
}

function head(guesses: readonly Guess[], open: readonly string[]): string {
  return [
    "What of the file becomes what of the extract.",
    ...(guesses.length > 0
      ? ['Lines marked "guess" were not said by anybody: check each, then take its mark away.']
      : []),
    ...(open.length > 0 ? ["", "To be decided:", ...open.map((question) => `- ${question}`)] : [])
  ].join("\n");
}

function yamlOf(name: string, value: unknown): string {
  return stringify(
    {[name]: value},
    {lineWidth: 0, collectionStyle: "any", aliasDuplicateObjects: false}
  ).trimEnd();
}

function commented(text: string): string {
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => (line === "" ? "#" : `# ${line}`))
    .join("\n");
}
