/** A search strategy as read: every pattern compiles in RE2 and matches no empty text, every name is known. */
export interface Strategy {
  readonly name: string;
  readonly about: string;
  /** The SHA-256 of the strategy's file, in hexadecimal. */
  readonly sha256: string;
  /** Abbreviations whose full stop ends no sentence, without that stop. */
  readonly abbreviations: readonly string[];
  readonly concepts: readonly StrategyConcept[];
  /** In order of precedence: the first context that holds for a hit is its context. */
  readonly contexts: readonly HitContext[];
  /** A person is retrieved when any of these holds. */
  readonly rules: readonly RetrievalRule[];
}

/** Something that the search looks for, said in any of its terms. */
export interface StrategyConcept {
  readonly concept: string;
  readonly label: string;
  readonly reason: string;
  readonly terms: readonly StrategyTerm[];
}

/** The ways in which a term can be written. */
export type TermKind = "stem" | "word" | "phrase" | "near" | "regex";

/** One way in which a concept is said. */
export interface StrategyTerm {
  /** The term's name, unique in the strategy. */
  readonly term: string;
  readonly kind: TermKind;
  /** The term as the strategy writes it, in one line. */
  readonly written: string;
  /** The pattern searched for, in RE2, without the flags that every pattern gets. */
  readonly pattern: string;
  /** RE2 that every sentence with a hit matches and that is cheap enough for all text; for `near`, its first phrase. */
  readonly gate: string;
  readonly reason: string;
  /** Exclusions of the concept, then of the term itself. */
  readonly unless: readonly Unless[];
}

/** Words around a hit that exclude it, because it means something else there. */
export interface Unless {
  /** RE2 on the sentence with the hit between `hitStart` and `hitEnd`. */
  readonly pattern: string;
  readonly written: readonly string[];
  readonly reason: string;
}

/** How a hit is meant, decided by the words around it (after Harkema et al. 2009, ConText). */
export interface HitContext {
  readonly context: string;
  /** Whether hits in this context count. */
  readonly counts: boolean;
  readonly reason: string;
  /** The concepts whose hits it bears on. */
  readonly concepts: readonly string[];
  readonly triggers: readonly Trigger[];
}

/** Triggers that share a direction, a scope and terminators. */
export interface Trigger {
  /** `forward`: the trigger stands before the hit; `backward`: after it. */
  readonly direction: "forward" | "backward";
  /** How many words may stand between trigger and hit, in the same sentence. */
  readonly scope: number;
  /** RE2 alternatives; a trigger begins and ends at the ends of words. */
  readonly triggers: string;
  /** RE2 alternatives of what ends the scope between trigger and hit, if any. */
  readonly terminators?: string;
  /** RE2 alternatives of what looks like a trigger or terminator but is none, if any. */
  readonly except?: string;
  /** RE2 on the sentence with the hit marked: where it matches, the triggers do not hold. */
  readonly unless?: string;
}

/** A person is retrieved when counted hits of all these concepts stand within one document, or within the person's documents. */
export interface RetrievalRule {
  readonly rule: string;
  readonly label: string;
  readonly concepts: readonly string[];
  readonly scope: "document" | "person";
}

/** The flags of every pattern: letters match in either case. */
export const patternFlags = "(?i)";

/** Marks the beginning of a hit in its sentence, for patterns that look around it. */
export const hitStart = "\u0002";

/** Marks the end of a hit in its sentence. */
export const hitEnd = "\u0003";
