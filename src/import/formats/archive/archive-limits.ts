/** The limits of what is read of an archive: bytes, counts or a ratio. More is taken for an attack or a mistake. */
export const archiveLimits = {
  /** Entries in an archive. */
  entries: 100_000,
  /** The list of entries at the archive's end. */
  directory: 64 * 2 ** 20,
  /** One entry, inflated. */
  entry: 256 * 2 ** 20,
  /** All entries that are read, inflated. */
  total: 2 ** 30,
  /** Characters of the sources' texts, each as often as a source has it. */
  texts: 256 * 2 ** 20,
  /** Inflated bytes to one packed byte, beyond the first megabyte. */
  ratio: 200,
  /** What any entry may inflate to, however small it is packed. */
  free: 2 ** 20
} as const;
