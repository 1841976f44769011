import {
  type Choice,
  type Decidable,
  type Decisions,
  type GuessedMapping,
  isSame
} from "../mapping/mapping.js";

/**
 * Offers what could stand under a key beside its guess, and takes what a person chose of it. A choice that is no longer
 * offered, such as a variable that other units do not have, leaves the guess.
 */
export function offerChoices(
  {mapping, guesses}: GuessedMapping,
  key: Decidable,
  choices: readonly Choice[],
  decisions: Decisions
): void {
  const isChosen = key in decisions && choices.some(({value}) => isSame(value, decisions[key]));
  const at = guesses.findIndex((guess) => guess.key === key);
  const guess = guesses[at];
  if (choices.length < 2 || guess === undefined) return;
  if (isChosen) Object.assign(mapping, {[key]: decisions[key]});
  const settled = isChosen ? {key, why: "chosen by hand", decided: true} : guess;
  guesses[at] = {...settled, choices: [...choices]};
}
