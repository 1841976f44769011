import type {Mapping} from "./mapping.js";

/** A mapping of which only some is known. */
export type MappingDraft = {[Key in keyof Mapping]?: Mapping[Key] | undefined};

/** A key of the mapping that was guessed, and why: `{key: "ageGroup", why: "…"}`. */
export type Guess = {key: keyof Mapping; why: string};

/** A first mapping: what could be guessed, why, and what a person must decide, one sentence each. It can be used as it is where `open` is empty. */
export type GuessedMapping = {mapping: MappingDraft; guesses: Guess[]; open: string[]};
