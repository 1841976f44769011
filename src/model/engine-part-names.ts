/** What the two parts of the query engine call each other: `splitEngine` writes these names, `EngineParts` reads them. */
export const enginePartNames = {
  /** The module from which the first part imports `load`. */
  loader: "casebook",
  /** The module from which the rest imports what the first part exports for it, under names with this prefix. */
  first: "first",
  prefix: "rest:"
} as const;
