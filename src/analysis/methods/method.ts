/** The numbers that a method gives, by name; null where there is none, and infinite where an interval has no end. */
export type Values = Readonly<Record<string, number | null>>;

/** How a kind of derived number is made: by which formula, whose, and how anyone makes it again in R. */
export type Method<Inputs> = {
  name: string;
  /** As a table and a sentence name it. */
  label: string;
  /** Author, year, journal, and the formula's place in it. */
  source: string;
  values(inputs: Inputs): Values;
  /** Code for base R whose last value is a vector with the same names and numbers. */
  r(inputs: Inputs): string;
};
