import type {GuessedMapping} from "../import/mapping/guess.js";
import {guessMapping} from "../import/mapping/guess-mapping.js";
import type {Input} from "../import/read-input.js";

/** A first mapping for a project, with what was guessed about the columns of its tables. */
export function draftMapping({project, columns, guesses, unsure}: Input): GuessedMapping {
  const {mapping, guesses: others, open} = guessMapping(project);
  if (columns === undefined) return {mapping, guesses: others, open};
  return {
    mapping: {...mapping, columns},
    guesses: [...others, ...guesses.map((why) => ({key: "columns" as const, why}))],
    open: [...unsure, ...open]
  };
}
