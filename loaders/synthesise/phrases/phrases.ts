/** Templates by age group; those under `every` serve all of them. For the notation see `expand`. */
export type PhraseSet = Readonly<Record<string, readonly string[]>>;

/** The phrases of one theme: a set for each code (the theme itself included), and closing sentences. */
export interface ThemePhrases {
  readonly codes: Readonly<Record<string, PhraseSet>>;
  readonly closings: PhraseSet;
}
