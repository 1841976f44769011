/** The content of a synthetic register's `register.json`. */
export interface RegisterDescription {
  readonly synthetic: true;
  readonly people: number;
  readonly documents: number;
  /** People with a planted true case, and people with near misses only. */
  readonly cases: number;
  readonly nearMisses: number;
  readonly seed: number;
  readonly documentsPerPerson: number;
}

/** The description as the one paragraph of the register's `README.md`. */
export function describeRegister({people, documents, cases, nearMisses, seed}: RegisterDescription): string {
  return `# A synthetic register

Every person and every document here is invented; none of it comes from a record of anybody. It was made by Casebook's \`npm run register\` from seed ${seed}: ${count(people, "person", "people")} in \`people.parquet\` and ${count(documents, "document")} in \`documents/\`, among them ${count(cases, "true case")} of trafficking and ${count(nearMisses, "person", "people")} whose notes only come near to one. \`key.parquet\` holds every planted passage; a search must not read it. Dates, words and frequencies are invented too: how well a search does here does not tell how well it would do on a hospital's records.
`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
