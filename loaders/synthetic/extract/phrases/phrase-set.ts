/**
 * Templates by the patients they fit: `every`, or a level of age group or age band (`child`, `16-17`).
 * For the notation see `expand`.
 */
export type PhraseSet = Readonly<Record<string, readonly string[]>>;

/** The phrases of one theme: a set for each code (the theme itself included), and closing sentences. */
export interface ThemePhrases {
  readonly codes: Readonly<Record<string, PhraseSet>>;
  readonly closings: PhraseSet;
  /** Codes that tell of a patient who was not there: they come last, and no opening tells of a meeting. */
  readonly absent?: readonly string[];
}
