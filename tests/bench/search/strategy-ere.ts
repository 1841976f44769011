import type {Strategy} from "../../../loaders/search/strategy/strategy.js";
import {type Dialect, translate} from "./ere.js";

/** A strategy's terms for another program. */
export interface StrategyEre {
  /** An expression a term, in their order, each once. */
  readonly terms: readonly string[];
  /** All of them as one. */
  readonly any: string;
  /** The classes of RE2 that became any character. */
  readonly widened: readonly string[];
}

/**
 * A strategy's terms as extended regular expressions, without contexts and exclusions: what ours reads all of the text
 * for. Of two near phrases it is the first, because no automaton bears dozens of pairs with words between at once: with
 * them in full, grep takes more than two hours for 3 GB.
 */
export function translateStrategy({concepts}: Strategy, dialect: Dialect): StrategyEre {
  const gates = new Set(concepts.flatMap(({terms}) => terms.map(({gate}) => gate)));
  const translated = [...gates].map((gate) => translate(gate, dialect));
  const terms = translated.map(({ere}) => ere);
  return {
    terms,
    any: terms.map((ere) => `(${ere})`).join("|"),
    widened: [...new Set(translated.flatMap(({widened}) => widened))]
  };
}
