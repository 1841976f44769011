/** The three ages of life that a trust's services are cut by: under 18, 18 to 64, 65 and over. */
export type LifeStage = "child" | "adult" | "older";

/** Templates on one subject: those that fit `every` patient, and those that fit one life stage only. For the notation see `readPhrase`. */
export type Subject = Readonly<Partial<Record<"every" | LifeStage, readonly string[]>>>;

/** What a person is exploited for, as far as the wording of a passage depends on it. */
export type Purpose = "sexual" | "domestic" | "labour" | "unknown";

/** One way in which trafficking, or something like it, comes to stand in a note. */
export interface PassageForm {
  /** The short name by which the key tells it. */
  readonly name: string;
  /** How often it is chosen beside the others. */
  readonly weight: number;
  readonly phrases: Subject;
  /** For cases: whether the passage says the word itself, spelt in any way. */
  readonly saysWord?: boolean;
  /** The purposes that the form fits; every purpose by default. */
  readonly purposes?: readonly Purpose[];
}
